/** Nothing that is taken away of an article makes more of a copy of what is left: what could once make a verdict rise, each by itself. */
import { describe, expect, it } from 'vitest';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { makeLibrary, RANK, recogniseText } from '../../src/core/recognition/recognise.js';
import type { ArticleVerdictKind } from '../../src/core/recognition/verdict.js';
import { goingOrder, patchwork } from '../support/patchwork.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const library = makeLibrary([{ id: 'lighthouse', fingerprint: makeFingerprint(LIGHTHOUSE) }]);
const kindOf = (blocks: readonly string[]): ArticleVerdictKind => recogniseText(asPage(blocks), library)[0]?.verdict.kind ?? 'none';
const [lead, , , oil, study, , motion, work] = LIGHTHOUSE as [string, string, string, string, string, string, string, string];

const LABELS = ['Share', 'Most read', 'Advertisement', 'Photographs', 'Letters'];
/** The first sentence of a passage: too little of it to be one of several that follow each other. */
const half = (paragraph: string): string => paragraph.slice(0, paragraph.indexOf('. ') + 1);

type Page = (part: readonly string[]) => readonly string[];
const PAGES: Readonly<Record<string, { readonly part: string; readonly page: Page }>> = {
  'stands beyond a text of others': { part: work, page: (part) => [study, ...LABELS, ...LABELS, ...LIBRARY, ...part] },
  'stood between lines that are no prose': { part: oil, page: (part) => [study, ...LABELS, ...part, ...LABELS, ...LIBRARY] },
  'is half a passage between two whole ones': { part: half(oil), page: (part) => [lead, ...part, study, ...LIBRARY] },
  'is quoted by the page': { part: `“${motion}”`, page: (part) => [study, ...part] },
};

describe('What is left of an article', () => {
  it.each(Object.entries(PAGES))('is no more without a part that %s', (_, { part, page }) => {
    expect(RANK[kindOf(page([part]))]).toBeGreaterThanOrEqual(RANK[kindOf(page([]))]);
    expect(kindOf(page([]))).toBe('partial');
  });

  it('is nothing where only a few words of each of its passages are left, far from what was there', () => {
    const words = [lead, oil, motion, work].map((passage) => `${passage.slice(0, 58)} of the other harbour, which was built of brick.`);
    const page = (part: readonly string[]) => [...part, ...LIBRARY, ...LIBRARY, ...words];
    expect(kindOf(page([study]))).toBe('excerpt');
    expect(kindOf(page([]))).toBe('none');
  });

  it('is no more on pages made up of all such things, whatever goes first', () => {
    const risen: string[] = [];
    for (let seed = 1; seed <= 400; seed++) {
      const page = patchwork(LIGHTHOUSE, seed);
      const gone = new Set<number>();
      let last = kindOf(page.left(gone));
      for (const piece of goingOrder(page, seed)) {
        gone.add(piece);
        const now = kindOf(page.left(gone));
        if (RANK[now] > RANK[last]) risen.push(`seed ${seed}, ${gone.size} gone: ${last} -> ${now}`);
        last = now;
      }
    }
    expect(risen).toEqual([]);
  });
});
