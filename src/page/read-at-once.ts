/**
 * Reads only what stands about one text node, for the first marks: it costs what it reads, whatever the size of the page. The text of each block is
 * as page-text.ts reads it; where the page shows an open shadow root there, which only that follows, nothing is read.
 */
import { BREAK, type ElementRole, WALL } from '../core/text/page-rules.js';
import { hasAttribute, nodeName, parentElement, shadowRootOf } from './dom.js';
import { roleOf } from './roles.js';

/** As in page-text.ts: offsets in UTF-16 code units. */
export interface PartText {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

const TEXT = '#text';
const WORD = /\S/;

/** The block that a text node stands in. */
export function blockOf(text: Node): Element | null {
  let element = parentElement(text);
  while (element !== null && roleOf(nodeName(element)) !== 'block') element = parentElement(element);
  return element;
}

/** The text node that stands so many code units of text before another one, or the first of the page. */
function textBefore(root: Element, node: Node, length: number): Node {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  let first = node;
  let seen = 0;
  for (let text = walker.previousNode(); text !== null && seen < length; text = walker.previousNode()) {
    const parent = parentElement(text);
    if (parent === null || roleOf(nodeName(parent)) === 'silent') continue;
    first = text;
    seen += (text as Text).length;
  }
  return first;
}

/** What is read from the middle of a hidden part would be read as text: then from its outermost element, which is passed over. */
function outermostHidden(root: Element, node: Node): Node {
  let outermost = node;
  for (let element = parentElement(node); element !== null && element !== root; element = parentElement(element)) {
    if (hasAttribute(element, 'hidden')) outermost = element;
  }
  return outermost;
}

/** About so many code units before a text node and behind it, to the end of a block. */
export function readAtOnce(root: Element, node: Text, before: number, behind: number): PartText | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = outermostHidden(root, textBefore(root, node, before));
  const parts: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  let length = 0;
  let between = '';
  let parent: Element | null = null;
  let block: Element | null = null;

  const take = (text: Text): void => {
    const { data } = text;
    const around = parentElement(text);
    if (around !== parent) {
      parent = around;
      const own = blockOf(text);
      if (own !== block) between = WALL;
      block = own;
    }
    if (data === '' || ((between !== '' || length === 0) && !WORD.test(data))) return;
    if (between !== '' && length > 0) {
      parts.push(between);
      length++;
    }
    between = '';
    starts.push(length);
    nodes.push(text);
    parts.push(data);
    length += data.length;
  };

  let at: Node | null = walker.currentNode;
  while (at !== null) {
    const name: string = nodeName(at);
    let inside = true;
    if (name === TEXT) take(at as Text);
    else {
      if (shadowRootOf(at as Element) !== null) return null;
      const role: ElementRole = hasAttribute(at as Element, 'hidden') ? 'silent' : roleOf(name);
      if (role === 'block') between = WALL;
      else if (role === 'break') between = between === '' ? BREAK : WALL;
      inside = role !== 'silent';
    }
    if (length >= before + behind && between !== '') break;
    at = inside ? walker.nextNode() : nextBehind(walker);
  }
  return { text: parts.join(''), nodes, starts };
}

/** To the next node that is not below the current one. */
function nextBehind(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}
