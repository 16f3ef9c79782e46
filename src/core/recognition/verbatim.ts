/**
 * Passages that stand on a page to the letter: its paragraphs whose letters hash as a passage's do. Most copies are made of nothing else, and
 * one hash a paragraph is cheaper than one look-up a shingle, above all in a script that runs cold.
 */
import { type Letters, letterAt } from '../text/letters.js';
import { SHINGLE } from '../text/shingles.js';
import type { PassageMatch } from './alignment.js';
import { blocksOf } from './blocks.js';
import { type FingerprintData, wholeHash } from './fingerprint.js';

/** Where a passage is known from: the numbers of its article in the library and of itself in the article. */
export interface KnownPassage {
  readonly article: number;
  readonly passage: number;
}

/** Occurrences of each passage, by its number. */
export type Verbatim = ReadonlyMap<number, readonly PassageMatch[]>;

export type WholeIndex = ReadonlyMap<number, readonly KnownPassage[]>;

/** Passages by the hash of all their letters. */
export function indexWholes(fingerprints: readonly Pick<FingerprintData, 'wholes'>[]): WholeIndex {
  const index = new Map<number, KnownPassage[]>();
  fingerprints.forEach(({ wholes }, article) => {
    wholes.split(' ').forEach((printed, passage) => {
      const whole = Number.parseInt(printed, 36);
      const same = index.get(whole);
      if (same === undefined) index.set(whole, [{ article, passage }]);
      else same.push({ article, passage });
    });
  });
  return index;
}

/** Occurrences of one passage that are kept. */
const OCCURRENCES = 4;

/**
 * Paragraphs of the text that are passages of known articles, by the article's number. `letters` are those of the text or of a part of it.
 * Linear in the letters.
 */
export function findVerbatim(text: string, letters: Letters, wholes: WholeIndex): Map<number, Verbatim> {
  const found = new Map<number, Map<number, PassageMatch[]>>();
  let from = 0;
  for (const { end } of blocksOf(text, letters.at[0] ?? 0)) {
    const to = letterAt(letters, end);
    // Shorter ones than a shingle are evidence of nothing.
    if (to - from >= SHINGLE) for (const known of wholes.get(wholeHash(letters, from, to)) ?? []) add(found, known, from, to);
    if (to >= letters.count) break;
    from = to;
  }
  return found;
}

function add(found: Map<number, Map<number, PassageMatch[]>>, { article, passage }: KnownPassage, from: number, to: number): void {
  const passages = found.get(article) ?? new Map<number, PassageMatch[]>();
  const matches = passages.get(passage) ?? [];
  const length = to - from;
  found.set(article, passages.set(passage, matches));
  if (matches.length === OCCURRENCES) return;
  matches.push({ passage, runs: [{ passage: 0, page: from, length }], covered: length, aligned: length, start: from, end: to });
}
