/** Verdicts fall as more of the known article goes: by itself, and inside captured pages. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/cli/html-page.js';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { WALL } from '../../src/core/text/page-rules.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { articleParagraphs, hasCorpus, injected, sayIfLeftOut, templates } from '../support/corpus.js';
import { orders, rises } from '../support/monotony.js';

/** Every so many templates take the article in. */
const EVERY = 39;

sayIfLeftOut('the test that verdicts fall as the article goes');
const reader = makeReader(storyDirs().map(readDossier));
const paragraphs = hasCorpus ? articleParagraphs() : [];
const hosts = hasCorpus ? templates().filter((_, i) => i % EVERY === 0) : [];

describe.runIf(hasCorpus)('The verdict on the known article', () => {
  it('never rises as its paragraphs go, in any of a hundred orders', () => {
    const wrong = Object.entries(orders(paragraphs.length, 98)).map(([name, order]) => ({
      name,
      found: rises(paragraphs, order, (left) => reader.read(left.join(WALL)).kind),
    }));
    expect(wrong).toHaveLength(100);
    expect(wrong.filter(({ found }) => found.length > 0)).toEqual([]);
  });

  it.each(hosts)('never rises as its paragraphs go in $file', async (template) => {
    for (const [name, order] of Object.entries(orders(paragraphs.length, 2))) {
      const pages = new Map<number, string>();
      const gone = new Set<number>();
      for (const i of [-1, ...order]) {
        gone.add(i);
        const left = paragraphs.filter((_, n) => !gone.has(n));
        pages.set(left.length, readHtml(await injected(template, left)).text);
      }
      const found = rises(paragraphs, order, (left) => reader.read(pages.get(left.length) as string).kind);
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });
});
