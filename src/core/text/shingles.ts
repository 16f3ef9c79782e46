/**
 * Shingles: hashes of every run of SHINGLE letters, rolled along a text (Karp & Rabin 1987), and winnowing: the choice of the few of
 * them that stand for the text (Schleimer, Wilkerson & Aiken 2003, "Winnowing: local algorithms for document fingerprinting").
 */
import type { Letters } from './letters.js';

/** Letters in a shingle (k). About four English words: shorter ones occur in other texts, longer ones break at every small edit. */
export const SHINGLE = 20;
/** Shingles in a winnowing window (w). Any run of SHINGLE + WINDOW - 1 letters that two texts share is sure to be noticed. */
export const WINDOW = 8;

/** Of the polynomial hash. */
export const BASE = 0x01000193;
let power = 1;
for (let i = 0; i < SHINGLE; i++) power = Math.imul(power, BASE);
const OUT = power;

/** Spreads the bits of a rolled hash (the finaliser of MurmurHash3): the low bits of a polynomial are poor. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** One more letter into a polynomial hash; `mix` makes the hash of it. */
export const roll = (hash: number, code: number): number => (Math.imul(hash, BASE) + code) | 0;

/** Hash (unsigned 32 bit) of the shingle that begins at each letter from `start`; empty where the stretch is shorter than a shingle. */
export function shingleHashes(letters: Letters, start = 0, end = letters.count): Uint32Array {
  const size = end - start - SHINGLE + 1;
  if (size <= 0) return new Uint32Array(0);
  const hashes = new Uint32Array(size);
  const { codes } = letters;
  let h = 0;
  for (let i = 0; i < SHINGLE; i++) h = roll(h, codes[start + i] as number);
  hashes[0] = mix(h);
  for (let i = 1; i < size; i++) {
    h = (Math.imul(h, BASE) + (codes[start + i + SHINGLE - 1] as number) - Math.imul(OUT, codes[start + i - 1] as number)) | 0;
    hashes[i] = mix(h);
  }
  return hashes;
}

/** Positions (indices into `hashes`) that winnowing keeps: in each window the smallest hash, the rightmost of equals. */
export function winnow(hashes: Uint32Array, window = WINDOW): number[] {
  const kept: number[] = [];
  if (hashes.length < window) return hashes.length === 0 ? [] : [smallest(hashes, 0, hashes.length)];
  let last = -1;
  for (let i = 0; i + window <= hashes.length; i++) {
    if (last < i) last = smallest(hashes, i, i + window);
    else if ((hashes[i + window - 1] as number) <= (hashes[last] as number)) last = i + window - 1;
    if (kept.at(-1) !== last) kept.push(last);
  }
  return kept;
}

function smallest(hashes: Uint32Array, from: number, to: number): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if ((hashes[i] as number) <= (hashes[best] as number)) best = i;
  return best;
}
