/** Which occurrence of each passage is the one that belongs to the copy. */
import type { PassageMatch, SharedRun } from './alignment.js';

/** An occurrence that covers nearly as much as the best is as good; which of them it is, the neighbours say. */
const AS_GOOD = 0.9;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * One match for each passage that the page holds, in order of the article, from its occurrences (best first). Page letters count for one
 * passage only: two passages that share a quotation are both there only where both stand. Of equal occurrences (a teaser above the article)
 * the one nearest to the others counts.
 */
export function chooseMatches(occurrences: readonly (readonly PassageMatch[])[]): PassageMatch[] {
  const middle = middleOf(occurrences.flatMap(([best]) => best ?? []));
  const ranked = occurrences.map((found) => rankedBy(middle, found)).sort((a, b) => (b[0]?.covered ?? 0) - (a[0]?.covered ?? 0));
  const taken: SharedRun[] = [];
  const chosen: PassageMatch[] = [];
  for (const found of ranked) {
    const free = found.find((match) => 2 * shared(match, taken) < match.covered);
    if (free === undefined) continue;
    chosen.push(free);
    taken.push(...free.runs);
  }
  return chosen.sort((a, b) => a.passage - b.passage);
}

/** Page letter in the middle of what the best occurrences cover. */
function middleOf(matches: readonly PassageMatch[]): number {
  const inPageOrder = [...matches].sort((a, b) => a.start - b.start);
  let half = matches.reduce((sum, { covered }) => sum + covered, 0) / 2;
  for (const { covered, start } of inPageOrder) {
    half -= covered;
    if (half <= 0) return start;
  }
  return 0;
}

function rankedBy(middle: number, found: readonly PassageMatch[]): PassageMatch[] {
  const least = AS_GOOD * (found[0]?.covered ?? 0);
  const far = (match: PassageMatch): number => (match.covered >= least ? Math.abs(match.start - middle) : Number.POSITIVE_INFINITY);
  return found.length < 2 ? [...found] : [...found].sort((a, b) => far(a) - far(b) || b.covered - a.covered);
}

/** Letters of a match that lie in runs taken already. */
function shared(match: PassageMatch, taken: readonly SharedRun[]): number {
  let sum = 0;
  for (const run of match.runs) for (const other of taken) sum += overlap(stretchOf(run), stretchOf(other));
  return sum;
}

const stretchOf = ({ page, length }: SharedRun): Stretch => ({ start: page, end: page + length });
const overlap = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
