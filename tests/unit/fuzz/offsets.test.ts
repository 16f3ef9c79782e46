/** P1 of FAULTS.md: the way from folded letters back to the text that was folded. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spanOf } from '../../../src/core/mentions/pattern.js';
import { fold, type Letters, letterAt } from '../../../src/core/text/letters.js';
import { tryProperty } from '../../support/fuzz.js';

/** Letters that grow or shrink, marks, halves of pairs, and what pages put between letters. */
const ODD = [
  'ﬁ',
  'ﬃ',
  '½',
  '…',
  'İ',
  'ẞ',
  '\ufdfa',
  '℡',
  '㎏',
  'Å',
  'A\u030a',
  'e\u0301\u0323',
  '\u0345',
  '\ud800',
  '\udc00',
  '𝐗𝐢',
  '👨‍👩‍👧',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\ufe0f',
  '\u{e0100}',
  '가',
  '\u1100\u1161',
  'กำ',
  'ﷺ',
  '１４５％',
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 8 }) },
);
const text = fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join(''));

const codesOf = ({ codes }: Letters, from: number, to: number) => String.fromCharCode(...codes.subarray(from, to));

/** A stretch of letters, widened to whole ones: `ﬁ` cannot be halved in the text. */
function wholeLetters({ at, count }: Letters, a: number, b: number): [number, number] {
  let [from, last] = [Math.min(a % count, b % count), Math.max(a % count, b % count)];
  while (from > 0 && at[from - 1] === at[from]) from--;
  while (last + 1 < count && at[last + 1] === at[last]) last++;
  return [from, last + 1];
}

it('leads from any stretch of folded letters to a stretch of the text that folds to the same letters (P1)', () => {
  const property = fc.property(text, fc.nat(999), fc.nat(999), (source, a, b) => {
    const letters = fold(source);
    if (letters.count === 0) return;
    const [from, to] = wholeLetters(letters, a, b);
    const { start, end } = spanOf(source, letters, from, to);
    const again = fold(source.slice(start, end));
    expect(codesOf(again, 0, again.count)).toBe(codesOf(letters, from, to));
    expect([letterAt(letters, start), letterAt(letters, end)]).toEqual([from, to]);
  });
  tryProperty('P1', { ci: 50_000, long: 5_000_000 }, property);
});
