import { LIMITS, readPage } from '../page/page-text.js';
import type { Taken } from '../view-model/export/taken.js';
import type { PageReading } from './page-reading.js';

/** The page's text as it is now and where its mentions stand in it: a reading keeps no more of the text than was recognised. */
export function textNow({ marks, reading: { mentions }, unseen }: PageReading): Pick<Taken, 'text' | 'mentions'> {
  const { text, nodes, starts } = readPage(document.body ?? document.documentElement, LIMITS, unseen);
  const startOf = new Map<Node, number>(nodes.map((node, i) => [node, starts[i] as number]));
  const offsetOf = (node: Node, offset: number): number => (startOf.get(node) ?? Number.NaN) + offset;
  const placeOf = (range: Range | null | undefined) => {
    const start = range ? offsetOf(range.startContainer, range.startOffset) : Number.NaN;
    const end = range ? offsetOf(range.endContainer, range.endOffset) : Number.NaN;
    return start < end ? { start, end } : { start: 0, end: 0 };
  };
  return { text, mentions: mentions.map((mention, i) => ({ ...mention, ...placeOf(marks[i]?.range) })) };
}
