import { describe, expect, it } from 'vitest';
import { draftArticle } from '../../src/cli/draft-article.js';
import { readPage } from '../../src/cli/draft-page.js';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { WALL } from '../../src/core/text/page-rules.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { articleParagraphs, hasCorpus, injected, sayIfLeftOut, templates } from '../support/corpus.js';

sayIfLeftOut('drafting an article from saved news pages');

/** Each tenth page will do: the drafting is Readability's and an author looks it over. */
const pages = hasCorpus ? templates().filter(({ file, lang }, n) => n % 10 === 0 && lang === 'en' && !file.startsWith('derived/')) : [];
const paragraphs = hasCorpus ? articleParagraphs() : [];

describe.runIf(hasCorpus)('An article is drafted from a saved page', () => {
  it.each(pages.map((page) => [page.file, page] as const))('%s', async (_, page) => {
    const dossier = storyDirs()
      .map(readDossier)
      .find(({ story }) => story.id === 'us-china-trade');
    if (dossier === undefined) throw new Error('the story is not there');
    const { paragraphs: taken, authors, published } = readPage(await injected(page, paragraphs));

    // All but the closing credit, and little of the page around it.
    expect(paragraphs.slice(0, -1).filter((paragraph) => !taken.includes(paragraph.replace(/\s+/g, ' ').trim()))).toEqual([]);
    expect(taken.length).toBeLessThan(paragraphs.length + 5);
    expect(authors.filter((name) => /^by\b|\d/i.test(name))).toEqual([]);
    expect(published ?? '2000-01-01').toMatch(/^(?:19|20)\d{2}-\d{2}-\d{2}$/);

    // What is drafted knows its article again, and holds no sentence of it.
    const head = { id: 'drafted', story: dossier.story.id, label: '', publisher: '', authors: [], published: '2025-06-05' };
    const article = draftArticle(taken, head, dossier);
    const reader = makeReader([{ ...dossier, articles: [article] }]);
    expect(reader.read(paragraphs.join(WALL))).toMatchObject({ kind: 'article', article: { id: 'drafted' } });
    expect(article.mentions.length).toBeGreaterThan(60);
    expect(Math.max(...article.mentions.map(({ exact = '' }) => exact.split(/\s+/).length))).toBeLessThan(9);
  });
});
