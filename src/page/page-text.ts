/**
 * The page's text and the way back: one walk over the document makes one text with one offset map. Offsets are UTF-16 code units; the
 * text is the nodes' own data, unchanged, with walls between blocks (core/text/page-rules.ts).
 */
import { querySelectorAll } from './dom.js';
import { Reading } from './reading.js';
import { PageWalk } from './walk.js';

/** Limits of one reading: beyond them the page is no article, or a hostile one. What was read until then still counts. */
export const LIMITS = { nodes: 65_536, characters: 2_000_000 } as const;

export interface PageText {
  readonly text: string;
  /** Text nodes in reading order, and the offset at which each begins. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  /** The limits cut the reading short. */
  readonly cut: boolean;
}

/** Nodes that one step of a reading takes in: well under a millisecond's work. */
const STEP = 400;

/**
 * Reads everything below `root` but what is hidden by attribute and what is `unseen`, in steps: each call takes in some more of the page and gives its text once there is no more, until then null.
 * Iterative, so no depth of nesting can overflow it; linear in the number of nodes.
 */
export function beginReading(root: Element, limits = LIMITS, unseen: Iterable<Element> = []): () => PageText | null {
  // Asked for once: asking each element of a whole page for the attribute costs more than the walk.
  const hidden = new Set([...querySelectorAll(root, '[hidden]'), ...unseen]);
  const reading = new Reading(
    (element) => hidden.has(element),
    (shadow) => {
      for (const element of shadow.querySelectorAll('[hidden]')) hidden.add(element);
    },
  );
  const walk = new PageWalk(root, reading);
  const within = (): boolean => reading.nodes.length < limits.nodes && reading.builder.length < limits.characters;
  return () => {
    for (let i = 0; i < STEP; i++) {
      if (!within()) return reading.page(true);
      if (!walk.step()) return reading.page(false);
    }
    return null;
  };
}

/** The same in one go. */
export function readPage(root: Element, limits = LIMITS, unseen: Iterable<Element> = []): PageText {
  const step = beginReading(root, limits, unseen);
  for (;;) {
    const page = step();
    if (page !== null) return page;
  }
}

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
function nodeAt(page: Pick<PageText, 'starts'>, offset: number): number {
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
