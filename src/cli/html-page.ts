import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { elementRole } from '../core/text/page-rules.js';
import { TextBuilder } from '../core/text/text-builder.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What the terminal reads of an HTML page: the same text as `page/page-text.ts` makes of it in a browser, and its date. */
export interface HtmlPage {
  readonly text: string;
  /** ISO day on which the page says that it was published; null where it does not say. */
  readonly published: string | null;
}

const WORD = /\S/;
const DAY = /^\s*(\d{4}-\d{2}-\d{2})/;

export function readHtml(html: string): HtmlPage {
  const dates: Dates = {};
  const builder = new TextBuilder();
  // A stack in place of recursion: pages nest thousands deep. A block is pushed again to part the text where it ends.
  const stack: (Node | 'wall')[] = [parse(html)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'wall') builder.wall();
    else if ('tagName' in node) enter(node, builder, stack, dates);
    else if ('childNodes' in node) pushChildren(node.childNodes, stack);
    else if (node.nodeName === '#text') addText((node as DefaultTreeAdapterTypes.TextNode).value, builder);
  }
  return { text: builder.text(), published: dates.linkedData ?? dates.meta ?? dates.time ?? null };
}

function addText(value: string, builder: TextBuilder): void {
  if (value !== '' && !(builder.parted && !WORD.test(value))) builder.add(value);
}

function enter(element: Element, builder: TextBuilder, stack: (Node | 'wall')[], dates: Dates): void {
  noteDate(element, dates);
  const role = elementRole(element.tagName.toUpperCase(), attribute(element, 'hidden') !== null);
  if (role === 'break') builder.lineBreak();
  if (role === 'block') {
    builder.wall();
    stack.push('wall');
  }
  // The head is silent, but dates stand in it.
  if (role === 'silent') for (const child of element.tagName === 'head' ? element.childNodes : []) noteDate(child, dates);
  else pushChildren(element.childNodes, stack);
}

function pushChildren(children: readonly Node[], stack: (Node | 'wall')[]): void {
  for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node);
}

/** The first date of each kind; linked data are made for machines, a `time` element may be of anything. */
interface Dates {
  linkedData?: string;
  meta?: string;
  time?: string;
}

const META = new Set([
  'article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'dc.date',
  'dc.date.issued',
  'parsely-pub-date',
  'sailthru.date',
]);

function noteDate(node: Node, dates: Dates): void {
  if (!('tagName' in node)) return;
  if (node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json') {
    note(dates, 'linkedData', /"datePublished"\s*:\s*"([^"]+)"/.exec(textOf(node))?.[1]);
  } else if (node.tagName === 'meta') {
    const name = attribute(node, 'property') ?? attribute(node, 'name') ?? attribute(node, 'itemprop') ?? '';
    if (META.has(name.toLowerCase())) note(dates, 'meta', attribute(node, 'content'));
  } else if (node.tagName === 'time') note(dates, 'time', attribute(node, 'datetime'));
}

function note(dates: Dates, kind: keyof Dates, value: string | null | undefined): void {
  const day = DAY.exec(value ?? '')?.[1];
  if (day !== undefined) dates[kind] ??= day;
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
