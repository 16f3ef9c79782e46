/** Random trees of a page, with the text that a reader of them would see. Runs inside the page. */
import type { Random } from '../../support/random.js';

export interface Tree {
  readonly root: Element;
  /** Text nodes that stand in no hidden or silent part, in order. */
  readonly visible: readonly Text[];
}

const INLINE = ['span', 'a', 'b', 'em', 'i', 'mark', 'time', 'q', 'sup', 'x-word'];
const BLOCK = ['p', 'div', 'section', 'li', 'h2', 'blockquote', 'td', 'figure', 'form'];
const EMPTY = ['br', 'wbr', 'img', 'hr'];
const SILENT = ['script', 'style', 'template', 'noscript', 'textarea', 'svg', 'select'];
/** What a form's named control takes the place of, in Chromium even in an extension's world (FAULTS 13). */
const CLOBBERED = ['nodeName', 'childNodes', 'parentNode', 'firstChild', 'nextSibling', 'textContent', 'data', 'querySelectorAll'];
const WORDS = [
  'Xi',
  'Jinping',
  'tariffs',
  '145 percent',
  'a',
  'ﬁnal',
  'café',
  'cafe\u0301',
  '关税',
  'สวัสดี',
  'שלום',
  '👩‍🚀',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  'so\u00adft',
  '“Yes,”',
  '\u00a0',
  '½',
];
const SPACES = [' ', '\n  ', '\t', '  '];

export function randomText(r: Random): string {
  if (r.chance(0.1)) return r.chance(0.3) ? '' : r.of(SPACES);
  let text = '';
  for (let n = 1 + r.below(6); n > 0; n--) text += r.of(WORDS) + (r.chance(0.7) ? r.of(SPACES) : '');
  return text;
}

/** A tree of about `size` nodes below a fresh element. XML documents have CDATA sections and processing instructions as well. */
export function randomTree(r: Random, size: number, owner: Document): Tree {
  const isXml = !/html$/.test(owner.contentType) || owner.contentType.includes('xhtml');
  const root = make(owner, 'div');
  const visible: Text[] = [];
  const open: { element: Element; seen: boolean }[] = [{ element: root, seen: true }];
  const add = (node: Node) => (open.at(-1) as { element: Element }).element.append(node);
  const text = (node: Text) => {
    add(node);
    if (open.at(-1)?.seen) visible.push(node);
  };
  for (let i = 0; i < size; i++) {
    const dice = r.below(100);
    if (dice < 40) text(owner.createTextNode(randomText(r)));
    else if (dice < 68) {
      const element = randomElement(r, owner);
      add(element);
      const seen = open.at(-1)?.seen === true && !element.hasAttribute('hidden') && !SILENT.includes(element.localName);
      open.push({ element, seen });
    } else if (dice < 76) add(make(owner, r.of(EMPTY)));
    else if (dice < 80) add(owner.createComment(randomText(r).replaceAll('-', '')));
    else if (dice < 82 && isXml) text(owner.createCDATASection(randomText(r)));
    else if (dice < 83) add(owner.createProcessingInstruction('note', 'Xi Jinping'));
    else if (open.length > 1) open.pop();
  }
  return { root, visible };
}

const HTML = 'http://www.w3.org/1999/xhtml';
const make = (owner: Document, name: string) =>
  owner.createElementNS(name === 'svg' ? 'http://www.w3.org/2000/svg' : HTML, name) as HTMLElement;

function randomElement(r: Random, owner: Document): Element {
  const dice = r.below(20);
  const element = make(owner, r.of(dice < 9 ? INLINE : dice < 18 ? BLOCK : SILENT));
  // Or it would run what it holds.
  if (element.localName === 'script') element.setAttribute('type', 'text/plain');
  if (element.localName === 'form') {
    const control = make(owner, 'input');
    control.setAttribute('name', r.of(CLOBBERED));
    element.append(control);
  }
  if (r.chance(0.06)) element.setAttribute('hidden', '');
  return element;
}

/** What pages and frameworks do to a tree without changing what it says: split, merged, wrapped, dressed. */
export function disturb(r: Random, { root, visible }: Tree, times: number): void {
  const owner = root.ownerDocument;
  for (let i = 0; i < times; i++) {
    const node = visible.length === 0 ? undefined : r.of(visible);
    const dice = r.below(10);
    if (dice === 0) root.normalize();
    else if (node?.parentNode == null) continue;
    else if (dice < 5 && node.length > 0 && node.nodeType === Node.TEXT_NODE) node.splitText(r.below(node.length + 1));
    else if (dice < 8) wrap(node, make(owner, r.of(INLINE)));
    else dress(r, node.parentElement);
  }
}

function wrap(node: Text, element: Element): void {
  node.replaceWith(element);
  element.append(node);
}

function dress(r: Random, element: Element | null): void {
  if (element === null || element.localName === 'form') return;
  element.setAttribute(r.of(['class', 'data-note', 'title', 'lang', 'aria-label']), randomText(r).replaceAll(/[\ud800-\udfff]/g, ''));
}
