/** Several known articles in one text: a page that goes on without end, a live blog, a page that quotes one report under another. */
import type { Recognised } from './recognise.js';

/**
 * Those that stand apart from each other, each with its own block: of two whose blocks overlap the stronger. The one that the text is
 * first of all comes first; of two that are about as much, the one that stands first. `found`: the strongest first.
 */
export function standingApart(found: readonly Recognised[]): Recognised[] {
  const kept: Recognised[] = [];
  for (const one of found) if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept.sort((a, b) => weight(b) - weight(a) || start(a) - start(b));
}

const start = ({ verdict: { block } }: Recognised): number => block?.start ?? 0;

function overlap({ verdict: { block: a } }: Recognised, { verdict: { block: b } }: Recognised): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

/** By kind, then by fifths of the article that are here: smaller differences say nothing. */
function weight({ verdict: { kind, coverage } }: Recognised): number {
  return 10 * ['none', 'excerpt', 'partial', 'article'].indexOf(kind) + Math.round(5 * coverage);
}
