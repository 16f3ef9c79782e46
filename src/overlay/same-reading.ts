import type { PageReading } from './page-reading.js';

/**
 * Whether a later reading says the same of the same places, so that everything drawn may stay: a ticker elsewhere on the page changes its
 * text and nothing of ours. Text that was set anew is the same text in the same node, yet the ranges in it have collapsed: they are compared too.
 */
export function isSame(before: PageReading, after: PageReading): boolean {
  return (
    saidIn(before) === saidIn(after) &&
    before.others.length === after.others.length &&
    before.others.every((other, i) => isSame(other, after.others[i] as PageReading)) &&
    before.marks.length === after.marks.length &&
    before.marks.every(({ range }, i) => isSameRange(range, after.marks[i]?.range ?? null))
  );
}

/** All that is shown of a reading, its places apart; shares as they are shown. */
const saidIn = ({ reading: { verdict, article, story, mentions } }: PageReading): string =>
  JSON.stringify([verdict, article?.id, story, mentions.map(({ kind, id }) => [kind, id])], asShown);

function asShown(key: string, value: unknown): unknown {
  if (key === 'start' || key === 'end') return undefined;
  return typeof value === 'number' && value < 1 ? Math.round(100 * value) : value;
}

const isSameRange = (a: Range | null, b: Range | null): boolean =>
  a === b ||
  (a?.startContainer === b?.startContainer &&
    a?.startOffset === b?.startOffset &&
    a?.endContainer === b?.endContainer &&
    a?.endOffset === b?.endOffset);
