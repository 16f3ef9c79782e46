/**
 * What stands between two letters of a text. Folding drops it all (text/letters.ts); here it decides where words begin and end, and
 * whether the words of a name may still be read as one name.
 */
import type { Letters } from '../text/letters.js';

/** Bits of what was seen in a gap; 0 for none. */
export const SPACE = 1;
export const HYPHEN = 2;
export const DOT = 4;
export const APOSTROPHE = 8;
/** Soft hyphens, zero-width and direction marks, combining marks: a reader sees no gap. */
export const INVISIBLE = 16;
/** Anything else, walls between blocks included. */
export const OTHER = 32;

const BEYOND_ASCII: Readonly<Record<number, number>> = {
  160: SPACE,
  8239: SPACE,
  8232: SPACE,
  12288: SPACE,
  8208: HYPHEN,
  8209: HYPHEN,
  8211: HYPHEN,
  8722: HYPHEN,
  65123: HYPHEN,
  65293: HYPHEN,
  8216: APOSTROPHE,
  8217: APOSTROPHE,
  700: APOSTROPHE,
  65287: APOSTROPHE,
  8228: DOT,
  65294: DOT,
};
const HIDDEN = /^[\p{M}\p{Cf}]$/u;
const MARK = /^\p{M}$/u;
/** The first combining mark of Unicode. */
const FIRST_MARK = 0x300;

/** Whether the code unit at an offset is a combining mark or a variation selector, which stands upon the letter before. */
export function isMark(text: string, offset: number): boolean {
  return text.charCodeAt(offset) >= FIRST_MARK && gapBit(text.charCodeAt(offset)) === INVISIBLE && MARK.test(text.charAt(offset));
}

/** The bit of one code unit that is not a letter. Surrogates count as OTHER: emoji part words. */
export function gapBit(code: number): number {
  if (code === 32 || (code >= 9 && code <= 13)) return SPACE;
  if (code === 45) return HYPHEN;
  if (code === 46) return DOT;
  if (code === 39 || code === 96) return APOSTROPHE;
  if (code < 128) return OTHER;
  const known = BEYOND_ASCII[code];
  if (known !== undefined) return known;
  if (code >= 0x2000 && code <= 0x200a) return SPACE;
  // Dashes, quotation marks, walls and bullets, without the Unicode tables, whose first use a cold script feels.
  if ((code >= 0x2012 && code <= 0x2029) || (code >= 0x2030 && code <= 0x205e)) return OTHER;
  return HIDDEN.test(String.fromCharCode(code)) ? INVISIBLE : OTHER;
}

/** Offset after the code point at `offset`. */
export function afterCodePoint(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}

/** Bits of all that stands before letter `i`, from the letter before it on. Before the first and after the last letter: OTHER. */
export function gapBefore(text: string, letters: Letters, i: number): number {
  if (i <= 0 || i >= letters.count) return OTHER;
  const to = letters.at[i] as number;
  const from = letters.at[i - 1] as number;
  if (to === from) return 0;
  let bits = 0;
  for (let at = afterCodePoint(text, from); at < to; at++) bits |= gapBit(text.charCodeAt(at));
  return bits;
}

/** After an apostrophe these belong to the name before it (`Xi’s`, `Trump’ll`); anything else is one word (`Xi’an`, `O’Neill`). */
const CLITICS = new Set(['s', 'd', 'm', 'll', 've', 're', 't']);

/** Whether a word can end, and another begin, between letter `i - 1` and letter `i`. */
export function isWordBorder(text: string, letters: Letters, i: number): boolean {
  const gap = gapBefore(text, letters, i);
  if (gap === 0 || gap === INVISIBLE) return isUnspaced(letters, i) || isMisread(text, letters, i);
  if ((gap & ~INVISIBLE) !== APOSTROPHE) return true;
  let word = '';
  for (let j = i; j < letters.count && word.length < 3; j++) {
    if (j > i && (gapBefore(text, letters, j) & ~INVISIBLE) !== 0) break;
    word += String.fromCharCode(letters.codes[j] as number);
  }
  return CLITICS.has(word);
}

/** Han, kana and Thai are written without spaces: every letter of theirs may border on a word. */
export function isUnspacedCode(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0x0e00 && code <= 0x0e7f) || code >= 0xf900;
}

function isUnspaced(letters: Letters, i: number): boolean {
  return isUnspacedCode(letters.codes[i - 1] ?? 0) || isUnspacedCode(letters.codes[i] ?? 0);
}

/** `â€`: UTF-8 quotation marks and dashes that some page read as Windows-1252. Letters by class, punctuation by origin. */
function isMisread(text: string, letters: Letters, i: number): boolean {
  return text.startsWith('â€', letters.at[i] ?? text.length);
}
