/** P4 of FAULTS.md: after any changes of the page the marks are those of a fresh run. Runs inside the page. */

import { MENTION_KINDS } from '../../../src/core/mentions/mention.js';
import { atOnce } from '../../../src/core/steps.js';
import { type Painter, paint } from '../../../src/highlights/painter.js';
import { type PageReading, readInSteps } from '../../../src/overlay/page-reading.js';
import { isSame } from '../../../src/overlay/same-reading.js';
import { makeReader } from '../../../src/view-model/read-text.js';
import { type Random, random } from '../../support/random.js';
import { PARAGRAPHS, smallStory } from '../../unit/support/small-story.js';
import type { Verdict } from './reading.js';
import { release } from './release.js';

const reader = makeReader([smallStory()]);
const OTHERS = ['The ferry runs every second hour.', 'Donald Trump and Xi Jinping were seen in China.', 'Advertisement', ' '];
const MOST = 50;

/** What stage 2 does at each look. */
class Overlay {
  #reading: PageReading | null = null;
  #painter: Painter | null = null;

  look(): void {
    const next = atOnce(readInSteps(reader, {}));
    if (this.#reading === null || !isSame(this.#reading, next)) this.#draw(next);
    else releaseAll(next);
  }

  #draw(next: PageReading): void {
    this.end();
    this.#reading = next;
    this.#painter = paint(next.marks, 'fuzz');
    this.#painter.show(new Set(MENTION_KINDS));
  }

  end(): void {
    this.#painter?.erase();
    if (this.#reading !== null) releaseAll(this.#reading);
  }
}

function releaseAll({ marks }: PageReading): void {
  for (const { range } of marks) release(range);
}

export function followsChanges(seed: number, size: number): Verdict {
  const r = random(seed);
  document.body.replaceChildren(...[...PARAGRAPHS, r.of(OTHERS)].map(paragraph));
  const overlay = new Overlay();
  overlay.look();
  for (let n = 1 + r.below(Math.min(size, MOST)); n > 0; n--) {
    change(r);
    if (r.chance(0.2)) overlay.look();
  }
  overlay.look();
  const drawn = registered();
  overlay.end();
  const fresh = new Overlay();
  fresh.look();
  const expected = registered();
  fresh.end();
  return drawn === expected ? null : `marks ${drawn}\nwhere a fresh run has ${expected}`;
}

function paragraph(text: string): Element {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Kind, nodes and offsets of each range that is registered. */
function registered(): string {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const numbers = new Map<Node, number>();
  while (walker.nextNode()) numbers.set(walker.currentNode, numbers.size);
  const place = (node: Node, offset: number) => `${numbers.get(node) ?? 'gone'}:${offset}`;
  const lines = [...CSS.highlights].flatMap(([name, highlight]) =>
    Array.from(highlight, (range) =>
      [name, place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)].join(' '),
    ),
  );
  return lines.sort().join('; ');
}

/** A text node of the page that is not empty, if one is left. */
function anyText(r: Random): Text | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if ((walker.currentNode as Text).length > 0) nodes.push(walker.currentNode as Text);
  return nodes.length === 0 ? null : r.of(nodes);
}

/** Changes of one text node, as pages and frameworks make them. */
const OF_TEXT: readonly ((r: Random, node: Text) => void)[] = [
  (r, node) => node.splitText(r.below(node.length + 1)),
  (_r, node) => {
    // As a framework does that sets what has not changed: the ranges in it collapse.
    const { data } = node;
    node.data = data;
  },
  (_r, node) => {
    const { data } = node;
    node.data = '';
    node.data = data;
  },
  (r, node) => {
    node.data = r.of(OTHERS);
  },
  (r, node) => {
    const at = r.below(node.length);
    const cut = node.substringData(at, 3);
    node.deleteData(at, 3);
    node.insertData(at, cut);
  },
  (r, node) => node.appendData(r.of([' And more.', '', ' 145 percent'])),
  (_r, node) => node.replaceWith(node.cloneNode()),
  (_r, node) => {
    const bold = document.createElement('b');
    node.replaceWith(bold);
    bold.append(node);
  },
];

const OF_BLOCK: readonly ((r: Random, block: Element) => void)[] = [
  (_r, block) => block.replaceWith(block.cloneNode(true)),
  (_r, block) => {
    const html = [...block.childNodes].map((node) => node.cloneNode(true));
    block.replaceChildren(...html);
  },
  (_r, block) => block.after(block.previousElementSibling ?? paragraph('Advertisement')),
  (_r, block) => block.remove(),
  (r, block) => block.before(paragraph(r.of(OTHERS))),
  (r, block) => block.before(paragraph(r.of(PARAGRAPHS))),
  (_r, block) => block.toggleAttribute('hidden'),
  (_r, block) => document.body.append(block),
];

function change(r: Random): void {
  if (r.chance(0.1)) document.body.normalize();
  const node = anyText(r);
  const block = document.body.children[r.below(document.body.children.length)];
  if (node !== null && r.chance(0.55)) r.of(OF_TEXT)(r, node);
  else if (block !== undefined) r.of(OF_BLOCK)(r, block);
}
