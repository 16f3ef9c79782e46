/**
 * Folding: from a text as pages print it to the bare letters by which two copies of it are compared.
 *
 * Kept: letters and digits, lower-cased, without accents, compatibility forms taken apart (Unicode NFKD: full-width digits, ligatures).
 * Dropped: white space, punctuation, quotation marks, dashes, soft hyphens, zero-width and direction marks, combining marks. So copies
 * that differ only in typography, in line breaks or in how words are split over elements fold to the same letters. This is the
 * "irrelevant features" step of Schleimer, Wilkerson & Aiken 2003, section 2.
 */

/** Folded letters of a text. All arrays are parallel; `at` counts UTF-16 code units of the text that was folded. */
export interface Letters {
  readonly count: number;
  /** Code unit of each folded letter. Only the first `count` entries mean something. */
  readonly codes: Uint16Array;
  /** Offset in the text of the code unit (or surrogate pair) that each letter came from; never decreases. */
  readonly at: Uint32Array;
}

/** Cyrillic and Greek letters that look like Latin ones: a reader sees no difference, so neither do we. */
const TWINS = 'авсԁеһіјкӏморԛѕтухԝαεικνορτυχ';
const TWINS_OF = 'abcdehijklmopqstyxwaeikvoptux';

/** ASCII: the folded code, 0 where nothing is kept. */
export const ASCII = new Uint8Array(128);
for (let c = 48; c <= 57; c++) ASCII[c] = c;
for (let c = 97; c <= 122; c++) ASCII[c] = ASCII[c - 32] = c;

const folds = new Map<number, string>();

/** U+00A0 to ÿ (U+00FF) without their accents; a blank where nothing is kept, a question mark where several letters are. */
const LATIN_1 = '          a       23 μ   1o ??? aaaaaaæceeeeiiiiðnooooo øuuuuyþßaaaaaaæceeeeiiiiðnooooo øuuuuyþy';

/** Spaces, dashes, quotation marks, arrows, mathematics, boxes, symbols; halves of surrogate pairs, which say nothing alone. */
const isMark = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x206f) ||
  (code >= 0x2190 && code <= 0x23ff) ||
  (code >= 0x2500 && code <= 0x26ff) ||
  (code >= 0xd800 && code <= 0xdfff);

/**
 * The frequent ones without asking the browser's Unicode tables, whose first use costs a cold script the better part of a millisecond:
 * Latin letters with accents, marks and symbols, Chinese characters, full-width forms. Undefined: ask the tables.
 */
export function foldAtOnce(codePoint: number): string | undefined {
  if (codePoint >= 0xa0 && codePoint <= 0xff) {
    const kept = LATIN_1.charAt(codePoint - 0xa0);
    return kept === '?' ? undefined : kept.trim();
  }
  if (isMark(codePoint)) return '';
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return String.fromCharCode(codePoint);
  if (codePoint >= 0xff01 && codePoint <= 0xff5e) {
    const kept = ASCII[codePoint - 0xfee0] as number;
    return kept === 0 ? '' : String.fromCharCode(kept);
  }
  return undefined;
}

/** What one code point beyond ASCII folds to; empty where it is dropped. Remembered, since a text uses few different ones. */
export function foldCodePoint(codePoint: number): string {
  const known = folds.get(codePoint) ?? foldAtOnce(codePoint);
  if (known !== undefined) return known;
  // biome-ignore lint/complexity/useRegexLiterals: the browser reads its Unicode tables (half a millisecond) where a pattern is made, of a literal where the script is compiled, and most pages need none of them
  const kept = new RegExp('[\\p{L}\\p{N}]', 'u');
  let out = '';
  for (const c of String.fromCodePoint(codePoint).normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (kept.test(c)) out += TWINS_OF[TWINS.indexOf(c)] ?? c;
  }
  folds.set(codePoint, out);
  return out;
}

/**
 * Folds a text. Linear in its length; allocates two arrays and nothing per letter.
 * Lone surrogates fold to nothing. A letter that folds to several (`ﬁ`) gives several entries with the same offset.
 */
export function fold(text: string, start = 0, end = text.length): Letters {
  let codes = new Uint16Array(end - start + 32);
  let at = new Uint32Array(end - start + 32);
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      const kept = ASCII[code] as number;
      if (kept !== 0) {
        codes[count] = kept;
        at[count++] = i;
      }
      continue;
    }
    // Quotation marks, dashes and walls, by far the most frequent beyond ASCII in English prose.
    if (code >= 0x2000 && code <= 0x206f) continue;
    const codePoint = text.codePointAt(i) as number;
    const folded = foldCodePoint(codePoint);
    // One letter may fold to as many as eighteen (U+FDFA), while each step of the loop was given room for one.
    if (count + folded.length + (end - i) > codes.length) {
      codes = grown(codes, new Uint16Array(codes.length * 2 + 32));
      at = grown(at, new Uint32Array(at.length * 2 + 32));
    }
    for (let j = 0; j < folded.length; j++) {
      codes[count] = folded.charCodeAt(j);
      at[count++] = i;
    }
    if (codePoint > 0xffff) i++;
  }
  return { count, codes, at };
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Index of the first letter at or after a text offset: binary search, O(log n). */
export function letterAt(letters: Letters, offset: number): number {
  let low = 0;
  let high = letters.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((letters.at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The folded letters of a short text as a string, for look-ups and comparisons. */
export function foldedString(text: string): string {
  const { codes, count } = fold(text);
  let out = '';
  for (let i = 0; i < count; i++) out += String.fromCharCode(codes[i] as number);
  return out;
}
