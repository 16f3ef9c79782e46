/**
 * One surface form, ready to be compared with folded letters. What stands between the form's letters says what may stand between the
 * text's: white space of any kind and hyphens for each other, a full stop only where the form has one or is an abbreviation, nothing
 * that a reader sees inside a word.
 */
import { fold, type Letters } from '../text/letters.js';
import { APOSTROPHE, afterCodePoint, DOT, gapBefore, gapBit, HYPHEN, INVISIBLE, isMark, isWordBorder, OTHER, SPACE } from './gaps.js';

export interface Pattern {
  readonly text: string;
  readonly codes: Uint16Array;
  /** Bits allowed before each letter; SEEN is set where something must stand there. */
  readonly gaps: Uint8Array;
  /** Per letter: 1 upper case, 0 lower case or neither, 2 lower case at the beginning of a word (there either will do). */
  readonly cases: Uint8Array;
  /** The form ends in a full stop that belongs to it (`U.S.`). */
  readonly dotted: boolean;
}

/** How the letters of a find are cased, beside the form's own. */
export type Casing = 'same' | 'capitals' | 'other';

export const SEEN = 64;
/** Not by a Unicode property, whose first use costs a cold script the better part of a millisecond. */
const ABBREVIATION = /^[A-ZÀ-ÖØ-Þ]{2,5}$/;

export function compilePattern(surface: string): Pattern {
  const letters = fold(surface);
  const gaps = new Uint8Array(letters.count);
  const cases = new Uint8Array(letters.count);
  const loose = ABBREVIATION.test(surface) ? INVISIBLE | DOT : INVISIBLE;
  for (let i = 0; i < letters.count; i++) {
    const gap = i === 0 ? 0 : gapBefore(surface, letters, i);
    gaps[i] = i === 0 ? 0 : allowed(gap, loose);
    if (isUpper(surface, letters.at[i] as number)) cases[i] = 1;
    else cases[i] = i === 0 || (gap & (SPACE | HYPHEN)) !== 0 ? 2 : 0;
  }
  return { text: surface, codes: letters.codes.slice(0, letters.count), gaps, cases, dotted: surface.endsWith('.') };
}

function allowed(gap: number, loose: number): number {
  if ((gap & (SPACE | HYPHEN)) !== 0) return SEEN | SPACE | HYPHEN | INVISIBLE | gap;
  if ((gap & DOT) !== 0) return DOT | SPACE | INVISIBLE;
  if (gap === 0) return loose;
  return gap | APOSTROPHE | INVISIBLE | OTHER;
}

/** Whether the form's letters, and what may stand between them, are found from letter `i` on. Word borders are the caller's. */
export function standsAt(text: string, letters: Letters, pattern: Pattern, i: number): boolean {
  const { codes, gaps } = pattern;
  if (i < 0 || i + codes.length > letters.count) return false;
  for (let j = 0; j < codes.length; j++) if (letters.codes[i + j] !== codes[j]) return false;
  for (let j = 1; j < codes.length; j++) {
    const gap = gapBefore(text, letters, i + j);
    const may = gaps[j] as number;
    if ((gap & ~may) !== 0 || ((may & SEEN) !== 0 && gap === 0)) return false;
  }
  return true;
}

/**
 * Whether a full stop right behind the find belongs to it: in `U.S.` it does, if the letter before has its own; behind `US` and behind
 * `S. 1241` it ends the sentence.
 */
export function takesDot(text: string, letters: Letters, pattern: Pattern, i: number): boolean {
  const last = pattern.codes.length - 1;
  const initials = last > 0 && ((pattern.gaps[last] as number) & SEEN) === 0;
  if (initials && (gapBefore(text, letters, i + last) & DOT) !== 0) return true;
  return pattern.dotted && !pattern.gaps.some((gap) => (gap & DOT) !== 0);
}

export function standsAsWords(text: string, letters: Letters, pattern: Pattern, i: number): boolean {
  return standsAt(text, letters, pattern, i) && isWordBorder(text, letters, i) && isWordBorder(text, letters, i + pattern.codes.length);
}

export function casingAt(text: string, letters: Letters, pattern: Pattern, i: number): Casing {
  let same = true;
  let capitals = true;
  for (let j = 0; j < pattern.cases.length; j++) {
    const upper = isUpper(text, letters.at[i + j] as number);
    if (!upper) capitals = capitals && !hasCase(text, letters.at[i + j] as number);
    const wanted = pattern.cases[j];
    if ((wanted === 1 && !upper) || (wanted === 0 && upper)) same = false;
  }
  if (same) return 'same';
  return capitals ? 'capitals' : 'other';
}

/** Whether the code point at an offset is an upper-case (or title-case) letter. */
export function isUpper(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return code >= 65 && code <= 90;
  const c = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return c !== c.toLowerCase();
}

function hasCase(text: string, offset: number): boolean {
  const c = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return c.toLowerCase() !== c.toUpperCase();
}

/**
 * Offsets in the text of the letters [from, to): from the first letter's code unit to after the last letter and the combining marks and
 * variation selectors upon it, so that no grapheme is cut. `dotted` takes a full stop along that follows at once.
 */
export function spanOf(text: string, letters: Letters, from: number, to: number, dotted = false): { start: number; end: number } {
  let end = afterCodePoint(text, letters.at[to - 1] as number);
  while (end < text.length && isMark(text, end)) end++;
  if (dotted && gapBit(text.charCodeAt(end)) === DOT) end++;
  return { start: letters.at[from] as number, end };
}
