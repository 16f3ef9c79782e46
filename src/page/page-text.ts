/**
 * The page's text and the way back: one walk over the document makes one text with one offset map. Offsets are UTF-16 code units; the
 * text is the nodes' own data, unchanged, with walls between blocks (core/text/page-rules.ts).
 */
import { elementRole } from '../core/text/page-rules.js';
import { TextBuilder } from '../core/text/text-builder.js';
import { hasAttribute, nodeName, nodeType } from './dom.js';

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

const ELEMENT = 1;
const WORD = /\S/;

/** Reads everything below `root`. Iterative, so no depth of nesting can overflow it; linear in the number of nodes. */
export function readPage(root: Node, limits = LIMITS): PageText {
  const builder = new TextBuilder();
  const nodes: Text[] = [];
  const starts: number[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node: Node | null = walker.currentNode;
  while (node !== null && nodes.length < limits.nodes && builder.length < limits.characters) {
    const down = visit(node, builder, nodes, starts);
    node = (down ? walker.firstChild() : null) ?? onward(walker, builder);
  }
  return { text: builder.text(), nodes, starts, cut: node !== null };
}

/** Takes in one node; says whether its children are to be read. */
function visit(node: Node, builder: TextBuilder, nodes: Text[], starts: number[]): boolean {
  if (nodeType(node) !== ELEMENT) {
    const { data } = node as Text;
    if (data === '' || (builder.parted && !WORD.test(data))) return false;
    starts.push(builder.add(data));
    nodes.push(node as Text);
    return false;
  }
  const role = roleOf(node);
  if (role === 'block') builder.wall();
  else if (role === 'break') builder.lineBreak();
  return role !== 'silent';
}

function roleOf(element: Node): ReturnType<typeof elementRole> {
  const name = nodeName(element);
  // XHTML documents and foreign content print names as written.
  return elementRole(name.toUpperCase(), hasAttribute(element, 'hidden'));
}

/** The next node that is not below the current one; walls where blocks end on the way up. */
function onward(walker: TreeWalker, builder: TextBuilder): Node | null {
  for (;;) {
    if (nodeType(walker.currentNode) === ELEMENT && roleOf(walker.currentNode) === 'block') builder.wall();
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}

/** Number of the node that holds an offset: binary search. */
function nodeAt(page: PageText, offset: number): number {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((page.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The DOM range of [start, end) of the page's text; null where its nodes have left the document or changed length. */
export function rangeOf(page: PageText, start: number, end: number): Range | null {
  const first = nodeAt(page, start);
  const last = nodeAt(page, end - 1);
  const from = page.nodes[first];
  const to = page.nodes[last];
  if (from === undefined || to === undefined) return null;
  const fromOffset = start - (page.starts[first] as number);
  const toOffset = end - (page.starts[last] as number);
  if (!from.isConnected || !to.isConnected || fromOffset > from.length || toOffset > to.length) return null;
  const range = document.createRange();
  range.setStart(from, fromOffset);
  range.setEnd(to, toOffset);
  return range;
}

/** The offset in the page's text of a place in one of its text nodes; null for other nodes. Linear once, then from a map. */
export function offsetOf(page: PageText, node: Node, offset: number): number | null {
  const number = page.nodes.indexOf(node as Text);
  return number === -1 ? null : (page.starts[number] as number) + offset;
}
