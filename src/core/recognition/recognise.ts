/** Recognition of known articles in a text: text in, verdict and places out. The verdict `story` is another room's (story.ts). */
import { fold, type Letters } from '../text/letters.js';
import type { PassageMatch } from './alignment.js';
import { type Fingerprint, type FingerprintData, readFingerprint } from './fingerprint.js';
import { findRuns, matchPassage } from './match.js';
import { indexShingles, type ShingleIndex } from './shingle-index.js';
import { type ArticleVerdict, type ArticleVerdictKind, judge } from './verdict.js';

/** Known articles, ready to be looked for. Made once per page or run. */
export interface Library {
  readonly ids: readonly string[];
  readonly fingerprints: readonly Fingerprint[];
  readonly index: ShingleIndex;
}

export interface Recognised {
  readonly article: string;
  readonly verdict: ArticleVerdict;
}

/** Throws RangeError where a fingerprint is damaged. */
export function makeLibrary(articles: readonly { readonly id: string; readonly fingerprint: FingerprintData }[]): Library {
  const fingerprints = articles.map((article) => readFingerprint(article.fingerprint));
  return { ids: articles.map((article) => article.id), fingerprints, index: indexShingles(fingerprints) };
}

const RANK: Readonly<Record<ArticleVerdictKind, number>> = { article: 3, partial: 2, excerpt: 1, none: 0 };

/**
 * Every known article that the text holds in whole or in part, the strongest verdict first; empty where there is none. `letters` are the
 * folded letters of `text`. Linear in the text's length plus the matches.
 */
export function recognise(text: string, letters: Letters, library: Library): Recognised[] {
  const runs = findRuns(letters, library.index, library.fingerprints);
  return library.fingerprints
    .map((fingerprint, i): Recognised => {
      const matches = fingerprint.passages.flatMap((passage, p): PassageMatch[] => {
        const [best] = matchPassage(p, passage.letters, runs[i]?.[p] ?? []);
        return best === undefined ? [] : [best];
      });
      return { article: library.ids[i] as string, verdict: judge(text, letters, fingerprint, matches) };
    })
    .filter(({ verdict }) => verdict.kind !== 'none')
    .sort((a, b) => RANK[b.verdict.kind] - RANK[a.verdict.kind] || b.verdict.coverage - a.verdict.coverage);
}

/** The same for a text that nobody has folded yet. */
export const recogniseText = (text: string, library: Library): Recognised[] => recognise(text, fold(text), library);
