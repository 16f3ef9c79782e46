/**
 * Anchors: the few shingles by which stage 1 recognises a candidate without hashing the whole page. A shingle is an anchor where the
 * letter after its first half is a rare one, so that the browser's own regular-expression engine can find the places in a page's raw
 * text, and only there a handful of letters is folded and hashed. The choice depends on the text alone (content-defined sampling, as
 * "0 mod p" in Manber 1994, with a letter for the modulus), so page and fingerprint choose alike.
 */
import type { Letters } from '../text/letters.js';
import { SHINGLE, shingleHashes } from '../text/shingles.js';

/** j, q, x and z together are about 0.5 % of English letters: one place in 200, one or two in a paragraph. */
export const RARE = /[jqxz]/gi;
/** Letters of the shingle before the rare one. */
export const LEAD = SHINGLE / 2;

const isRare = (code: number): boolean => code === 106 || code === 113 || code === 120 || code === 122;

/** Anchor hashes of a folded text, in order of place. */
export function anchorsIn(letters: Letters): number[] {
  const hashes = shingleHashes(letters);
  const found: number[] = [];
  for (let i = 0; i < hashes.length; i++) if (isRare(letters.codes[i + LEAD] as number)) found.push(hashes[i] as number);
  return found;
}
