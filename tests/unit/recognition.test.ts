import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLetter } from '../../src/core/recognition/alignment.js';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { makeLibrary, recogniseText } from '../../src/core/recognition/recognise.js';
import { fold, foldedString } from '../../src/core/text/letters.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const library = makeLibrary([{ id: 'lighthouse', fingerprint: makeFingerprint(LIGHTHOUSE) }]);
const verdictOn = (blocks: readonly string[]) => recogniseText(asPage(blocks), library)[0]?.verdict;
const kindOf = (blocks: readonly string[]) => verdictOn(blocks)?.kind ?? 'none';
const NAV = ['Home', 'Weather', 'Sport', 'Subscribe', 'Most read this week'];

describe('the verdict on a page', () => {
  it.each([
    ['the whole article among a page’s furniture', [...NAV, ...LIGHTHOUSE, ...NAV], 'article'],
    ['paragraphs in another order', [...LIGHTHOUSE].reverse(), 'article'],
    ['an advertisement after every paragraph', LIGHTHOUSE.flatMap((p) => [p, 'Advertisement', 'Read more: Ten quays to see']), 'article'],
    ['another article in the middle', [...LIGHTHOUSE.slice(0, 4), ...LIBRARY, ...LIGHTHOUSE.slice(4)], 'article'],
    ['two paragraphs dropped', LIGHTHOUSE.filter((_, i) => i !== 2 && i !== 6), 'article'],
    ['capitals', LIGHTHOUSE.map((p) => p.toUpperCase()), 'article'],
    ['words run together', LIGHTHOUSE.map((p) => p.replaceAll(' ', '')), 'article'],
    ['the first two paragraphs and a paywall', [...LIGHTHOUSE.slice(0, 2), 'Subscribe to read on.'], 'partial'],
    ['the second half', LIGHTHOUSE.slice(5), 'partial'],
    [
      'a sentence lifted into another article',
      [LIBRARY[0], LIBRARY[1], `As was reported: ${LIGHTHOUSE[3]}`, ...LIBRARY.slice(2)] as string[],
      'excerpt',
    ],
    ['another article', LIBRARY, 'none'],
    ['the same quotation in somebody else’s report', [...LIBRARY, (LIGHTHOUSE[2] as string).split('”')[0] as string], 'none'],
    ['nothing at all', [], 'none'],
  ])('%s', (_what, blocks, kind) => {
    expect(kindOf(blocks)).toBe(kind);
  });

  it('says how much is here and what is missing', () => {
    const verdict = verdictOn(LIGHTHOUSE.slice(0, 3));
    expect(verdict?.missing).toEqual([3, 4, 5, 6, 7]);
    expect(verdict?.coverage).toBeGreaterThan(0.25);
    expect(verdict?.coverage).toBeLessThan(0.4);
    expect(verdict?.purity).toBe(1);
  });

  it('measures how much of the prose around it is the article', () => {
    const verdict = verdictOn([...LIBRARY, ...LIGHTHOUSE]);
    expect(verdict?.purity).toBeGreaterThan(0.6);
    expect(verdict?.purity).toBeLessThan(0.8);
  });

  it('never grows as more of the article is taken away', () => {
    const rank = { article: 3, partial: 2, excerpt: 1, none: 0 };
    fc.assert(
      fc.property(fc.shuffledSubarray(LIGHTHOUSE.map((_, i) => i)), (taken) => {
        const left = [...LIGHTHOUSE];
        let last = 3;
        for (const i of taken) {
          left[i] = '';
          const now = rank[kindOf(left.filter(Boolean))];
          expect(now).toBeLessThanOrEqual(last);
          last = now;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stands one letter in forty misread, as on a scanned page', () => {
    const misread = LIGHTHOUSE.map((p) => [...p].map((c, i) => (i % 40 === 7 && /[a-z]/.test(c) ? '#' : c)).join(''));
    expect(kindOf(misread)).toBe('article');
  });
});

describe('the way from a letter of the article to a letter of the page', () => {
  it('is exact where the copy is', () => {
    const page = asPage([...LIBRARY, 'KELDWICK, Tuesday.', ...LIGHTHOUSE]);
    const letters = fold(page);
    const verdict = recogniseText(page, library)[0]?.verdict;
    for (const match of verdict?.matches ?? []) {
      const passage = foldedString(LIGHTHOUSE[match.passage] as string);
      for (let i = 0; i < passage.length; i += 7) {
        const { at, exact } = pageLetter(match, i);
        expect(exact).toBe(true);
        expect(letters.codes[at]).toBe(passage.charCodeAt(i));
      }
    }
    expect(verdict?.matches).toHaveLength(LIGHTHOUSE.length);
  });

  it('is near where words were changed', () => {
    const edited = (LIGHTHOUSE[4] as string).replace('roughly as much as', 'about the same sum as');
    const page = asPage([...LIGHTHOUSE.slice(0, 4), edited]);
    const match = recogniseText(page, library)[0]?.verdict.matches.find(({ passage }) => passage === 4);
    const letters = fold(page);
    const inArticle = foldedString(LIGHTHOUSE[4] as string).indexOf('ambulance');
    const { at, exact } = pageLetter(match as NonNullable<typeof match>, inArticle);
    expect(exact).toBe(true);
    expect(page.slice(letters.at[at], (letters.at[at] as number) + 9)).toBe('ambulance');
  });
});
