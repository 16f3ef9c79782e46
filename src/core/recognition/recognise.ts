/** Recognition of known articles in a text: text in, verdict and places out. The verdict `story` is another room's (story.ts). */
import { fold, type Letters } from '../text/letters.js';
import { type Fingerprint, type FingerprintData, readFingerprint } from './fingerprint.js';
import { findRuns, matchPassage } from './match.js';
import { indexShingles, type ShingleIndex } from './shingle-index.js';
import { type ArticleVerdict, type ArticleVerdictKind, judge } from './verdict.js';

/** Known articles, ready to be looked for. Made once per page or run; what it unpacks, it unpacks when first asked. */
export interface Library {
  readonly ids: readonly string[];
  /** Throws RangeError where the fingerprint is damaged, as does `index`. */
  fingerprint(article: number): Fingerprint;
  /** All shingles of all articles. */
  index(): ShingleIndex;
}

export interface Recognised {
  readonly article: string;
  readonly fingerprint: Fingerprint;
  readonly verdict: ArticleVerdict;
}

export function makeLibrary(articles: readonly { readonly id: string; readonly fingerprint: FingerprintData }[]): Library {
  const fingerprints: (Fingerprint | undefined)[] = [];
  const fingerprint = (i: number): Fingerprint => {
    fingerprints[i] ??= readFingerprint((articles[i] as (typeof articles)[number]).fingerprint);
    return fingerprints[i];
  };
  let index: ShingleIndex | null = null;
  return {
    ids: articles.map((article) => article.id),
    fingerprint,
    index: () => {
      index ??= indexShingles(articles.map((_, i) => fingerprint(i)));
      return index;
    },
  };
}

export const RANK: Readonly<Record<ArticleVerdictKind, number>> = { article: 3, partial: 2, excerpt: 1, none: 0 };

/** For sorting. */
export const strongerFirst = ({ verdict: a }: Recognised, { verdict: b }: Recognised): number =>
  RANK[b.kind] - RANK[a.kind] || b.coverage - a.coverage;

/**
 * Every known article that the text holds in whole or in part, the strongest verdict first; empty where there is none. `letters` are the
 * folded letters of `text`. Linear in the text's length plus the matches.
 */
export function recognise(text: string, letters: Letters, library: Library): Recognised[] {
  return judged(text, letters, library)
    .filter(({ verdict }) => verdict.kind !== 'none')
    .sort(strongerFirst);
}

/** The known article of which most is in the text, whatever is claimed of it; null where there is nothing of any. */
export function nearest(text: string, letters: Letters, library: Library): Recognised | null {
  const [found] = judged(text, letters, library).sort((a, b) => b.verdict.coverage - a.verdict.coverage);
  return found === undefined || found.verdict.coverage === 0 ? null : found;
}

function judged(text: string, letters: Letters, library: Library): Recognised[] {
  const fingerprints = library.ids.map((_, i) => library.fingerprint(i));
  const runs = findRuns(letters, library.index(), fingerprints);
  return fingerprints.map((fingerprint, i): Recognised => {
    const occurrences = fingerprint.passages.map(({ letters: length }, p) => matchPassage(p, length, runs[i]?.[p] ?? []));
    return { article: library.ids[i] as string, fingerprint, verdict: judge(text, letters, fingerprint, occurrences) };
  });
}

/** The same for a text that nobody has folded yet. */
export const recogniseText = (text: string, library: Library): Recognised[] => recognise(text, fold(text), library);
