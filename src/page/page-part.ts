/** What is kept of a page's text, and the way from its offsets (UTF-16 code units) to the nodes. */
import type { PageText } from './page-text.js';

/** What is kept of a page's text once it has been read. */
export interface PagePart extends Omit<PageText, 'text'> {
  /** The text from the offset `from` on. */
  readonly part: string;
  readonly from: number;
}

/** The nodes and the text of [start, end): offsets stay those of the whole page. Without nodes where nothing is kept. */
export function partOf({ text, nodes, starts, cut }: PageText, start: number, end: number): PagePart {
  if (end <= start) return { part: '', from: 0, nodes: [], starts: [], cut };
  const [first, last] = [nodeAt({ starts }, start), nodeAt({ starts }, end - 1) + 1];
  const from = starts[first] as number;
  // Through JSON: a slice of a string keeps all of it in memory.
  const part = JSON.parse(JSON.stringify(text.slice(from, starts[last]))) as string;
  return { part, from, nodes: nodes.slice(first, last), starts: starts.slice(first, last), cut };
}

/** Number of the node that holds an offset: binary search. */
export function nodeAt(page: Pick<PageText, 'starts'>, offset: number): number {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((page.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Text nodes that hold [start, end) of the page's text. */
export function nodesIn(page: Pick<PageText, 'nodes' | 'starts'>, start: number, end: number): readonly Text[] {
  return page.nodes.slice(nodeAt(page, start), nodeAt(page, end - 1) + 1);
}

/** The DOM range of [start, end) of the page's text; null where its nodes have left the document or changed length. */
export function rangeOf(page: Pick<PageText, 'nodes' | 'starts'>, start: number, end: number): Range | null {
  const first = nodeAt(page, start);
  const last = nodeAt(page, end - 1);
  const from = page.nodes[first];
  const to = page.nodes[last];
  if (from === undefined || to === undefined) return null;
  const fromOffset = start - (page.starts[first] as number);
  const toOffset = end - (page.starts[last] as number);
  if (!from.isConnected || !to.isConnected || fromOffset < 0 || fromOffset > from.length || toOffset > to.length) return null;
  const range = document.createRange();
  range.setStart(from, fromOffset);
  range.setEnd(to, toOffset);
  return range;
}
