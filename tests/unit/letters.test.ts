import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedString, letterAt } from '../../src/core/text/letters.js';

describe('folding a text to its letters', () => {
  it.each([
    ['capitals and punctuation', 'Mr. Jessop’s “lamp” — 900 litres!', 'mrjessopslamp900litres'],
    ['white space of every kind', 'a\u00a0light\u2009that\tnobody\nneeds', 'alightthatnobodyneeds'],
    ['soft hyphens, zero-width and direction marks', 'light\u00adhouse\u200b, \u200flit\u2060', 'lighthouselit'],
    ['full-width digits and letters', '１４５％ ＯＮ', '145on'],
    ['ligatures', 'ﬁve oﬀers', 'fiveoffers'],
    ['accents, composed and decomposed', 'café cafe\u0301', 'cafecafe'],
    ['Cyrillic letters that look like Latin ones', 'Тrumр', 'trump'],
    ['Chinese', '关税，稀土。', '关税稀土'],
    ['lone surrogates and emoji', 'a\ud800b😀c', 'abc'],
  ])('drops what copies differ in: %s', (_what, text, letters) => {
    expect(foldedString(text)).toBe(letters);
  });

  it('folds the frequent ones as Unicode’s tables do (NFKD, letters and digits only)', () => {
    const byTables = (c: string) =>
      c
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
    for (const [from, to] of [
      [0xa0, 0xff],
      [0x2000, 0x206f],
      [0x2190, 0x23ff],
      [0x2500, 0x26ff],
      [0x4e00, 0x9fff],
      [0xff01, 0xff5e],
    ] as const) {
      for (let code = from; code <= to; code++) {
        expect([code, foldedString(String.fromCharCode(code))]).toEqual([code, byTables(String.fromCharCode(code))]);
      }
    }
  });

  it('knows for each letter where it stood', () => {
    const text = 'ﬁ — a\u00adb';
    const letters = fold(text);
    expect([...letters.at.subarray(0, letters.count)]).toEqual([0, 0, 4, 6]);
    expect(letterAt(letters, 4)).toBe(2);
    expect(letterAt(letters, 5)).toBe(3);
  });

  it('gives offsets that never decrease and lie in the text, whatever the text (P1)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { at, count } = fold(text);
        const offsets = [...at.subarray(0, count)];
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.every((offset) => offset < text.length)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('folds any stretch of letters back to the same letters (P1)', () => {
    const stretch = fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(stretch, ([text, a, b]) => {
        const { at, codes, count } = fold(text);
        fc.pre(count > 0);
        const [from, to] = [a % count, b % count].sort((x, y) => x - y) as [number, number];
        const end = to + 1 < count ? (at[to + 1] as number) : text.length;
        fc.pre((at[from - 1] ?? -1) !== at[from] && end !== at[to]);
        const again = fold(text.slice(at[from], end));
        expect([...again.codes.subarray(0, again.count)]).toEqual([...codes.subarray(from, to + 1)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('has room for letters that fold to eighteen', () => {
    expect(fold('\ufdfa'.repeat(50)).count).toBe(50 * 15);
  });
});
