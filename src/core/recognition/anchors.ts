/**
 * Anchors: the few shingles by which stage 1 recognises a candidate without hashing the whole page. A shingle is an anchor where the
 * letter after its first half is a rare one, so that the browser's own regular-expression engine can find the places in a page's raw
 * text, and only there a handful of letters is folded and hashed. The choice depends on the text alone (content-defined sampling, as
 * "0 mod p" in Manber 1994, with a letter for the modulus), so page and fingerprint choose alike.
 */
import { ASCII, foldCodePoint, type Letters } from '../text/letters.js';
import { SHINGLE, shingleHash, shingleHashes } from '../text/shingles.js';

/** j, k, q, v, x and z together are about 2 % of English letters: a few places in every paragraph, so that none goes without. */
const RARE = /[jkqvxz]/gi;
/** Letters of the shingle before the rare one. */
const LEAD = SHINGLE / 2;

const RARE_CODES = new Set([...'jkqvxz'].map((letter) => letter.charCodeAt(0)));

/** Anchor hashes of a folded text, in order of place. */
export function anchorsIn(letters: Letters): number[] {
  const hashes = shingleHashes(letters);
  const found: number[] = [];
  for (let i = 0; i < hashes.length; i++) if (RARE_CODES.has(letters.codes[i + LEAD] as number)) found.push(hashes[i] as number);
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

/** Hash of the anchor whose rare letter stands at an offset of a raw text; -1 where there are too few letters around it. */
function anchorAt(text: string, at: number): number {
  let place = LEAD;
  for (let i = at - 1; place > 0 && i >= 0 && at - i <= REACH; i--) place = put(text.charCodeAt(i), place, -1);
  if (place > 0) return -1;
  place = LEAD;
  for (let i = at; place < SHINGLE && i < text.length && i - at <= REACH; i++) place = put(text.charCodeAt(i), place, 1);
  return place < SHINGLE ? -1 : shingleHash(shingle);
}

/**
 * Number of different known anchors in a raw text, up to `enough`. The browser's regular-expression engine finds the places; per place
 * some 20 letters are folded. Bounded by LOOKS; allocates nothing per word.
 */
export function countAnchors(text: string, known: ReadonlySet<number>, enough: number): number {
  const seen = new Set<number>();
  RARE.lastIndex = 0;
  for (let looks = 0; looks < LOOKS && seen.size < enough && RARE.test(text); looks++) {
    const hash = anchorAt(text, RARE.lastIndex - 1);
    if (known.has(hash)) seen.add(hash);
  }
  return seen.size;
}
