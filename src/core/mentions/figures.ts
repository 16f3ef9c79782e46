/**
 * Percentages and durations in a text, in figures or in words: `145%`, `１４５％`, `145 percent`, `ninety-day`, `an hour and a half`. Found over
 * folded letters, so that soft hyphens and split elements do not matter; the signs that folding drops are looked up in the text. One pass.
 */
import type { Letters } from '../text/letters.js';
import { afterCodePoint, DOT, gapBefore, gapBit, HYPHEN, INVISIBLE, isWordBorder, OTHER, SPACE } from './gaps.js';
import type { Unit } from './mention.js';
import { compilePattern, type Pattern, spanOf, standsAsWords } from './pattern.js';

/** A figure found. `from`/`to` count letters, `start`/`end` UTF-16 code units, ends exclusive. */
export interface FigureFind {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: Unit;
  /** Percentage points: a difference of two rates. */
  readonly points?: boolean;
}

const UNITS: readonly { readonly patterns: readonly Pattern[]; readonly unit: Unit; readonly times: number }[] = [
  { unit: 'percent', times: 1, patterns: compile('percent', 'per cent', 'pct') },
  { unit: 'day', times: 1, patterns: compile('days', 'day') },
  { unit: 'minute', times: 1, patterns: compile('minutes', 'minute') },
  { unit: 'minute', times: 60, patterns: compile('hours', 'hour') },
];
/** Not a rate but a difference of two. */
const POINTS = compile('points', 'point');
const PERCENTAGE_POINTS = /* @__PURE__ */ compile('percentage points', 'percentage point');

const NUMBER_WORDS: readonly (readonly [string, number])[] = [
  ['one and a half', 1.5],
  ['one hundred and forty-five', 145],
  ['one hundred forty-five', 145],
  ['one hundred', 100],
  ['ten', 10],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
];
const NUMBERS = NUMBER_WORDS.map(([words, value]) => ({ pattern: compilePattern(words), value }));
const HOUR_AND_A_HALF = compile('an hour and a half', 'one hour and a half', 'hour and a half', 'an hour and half');
const PERCENT_SIGNS = new Set(['%', '％', '﹪', '٪']);

function compile(...surfaces: string[]): Pattern[] {
  return surfaces.map(compilePattern);
}

/** All figures in the letters [from, to), in order. */
export function findFigures(text: string, letters: Letters, from = 0, to = letters.count): FigureFind[] {
  const finds: FigureFind[] = [];
  for (let i = from; i < to; i++) {
    const find = figureAt(text, letters, i);
    if (find === null || find.to > to) continue;
    finds.push(find);
    i = find.to - 1;
  }
  return finds;
}

/** All differences in percentage points in the letters [from, to), in order. */
export function findPoints(text: string, letters: Letters, from = 0, to = letters.count): FigureFind[] {
  const finds: FigureFind[] = [];
  for (let i = from; i < to; i++) {
    if (!isDigit(letters.codes[i]) || !isWordBorder(text, letters, i)) continue;
    const number = digitsAt(text, letters, i);
    const pattern = number && PERCENTAGE_POINTS.find((p) => standsAsWords(text, letters, p, number.to));
    if (!number || !pattern || number.to + pattern.codes.length > to) continue;
    finds.push({ ...find(text, letters, i, number.to + pattern.codes.length, number.value, 'percent'), points: true });
  }
  return finds;
}

/** The figure that begins with letter `i`, null where none does or where a word runs into it. */
export function figureAt(text: string, letters: Letters, i: number): FigureFind | null {
  const code = letters.codes[i] as number;
  // What is neither a digit nor a Latin letter begins no number, and the border is dearer to look up.
  if (!isDigit(code) && (code < 97 || code > 122)) return null;
  return isWordBorder(text, letters, i) ? figureFrom(text, letters, i) : null;
}

/** The same where the word border is known or, on pages that print words without spaces, not to be had. */
export function figureFrom(text: string, letters: Letters, i: number): FigureFind | null {
  const half = HOUR_AND_A_HALF.find((pattern) => standsAsWords(text, letters, pattern, i));
  if (half !== undefined) return find(text, letters, i, i + half.codes.length, 90, 'minute');
  const number = isDigit(letters.codes[i]) ? digitsAt(text, letters, i) : wordsAt(text, letters, i);
  return number === null ? null : withUnit(text, letters, i, number.to, number.value);
}

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;

/** Digits with at most one decimal point among them; a comma or another sign inside makes it another kind of number. */
function digitsAt(text: string, letters: Letters, i: number): { to: number; value: number } | null {
  const before = (letters.at[i] as number) - 1;
  if (before >= 0 && /[.,$€£¥/]/.test(text.charAt(before)) && (isDigit(letters.codes[i - 1]) || !/[.,]/.test(text.charAt(before))))
    return null;
  let digits = String.fromCharCode(letters.codes[i] as number);
  let to = i + 1;
  for (; isDigit(letters.codes[to]) && to < letters.count; to++) {
    const gap = gapBefore(text, letters, to) & ~INVISIBLE;
    if (gap === DOT && !digits.includes('.')) digits += '.';
    else if (gap !== 0) return gap === OTHER ? null : { to, value: Number(digits) };
    digits += String.fromCharCode(letters.codes[to] as number);
  }
  return digits.length > 9 ? null : { to, value: Number(digits) };
}

function wordsAt(text: string, letters: Letters, i: number): { to: number; value: number } | null {
  for (const { pattern, value } of NUMBERS) {
    if (standsAsWords(text, letters, pattern, i)) return { to: i + pattern.codes.length, value };
  }
  return null;
}

function withUnit(text: string, letters: Letters, from: number, to: number, value: number): FigureFind | null {
  const sign = percentSignAfter(text, letters, to);
  if (sign !== null)
    return isPoints(text, letters, to) ? null : { from, to, start: letters.at[from] as number, end: sign, value, unit: 'percent' };
  if ((gapBefore(text, letters, to) & ~(SPACE | HYPHEN | INVISIBLE)) !== 0) return null;
  for (const { patterns, unit, times } of UNITS) {
    const pattern = patterns.find((p) => standsAsWords(text, letters, p, to));
    if (pattern === undefined) continue;
    const end = to + pattern.codes.length;
    return unit === 'percent' && isPoints(text, letters, end) ? null : find(text, letters, from, end, value * times, unit);
  }
  return null;
}

function find(text: string, letters: Letters, from: number, to: number, value: number, unit: Unit): FigureFind {
  return { from, to, ...spanOf(text, letters, from, to), value, unit };
}

/** Offset after a percent sign that follows letter `to - 1` with at most white space between. */
function percentSignAfter(text: string, letters: Letters, to: number): number | null {
  let at = afterCodePoint(text, letters.at[to - 1] as number);
  while (at < text.length && (gapBit(text.charCodeAt(at)) & (SPACE | INVISIBLE)) !== 0) at++;
  return PERCENT_SIGNS.has(text.charAt(at)) ? at + 1 : null;
}

function isPoints(text: string, letters: Letters, i: number): boolean {
  return POINTS.some((pattern) => standsAsWords(text, letters, pattern, i));
}
