/** P11 of FAULTS.md: the name matcher beside one that tries every form at every offset. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildLexicon, findNames } from '../../../src/core/mentions/lexicon.js';
import { fold } from '../../../src/core/text/letters.js';
import { tryProperty } from '../../support/fuzz.js';

/** Few letters, so that forms overlap, nest and repeat; `中` borders on a word wherever it stands. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'a', 'b', '中'), minLength: 1, maxLength: 3 });
const form = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'a', 'b', 'A', '中', ' ', ' ', '-', '\u00ad', ',', '.', 'à', '\n'),
  maxLength: 60,
});

const LETTER = '[abAà]';
/** A soft hyphen alone will do: so do zero-width spaces, which some pages put between words. */
const BETWEEN_WORDS = '[\\u00ad\\s-]+';
const AS_PRINTED: Readonly<Record<string, string>> = { a: '[aAà]', b: 'b', 中: '中' };

/** One sticky regular expression for a form: what may stand before, between and behind its letters. */
function patternOf(surface: string): RegExp {
  const words = surface.split(' ').map((w) => [...w].map((c) => AS_PRINTED[c]).join('\\u00ad*'));
  const before = surface.startsWith('中') ? '' : `(?<!${LETTER}\\u00ad*)`;
  const behind = surface.endsWith('中') ? '' : `(?!\\u00ad*${LETTER})`;
  return new RegExp(`${before}${words.join(BETWEEN_WORDS)}${behind}`, 'y');
}

const patterns = new Map<string, RegExp>();
const lettersIn = (surface: string) => surface.replaceAll(' ', '').length;

function endAt(haystack: string, surface: string, at: number): number {
  const pattern = patterns.get(surface) ?? patternOf(surface);
  patterns.set(surface, pattern);
  pattern.lastIndex = at;
  return pattern.test(haystack) ? pattern.lastIndex : -1;
}

/** Longest leftmost. */
function naive(haystack: string, forms: readonly string[]): string[] {
  const longestFirst = [...new Set(forms)].sort((x, y) => lettersIn(y) - lettersIn(x));
  const finds: string[] = [];
  for (let at = 0; at < haystack.length; ) {
    const end = longestFirst.map((surface) => endAt(haystack, surface, at)).find((found) => found !== -1);
    if (end !== undefined) finds.push(`${at}-${end}`);
    at = end ?? at + 1;
  }
  return finds;
}

it('finds the longest leftmost form at word borders, for any forms and any text (P11)', () => {
  const property = fc.property(fc.array(form, { minLength: 1, maxLength: 6 }), text, (forms, haystack) => {
    const entity = { id: 'x', kind: 'thing' as const, forms: forms.map((f) => ({ text: f, use: 'full' as const, matchCase: false })) };
    const finds = findNames(haystack, fold(haystack), buildLexicon([entity])).map(({ start, end }) => `${start}-${end}`);
    expect(finds).toEqual(naive(haystack, forms));
  });
  tryProperty('P11', { ci: 50_000, long: 5_000_000 }, property);
});
