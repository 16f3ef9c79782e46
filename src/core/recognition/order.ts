/** Which passages of a copy stand out of the article's order. */
import type { PassageMatch } from './alignment.js';

/**
 * The fewest matches that one would have to put back for the rest to stand in the article's order: those outside a longest rising
 * subsequence of the passages as the page has them (Schensted 1961). In order of the article. O(n²) for n passages.
 */
export function offOrder(matches: readonly PassageMatch[]): PassageMatch[] {
  const inPageOrder = [...matches].sort((a, b) => a.start - b.start);
  const length = inPageOrder.map(() => 1);
  const from = inPageOrder.map(() => -1);
  let best = 0;
  inPageOrder.forEach((match, i) => {
    for (let j = 0; j < i; j++) {
      const longer = (length[j] as number) + 1;
      if ((inPageOrder[j] as PassageMatch).passage < match.passage && longer > (length[i] as number)) {
        length[i] = longer;
        from[i] = j;
      }
    }
    if ((length[i] as number) > (length[best] as number)) best = i;
  });
  const kept = new Set<number>();
  for (let i = inPageOrder.length === 0 ? -1 : best; i !== -1; i = from[i] as number) kept.add(i);
  return inPageOrder.filter((_, i) => !kept.has(i)).sort((a, b) => a.passage - b.passage);
}
