/**
 * Anchors: the few stretches of letters by which stage 1 recognises a candidate without hashing the whole page. An anchor begins at a rare
 * letter, so that the browser's own regular-expression engine can find the places in a page's raw text, and only there a handful of
 * letters is folded and hashed. The choice depends on the text alone (content-defined sampling, as "0 mod p" in Manber 1994, with a
 * letter for the modulus), so page and fingerprint choose alike.
 *
 * An anchor is a number of 32 bits: the high 12 tell its first four letters, the low 20 all of them. So four letters are enough to pass
 * over most places.
 */
import { ASCII, foldAtOnce, foldCodePoint, type Letters } from '../text/letters.js';
import { BASE, mix, roll, SHINGLE } from '../text/shingles.js';

/**
 * j, q, x and z together are about 0.5 % of English letters: one place or more in most paragraphs. Those without are found by their story's
 * words; a fifth letter would double the places looked at on every page.
 */
const RARE = 'jqxz';
/** What most often follows them in English. Where no known anchor begins so, the browser's engine passes over the place by itself. */
const COMMON = 'ust une ues uar uir uit per pec pla act';
/** Signs of code close by mean a script: no place to look at. */
const CODE = '[^#+/<=>\\\\_{|}]{0,24}[#+/<=>\\\\_{|}]';
/** Letters by which a place is passed over or looked at. */
export const GLANCE = 4;

/** Known anchors, ready to be looked for: all of them, and by their high bits. */
export interface AnchorIndex {
  readonly values: Uint32Array;
  readonly glances: Uint8Array;
  /** Finds the rare letters of a raw text at which one may begin. */
  readonly places: RegExp;
}

/** `unknown`: what begins no known anchor after a rare letter, see `unknownOf`. */
export function indexWith(anchors: readonly number[], unknown: readonly string[]): AnchorIndex {
  const glances = new Uint8Array(4096);
  for (const anchor of anchors) glances[anchor >>> 20] = 1;
  return { values: Uint32Array.from(anchors), glances, places: placesOf(unknown) };
}

/** Which of the letters that often follow begin no known anchor. */
export function unknownOf(anchors: readonly number[]): string[] {
  const { glances } = indexWith(anchors, []);
  return COMMON.split(' ').filter((rest) => ![...RARE].some((letter) => mayBegin(letter + rest, 0, glances)));
}

export const anchorIndex = (anchors: readonly number[]): AnchorIndex => indexWith(anchors, unknownOf(anchors));

/** Finds the rare letters of a raw text, but for those in code and those before what is known to begin no anchor. */
export const placesOf = (unknown: readonly string[]): RegExp => new RegExp(`[${RARE}](?!${[...unknown, CODE].join('|')})`, 'gi');

const glanceOf = (hash: number): number => mix(hash) >>> 20;
const anchorOf = (glance: number, hash: number): number => ((glance << 20) | (mix(hash) & 0xfffff)) >>> 0;

/** Anchors of a folded text, in order of place. */
export function anchorsIn({ codes, count }: Letters): number[] {
  const rare = new Set([...RARE].map((letter) => letter.charCodeAt(0)));
  const found: number[] = [];
  for (let i = 0; i + SHINGLE <= count; i++) {
    if (!rare.has(codes[i] as number)) continue;
    let hash = 0;
    for (let k = i; k < i + GLANCE; k++) hash = roll(hash, codes[k] as number);
    const glance = glanceOf(hash);
    for (let k = i + GLANCE; k < i + SHINGLE; k++) hash = roll(hash, codes[k] as number);
    found.push(anchorOf(glance, hash));
  }
  return found;
}

/** Code units that are looked through for the letters of one anchor. */
export const REACH = 80;
/** Rare letters of one text that are looked at. */
export const LOOKS = 24_000;

/** The anchor that begins at an offset of a raw text; -1 where too few letters follow. No call and nothing new in ASCII: this runs cold. */
export function anchorAt(text: string, at: number): number {
  const end = Math.min(text.length, at + REACH);
  let hash = 0;
  let count = 0;
  let glance = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    const folded = code < 128 ? '' : foldCodePoint(code);
    let letter = code < 128 ? (ASCII[code] as number) : folded.charCodeAt(0) || 0;
    for (let k = 1; letter !== 0; k++) {
      hash = (Math.imul(hash, BASE) + letter) | 0;
      count++;
      if (count === GLANCE) glance = glanceOf(hash);
      if (count === SHINGLE) return anchorOf(glance, hash);
      letter = folded.charCodeAt(k) || 0;
    }
  }
  return -1;
}

/** Whether a known anchor may begin at an offset, by its first letters. No call in ASCII: this runs at every rare letter, cold. */
function mayBegin(text: string, at: number, glances: Uint8Array): boolean {
  let hash = 0;
  for (let i = at, count = 0; count < GLANCE; i++) {
    const code = text.charCodeAt(i);
    let letter = code;
    if (code < 128) letter = ASCII[code] as number;
    else {
      // Past the end (NaN), and what only the Unicode tables know: `anchorAt` decides.
      const folded = foldAtOnce(code);
      if (folded === undefined || folded.length > 1) return true;
      letter = folded === '' ? 0 : folded.charCodeAt(0);
    }
    if (letter === 0) continue;
    hash = (Math.imul(hash, BASE) + letter) | 0;
    count++;
  }
  return glances[glanceOf(hash)] !== 0;
}

/** Whether there is any known anchor in a raw text. */
export function hasAnchor(text: string, known: AnchorIndex): boolean {
  let found = false;
  eachAnchor(text, known, (anchor) => {
    found = known.values.includes(anchor);
    return found;
  });
  return found;
}

/**
 * All anchors of a raw text whose beginnings an index knows, in order of place, until `take` has had enough. Bounded by LOOKS. The browser's
 * regular-expression engine finds the places; per place four letters are folded, and 20 where those are known. Allocates nothing per word.
 */
function eachAnchor(text: string, { glances, places }: AnchorIndex, take: (anchor: number, at: number) => boolean): void {
  places.lastIndex = 0;
  for (let looks = 0; looks < LOOKS && places.test(text); looks++) {
    const at = places.lastIndex - 1;
    if (!mayBegin(text, at, glances)) continue;
    const anchor = anchorAt(text, at);
    if (anchor !== -1 && take(anchor, at)) return;
  }
}

/** All anchors of a raw text whose beginnings an index knows, as often as they stand there. */
export function anchorsAt(text: string, known: AnchorIndex): number[] {
  const found: number[] = [];
  eachAnchor(text, known, (anchor) => {
    found.push(anchor);
    return false;
  });
  return found;
}

/** Offsets in a raw text at which known anchors begin, rising. */
export function anchorPlaces(text: string, known: AnchorIndex): number[] {
  const places: number[] = [];
  eachAnchor(text, known, (anchor, at) => {
    if (known.values.includes(anchor)) places.push(at);
    return false;
  });
  return places;
}
