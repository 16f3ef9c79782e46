/** Several known articles in one text: a page that goes on without end, a live blog, a page that quotes one report under another. */
import { RANK, type Recognised, strongerFirst } from './recognise.js';

/**
 * Those that stand apart from each other, each with its own block: of two whose blocks overlap the stronger. The one that the text is
 * first of all comes first; of two that are about as much, the one that stands first. `found`: the strongest first.
 */
export function standingApart<T extends Recognised>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of found) if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept.sort((a, b) => weight(b) - weight(a) || start(a) - start(b));
}

const start = ({ verdict: { block } }: Recognised): number => block?.start ?? 0;

function overlap({ verdict: { block: a } }: Recognised, { verdict: { block: b } }: Recognised): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

/** By kind, then by fifths of the article that are here: smaller differences say nothing. */
function weight({ verdict: { kind, coverage } }: Recognised): number {
  return 10 * RANK[kind] + Math.round(5 * coverage);
}

/** Of what several parts of a text gave, the strongest of each article, the strongest first. */
export function strongest<T extends Recognised>(found: readonly T[]): T[] {
  const ranked = [...found].sort(strongerFirst);
  return ranked.filter(({ article }, i) => ranked.findIndex((other) => other.article === article) === i);
}
