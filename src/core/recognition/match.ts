/**
 * Matching: which passages of which known articles a page holds, and where. Every shingle of the page is looked up (the page need not be
 * winnowed: only the article's side is sampled), hits on one diagonal are joined to runs, runs of one passage are chained.
 */
import type { Letters } from '../text/letters.js';
import { SHINGLE, shingleHashes } from '../text/shingles.js';
import { isEdited, type PassageMatch, type SharedRun } from './alignment.js';
import type { Fingerprint } from './fingerprint.js';
import type { ShingleIndex } from './shingle-index.js';

/** Letters that a page may put into a passage (an ad, an editor's note) before we call the rest another occurrence. */
const INSERTED = 600;
/** Runs of one passage that are looked at. A page that repeats a passage more often than that is not an article. */
const RUNS = 192;
/** Occurrences of one passage that are kept. */
const OCCURRENCES = 4;

/** Runs of every passage of every article: `[article][passage]`. Linear in the page's letters and the hits. */
export function findRuns(letters: Letters, index: ShingleIndex, fingerprints: readonly Fingerprint[]): SharedRun[][][] {
  const found = fingerprints.map((f) => f.passages.map((): { passage: number; page: number; length: number }[] => []));
  const hashes = shingleHashes(letters);
  const { bits, first, next } = index;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] as number;
    if (((bits[(hash & 0xffff) >>> 3] as number) & (1 << (hash & 7))) === 0) continue;
    for (let entry = first.get(hash) ?? -1; entry !== -1; entry = next[entry] as number) {
      const runs = found[index.article[entry] as number]?.[index.passage[entry] as number];
      if (runs !== undefined) addHit(runs, index.position[entry] as number, at);
    }
  }
  return found;
}

/** Lengthens the latest run on the same diagonal that the hit touches, or begins a run. */
function addHit(runs: { passage: number; page: number; length: number }[], passage: number, page: number): void {
  for (let i = runs.length - 1; i >= 0 && i >= runs.length - 4; i--) {
    const run = runs[i] as { passage: number; page: number; length: number };
    if (page - run.page === passage - run.passage && passage >= run.passage && passage <= run.passage + run.length) {
      run.length = passage - run.passage + SHINGLE;
      return;
    }
  }
  if (runs.length < RUNS) runs.push({ passage, page, length: SHINGLE });
}

/** The occurrences of one passage on the page, best first. O(r²) for r runs, r <= RUNS. */
export function matchPassage(passage: number, letters: number, runs: readonly SharedRun[]): PassageMatch[] {
  const found: PassageMatch[] = [];
  let rest = [...runs].sort((a, b) => a.page - b.page);
  while (rest.length > 0 && found.length < OCCURRENCES) {
    const chain = bestChain(rest);
    found.push(measure(passage, letters, chain));
    const first = (chain[0] as SharedRun).page;
    const last = chain.at(-1) as SharedRun;
    rest = rest.filter((run) => run.page + run.length <= first || run.page >= last.page + last.length);
  }
  return found;
}

/** The chain of runs, rising on both sides, that covers most letters. Classic O(n²) chaining of anchors. */
function bestChain(runs: readonly SharedRun[]): SharedRun[] {
  const score = runs.map((run) => run.length);
  const from = runs.map(() => -1);
  let best = 0;
  runs.forEach((run, i) => {
    for (let j = 0; j < i; j++) {
      const gain = joins(runs[j] as SharedRun, run);
      if (gain > 0 && (score[j] as number) + gain > (score[i] as number)) {
        score[i] = (score[j] as number) + gain;
        from[i] = j;
      }
    }
    if ((score[i] as number) > (score[best] as number)) best = i;
  });
  const chain: SharedRun[] = [];
  for (let i = best; i !== -1; i = from[i] as number) chain.unshift(runs[i] as SharedRun);
  return trimmed(chain);
}

/** Letters that `later` adds behind `earlier`, 0 where they cannot follow each other. */
function joins(earlier: SharedRun, later: SharedRun): number {
  const passageGap = later.passage - (earlier.passage + earlier.length);
  const pageGap = later.page - (earlier.page + earlier.length);
  if (later.passage <= earlier.passage || later.page <= earlier.page || pageGap > INSERTED + Math.max(passageGap, 0)) return 0;
  return later.length + Math.min(0, passageGap, pageGap);
}

/** Cuts from the front of each run what the run before covers already (a repeated word at a seam lets two runs overlap). */
function trimmed(chain: readonly SharedRun[]): SharedRun[] {
  const out: SharedRun[] = [];
  for (const run of chain) {
    const last = out.at(-1);
    const cut = last === undefined ? 0 : Math.max(0, last.passage + last.length - run.passage, last.page + last.length - run.page);
    if (cut < run.length) out.push({ passage: run.passage + cut, page: run.page + cut, length: run.length - cut });
  }
  return out;
}

function measure(passage: number, letters: number, runs: readonly SharedRun[]): PassageMatch {
  const covered = runs.reduce((sum, run) => sum + run.length, 0);
  let aligned = covered;
  for (let i = 1; i < runs.length; i++) aligned += editedGap(runs[i - 1] as SharedRun, runs[i] as SharedRun);
  const first = runs[0] as SharedRun;
  const last = runs.at(-1) as SharedRun;
  const tail = letters - (last.passage + last.length);
  return { passage, runs, covered, aligned, start: Math.max(0, first.page - first.passage), end: last.page + last.length + tail };
}

/** Letters of the passage in a gap that reads like an edit. */
const editedGap = (earlier: SharedRun, later: SharedRun): number =>
  isEdited(earlier, later) ? later.passage - (earlier.passage + earlier.length) : 0;
