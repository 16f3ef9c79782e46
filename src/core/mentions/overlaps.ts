import type { Mention } from './mention.js';
import { coversSentence } from './stored-mention.js';

/** Mentions in order of the text, longer ones first where two begin together. */
export function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Mentions in order, without names, dates and figures that overlap one given before them; statements and events may hold any. Quadratic in
 * the mentions that overlap at one place, which are few.
 */
export function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const rank = new Map(mentions.map((mention, n) => [mention, n]));
  const kept: Mention[] = [];
  const words: Mention[] = [];
  for (const mention of inOrder(mentions)) {
    if (coversSentence(mention.kind)) {
      kept.push(mention);
      continue;
    }
    while (words.length > 0 && beats(mention, words.at(-1) as Mention, rank)) words.pop();
    if (mention.start >= (words.at(-1)?.end ?? 0)) words.push(mention);
  }
  return inOrder([...kept, ...words]);
}

function beats(mention: Mention, last: Mention, rank: ReadonlyMap<Mention, number>): boolean {
  return mention.start < last.end && (rank.get(mention) ?? 0) < (rank.get(last) ?? 0);
}
