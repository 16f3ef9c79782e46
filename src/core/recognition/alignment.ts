/**
 * Where on a page the passages of a known article stand: the result of matching, and the way from a letter of the article to a
 * letter of the page. All positions count folded letters (text/letters.ts).
 */

/** A stretch that page and passage share to the letter. `length` letters from `passage` on stand from `page` on. */
export interface SharedRun {
  /** First letter, counted from the passage's first. */
  readonly passage: number;
  /** First letter, counted from the page text's first. */
  readonly page: number;
  readonly length: number;
}

/** One passage found on the page. Runs are in rising order on both sides. */
export interface PassageMatch {
  readonly passage: number;
  readonly runs: readonly SharedRun[];
  /** Letters of the passage that lie in a run. */
  readonly covered: number;
  /** Letters of the passage that lie in a run or in a short edited gap between two. */
  readonly aligned: number;
  /** First page letter of the passage and the one after its last, stretched beyond the outer runs to the passage's full length. */
  readonly start: number;
  readonly end: number;
}

/** Letters by which an edit may lengthen or shorten what stood between two runs of a passage, whatever its length. */
const DRIFT = 16;

/** Whether the gap between two runs of a passage reads like an edit: about as long on both sides. */
export function isEdited(earlier: SharedRun, later: SharedRun): boolean {
  const inPassage = later.passage - (earlier.passage + earlier.length);
  const onPage = later.page - (earlier.page + earlier.length);
  return Math.abs(inPassage - onPage) <= Math.max(DRIFT, inPassage / 3);
}

/**
 * The page letter at which a letter of the passage stands: exact inside a run, interpolated between two, extended beyond the outer
 * ones. O(number of runs).
 */
export function pageLetter(match: PassageMatch, letter: number): { readonly at: number; readonly exact: boolean } {
  const { runs } = match;
  let before = runs[0] as SharedRun;
  for (const run of runs) {
    if (letter < run.passage) {
      if (run === before) return { at: run.page - (run.passage - letter), exact: false };
      const fromPassage = before.passage + before.length;
      const fromPage = before.page + before.length;
      const span = run.passage - fromPassage;
      const share = span === 0 ? 0 : (letter - fromPassage) / span;
      return { at: Math.round(fromPage + share * (run.page - fromPage)), exact: false };
    }
    if (letter < run.passage + run.length) return { at: run.page + (letter - run.passage), exact: true };
    before = run;
  }
  return { at: before.page + (letter - before.passage), exact: false };
}
