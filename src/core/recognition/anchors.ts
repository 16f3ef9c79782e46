/**
 * Anchors: the few shingles by which stage 1 recognises a candidate without hashing the whole page. A shingle is an anchor where the
 * letter after its first half is a rare one, so that the browser's own regular-expression engine can find the places in a page's raw
 * text, and only there a handful of letters is folded and hashed. The choice depends on the text alone (content-defined sampling, as
 * "0 mod p" in Manber 1994, with a letter for the modulus), so page and fingerprint choose alike.
 *
 * An anchor is a number of 32 bits: the low 12 tell the four letters from the rare one on, the others the whole shingle. So four letters
 * are enough to pass over most places.
 */
import { ASCII, foldCodePoint, type Letters } from '../text/letters.js';
import { SHINGLE, shingleHash, shingleHashes } from '../text/shingles.js';

/** j, q, v, x and z together are about 1.5 % of English letters: one place or more in nearly every paragraph. */
const RARE = /[jqvxz]/gi;
const RARE_CODES = new Set([...'jqvxz'].map((letter) => letter.charCodeAt(0)));
/** Letters of the shingle before the rare one. */
const LEAD = SHINGLE / 2;
/** Letters by which a place is passed over or looked at, and the bits that they are told by. */
const GLANCE = 4;
const GLANCE_BITS = 0xfff;

/** Known anchors, ready to be looked for. */
export interface AnchorIndex {
  readonly values: Uint32Array;
  /** One bit for each value of the low bits. */
  readonly glances: Uint8Array;
}

export function anchorIndex(anchors: readonly number[]): AnchorIndex {
  const glances = new Uint8Array((GLANCE_BITS + 1) / 8);
  for (const anchor of anchors) {
    const bit = anchor & GLANCE_BITS;
    glances[bit >> 3] = (glances[bit >> 3] as number) | (1 << (bit & 7));
  }
  return { values: Uint32Array.from(anchors), glances };
}

/** Of the GLANCE letters from an index on. */
function glanceOf(codes: Uint16Array, from: number): number {
  let glance = 0;
  for (let i = from; i < from + GLANCE; i++) glance = (Math.imul(glance, 37) + (codes[i] as number)) & 0xffff;
  return (glance ^ (glance >> 6)) & GLANCE_BITS;
}

const anchorOf = (hash: number, glance: number): number => ((hash & ~GLANCE_BITS) | glance) >>> 0;

/** Anchors of a folded text, in order of place. */
export function anchorsIn(letters: Letters): number[] {
  const hashes = shingleHashes(letters);
  const found: number[] = [];
  for (let i = 0; i < hashes.length; i++) {
    if (RARE_CODES.has(letters.codes[i + LEAD] as number)) found.push(anchorOf(hashes[i] as number, glanceOf(letters.codes, i + LEAD)));
  }
  return found;
}

/** Code units that are looked through on each side for the letters of one anchor. */
const REACH = 40;
/** Rare letters that one look goes into: a page of a million characters has about as many. */
const LOOKS = 24_000;
const shingle = new Uint16Array(SHINGLE);

/** Puts the letters of one code unit into `shingle`, forwards from `next` or backwards before it; returns the new place. */
function put(code: number, next: number, step: 1 | -1): number {
  if (code < 128) {
    const kept = ASCII[code] as number;
    if (kept === 0) return next;
    shingle[step === 1 ? next : next - 1] = kept;
    return next + step;
  }
  let place = next;
  const folded = foldCodePoint(code);
  for (let i = 0; i < folded.length && place > 0 && place < SHINGLE; i++) {
    shingle[step === 1 ? place : place - 1] = folded.charCodeAt(step === 1 ? i : folded.length - 1 - i);
    place += step;
  }
  return place;
}

/** Reads letters from an offset on into `shingle` from `place` up to `full`; returns the offset after the last, -1 where they end before. */
function readOn(text: string, from: number, end: number, place: number, full: number): number {
  let next = place;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    // ASCII by hand: this loop runs cold, where a call costs as much as ten steps.
    if (code >= 128) next = put(code, next, 1);
    else if (ASCII[code] !== 0) shingle[next++] = ASCII[code] as number;
    if (next >= full) return i + 1;
  }
  return -1;
}

/** The anchor whose rare letter stands at an offset of a raw text, where its first letters are known ones; else -1. */
function anchorAt(text: string, at: number, glances: Uint8Array): number {
  const end = Math.min(text.length, at + REACH);
  const glanced = readOn(text, at, end, LEAD, LEAD + GLANCE);
  if (glanced === -1) return -1;
  const glance = glanceOf(shingle, LEAD);
  if (((glances[glance >> 3] as number) & (1 << (glance & 7))) === 0) return -1;
  if (readOn(text, glanced, end, LEAD + GLANCE, SHINGLE) === -1) return -1;
  let place = LEAD;
  for (let back = at - 1; place > 0 && back >= 0 && at - back <= REACH; back--) place = put(text.charCodeAt(back), place, -1);
  return place > 0 ? -1 : anchorOf(shingleHash(shingle), glance);
}

/**
 * Number of different known anchors in a raw text, up to `enough`. The browser's regular-expression engine finds the places; per place
 * four letters are folded, and 20 where those are known. Bounded by LOOKS; allocates nothing per word.
 */
export function countAnchors(text: string, known: AnchorIndex, enough: number): number {
  const seen = new Set<number>();
  RARE.lastIndex = 0;
  for (let looks = 0; looks < LOOKS && seen.size < enough && RARE.test(text); looks++) {
    const anchor = anchorAt(text, RARE.lastIndex - 1, known.glances);
    if (anchor !== -1 && known.values.includes(anchor)) seen.add(anchor);
  }
  return seen.size;
}
