/**
 * The page's text and the way back: one walk over the document makes one text with one offset map. Offsets are UTF-16 code units; the
 * text is the nodes' own data, unchanged, with walls between blocks (core/text/page-rules.ts).
 */
import { type ElementRole, elementRole } from '../core/text/page-rules.js';
import { TextBuilder } from '../core/text/text-builder.js';
import { hasAttribute, nodeName, parentElement, querySelectorAll } from './dom.js';

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

const TEXT = '#text';
/** Of XHTML: text like any other to who reads it. */
const CDATA = '#cdata-section';
const READ = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
const WORD = /\S/;

/** Reads everything below `root`. Iterative, so no depth of nesting can overflow it; linear in the number of nodes. */
export function readPage(root: Element, limits = LIMITS): PageText {
  // Asked for once: asking each element of a whole page for the attribute costs more than the walk.
  const hidden = new Set<Node>(querySelectorAll(root, '[hidden]'));
  const reading = new Reading((element) => hidden.has(element));
  const cut = readOn(
    walkerFor(root),
    reading,
    (): boolean => reading.nodes.length < limits.nodes && reading.builder.length < limits.characters,
  );
  return reading.page(cut);
}

/**
 * Reads only what stands about a node: about so many code units before it and behind it, whole blocks. Costs what it reads, whatever the
 * size of the page.
 */
export function readAround(root: Element, node: Node, before: number, behind: number): PageText {
  const walker = walkerFor(root);
  walker.currentNode = outermostSilent(root, textBefore(root, node, before));
  const reading = new Reading((element) => hasAttribute(element as Element, 'hidden'));
  const limit = before + behind;
  const cut = readOn(walker, reading, () => reading.builder.length < limit || !reading.builder.parted);
  return reading.page(cut);
}

const walkerFor = (root: Element): TreeWalker => document.createTreeWalker(root, READ);

/** Reads from the walker's node on as long as `goes` says; whether anything was left. */
function readOn(walker: TreeWalker, reading: Reading, goes: () => boolean): boolean {
  let node: Node | null = walker.currentNode;
  while (node !== null && goes()) node = (reading.enter(node) ? walker.firstChild() : null) ?? onward(walker, reading);
  return node !== null;
}

/** The text node that stands so many code units of text before a node, or the first one. */
function textBefore(root: Element, node: Node, length: number): Node {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  let first = node;
  let seen = 0;
  for (let text = walker.previousNode(); text !== null && seen < length; text = walker.previousNode()) {
    first = text;
    const parent = parentElement(text);
    if (parent !== null && roleOf(nodeName(parent)) !== 'silent') seen += (text as Text).length;
  }
  return first;
}

/** What is read from the middle of a script or of a hidden part would be read as text: then from its outermost element, which is passed over. */
function outermostSilent(root: Element, node: Node): Node {
  let outermost = node;
  for (let element = parentElement(node); element !== null && element !== root; element = parentElement(element)) {
    if (roleOf(nodeName(element)) === 'silent' || hasAttribute(element, 'hidden')) outermost = element;
  }
  return outermost;
}

/** A page has some thirty kinds of elements and many thousands of them. */
const roles = new Map<string, ElementRole>();

function roleOf(name: string): ElementRole {
  let role = roles.get(name);
  if (role === undefined) {
    // XHTML documents and foreign content print names as written.
    role = elementRole(name.toUpperCase());
    roles.set(name, role);
  }
  return role;
}

/** The next node that is not below the current one; walls where blocks end on the way up. */
function onward(walker: TreeWalker, reading: Reading): Node | null {
  for (;;) {
    reading.leave(walker.currentNode);
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}

class Reading {
  readonly builder = new TextBuilder();
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly #isHidden: (element: Node) => boolean;

  constructor(isHidden: (element: Node) => boolean) {
    this.#isHidden = isHidden;
  }

  page(cut: boolean): PageText {
    return { text: this.builder.text(), nodes: this.nodes, starts: this.starts, cut };
  }

  /** Takes in one node; says whether its children are to be read. */
  enter(node: Node): boolean {
    const name = nodeName(node);
    if (name === TEXT || name === CDATA) {
      this.#take(node as Text);
      return false;
    }
    const role = this.#isHidden(node) ? 'silent' : roleOf(name);
    if (role === 'block') this.builder.wall();
    else if (role === 'break') this.builder.lineBreak();
    return role !== 'silent';
  }

  leave(node: Node): void {
    const name = nodeName(node);
    if (name !== TEXT && name !== CDATA && roleOf(name) === 'block') this.builder.wall();
  }

  #take(node: Text): void {
    const { data } = node;
    if (data === '' || (this.builder.parted && !WORD.test(data))) return;
    this.starts.push(this.builder.add(data));
    this.nodes.push(node);
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
