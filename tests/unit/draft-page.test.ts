import { describe, expect, it } from 'vitest';
import { articleLinkedData } from '../../src/cli/draft-linked-data.js';
import { unknownNames } from '../../src/cli/draft-names.js';
import { readPage } from '../../src/cli/draft-page.js';
import { LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const linked = (article: object) => `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
const NEWS = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Not the article' },
    {
      '@type': ['NewsArticle', 'Article'],
      author: [{ '@type': 'Person', name: 'Ada Quill' }, 'Jo Marsh'],
      publisher: { name: 'The Keldwick Bell' },
      datePublished: '2025-06-05T23:30:00-04:00',
      mainEntityOfPage: { '@id': 'https://bell.example/lighthouse' },
      inLanguage: 'en-GB',
    },
  ],
};

/** A page with all that stands around an article on the web. */
const page = (head: string, byline = '') => `<!doctype html><html lang="en"><head><title>Lamp stays lit</title>${head}</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <article><h1>Lamp stays lit</h1>${byline}
  ${LIGHTHOUSE.map((text) => `<p>${text}</p>`).join('\n<h2>More of it</h2>\n')}
  <p>Photograph: the harbour at dusk</p></article>
  <aside><h3>Also read</h3>${LIBRARY.map((text) => `<p><a href="/x">${text.slice(0, 60)}</a></p>`).join('')}</aside>
  <footer>All rights reserved.</footer></body></html>`;

describe('Of a saved page are drafted', () => {
  const drafted = readPage(page(linked(NEWS)));

  it('the paragraphs of its article and nothing around them', () => expect(drafted.paragraphs).toEqual(LIGHTHOUSE));

  it('and what was left out of the article is said', () => {
    expect(drafted.leftOut).toContain('More of it');
    expect(drafted.leftOut).toContain('Photograph: the harbour at dusk');
  });

  it('what its linked data say', () =>
    expect(drafted).toMatchObject({
      publisher: 'The Keldwick Bell',
      authors: ['Ada Quill', 'Jo Marsh'],
      published: '2025-06-05',
      url: 'https://bell.example/lighthouse',
      language: 'en-GB',
    }));

  it('else what its meta elements and byline say', () => {
    const meta = `<meta property="og:site_name" content="The Bell"><meta property="article:published_time" content="2025-06-04T08:00:00Z">
      <link rel="canonical" href="https://bell.example/lamp"><meta name="author" content="By Ada Quill and Jo Marsh, Staff Writers">`;
    expect(readPage(page(meta))).toMatchObject({
      publisher: 'The Bell',
      authors: ['Ada Quill', 'Jo Marsh'],
      published: '2025-06-04',
      url: 'https://bell.example/lamp',
      language: 'en',
    });
  });

  it('nothing where there is no article', () => expect(() => readPage('<!doctype html><p>Gone.</p>')).toThrow(/no article/));
});

describe('Linked data', () => {
  it.each([
    ['that are no JSON', '{"@type": "NewsArticle",'],
    ['of something else', '{"@type": "Organization", "name": "The Bell"}'],
    ['of nothing', 'null'],
  ])('%s are passed over', (_, script) => expect(articleLinkedData([script])).toEqual({ authors: [] }));

  it.each([
    ['a day', '2025-06-05', '2025-06-05'],
    ['the year 1', '0001-01-01T00:00:00', undefined],
    ['no day', 'yesterday', undefined],
  ])('with %s for a date', (_, datePublished, published) =>
    expect(articleLinkedData([JSON.stringify({ '@type': 'Report', datePublished })]).published).toBe(published),
  );
});

describe('Names that the record does not know', () => {
  const text =
    "Marta Quill met Scott Bessent in Keldwick on Monday, and Keldwick's mayor, Orla Finch, shook his hand. American papers told of it in June.";
  const mention = { kind: 'person', id: 'scott-bessent', passage: 0, at: [13, 25], exact: 'Scott Bessent' } as const;
  const found = unknownNames([text], [{ ...mention, at: [...mention.at] }]);

  it('are proposed with what they may be, the most frequent first', () => {
    expect(found.map(({ text: name }) => name)).toEqual(['Keldwick', 'Marta Quill', 'Orla Finch']);
    expect(found[0]).toMatchObject({ count: 2, passage: 0 });
    expect(found[1]).toMatchObject({ kind: 'person', count: 1 });
  });

  it('are neither known names, nor days and months, nor nationalities', () =>
    expect(found.map(({ text: name }) => name).join()).not.toMatch(/Bessent|Monday|June|American/));
});
