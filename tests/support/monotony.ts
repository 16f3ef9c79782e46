/** Taking an article away piece by piece: in which order, and what verdicts on the way may be. */
import type { VerdictKind } from '../../src/view-model/view-model.js';

/** A copy may be called less the more of it goes; a quotation and a report of the same story are not told apart by how much is there. */
const RANK: Readonly<Record<VerdictKind, number>> = { article: 3, partial: 2, excerpt: 1, story: 0, none: 0 };

/** A small generator with a seed (Park & Miller 1988), so that a failure can be run again. */
export function numbers(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Numbers of `count` paragraphs in the order in which they are taken away. */
export function orders(count: number, random: number): Readonly<Record<string, readonly number[]>> {
  const rising = Array.from({ length: count }, (_, i) => i);
  const shuffled = Array.from({ length: random }, (_, n) => {
    const next = numbers(n + 1);
    return [
      `order ${n + 1}`,
      rising
        .map((i) => ({ i, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ i }) => i),
    ] as const;
  });
  return { 'from the end': rising.toReversed(), 'from the start': rising, ...Object.fromEntries(shuffled) };
}

/** Where a verdict rose although a paragraph had been taken away: how many were gone, and the verdicts before and after. Empty: nowhere. */
export function rises(
  paragraphs: readonly string[],
  order: readonly number[],
  verdictOn: (left: readonly string[]) => VerdictKind,
): readonly string[] {
  const gone = new Set<number>();
  const found: string[] = [];
  let last = verdictOn(paragraphs);
  for (const i of order) {
    gone.add(i);
    const now = verdictOn(paragraphs.filter((_, n) => !gone.has(n)));
    if (RANK[now] > RANK[last]) found.push(`${gone.size} gone: ${last} -> ${now}`);
    last = now;
  }
  return found;
}
