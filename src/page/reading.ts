/** What a walk over a page takes in: its text, and the nodes that it came from. */
import { TextBuilder } from '../core/text/text-builder.js';
import { nodeName } from './dom.js';
import type { PageText } from './page-text.js';
import { roleOf } from './roles.js';

const TEXT = '#text';
/** Of XHTML: text like any other to who reads it. */
const CDATA = '#cdata-section';
/** A shadow root. */
const FRAGMENT = '#document-fragment';
const WORD = /\S/;

export class Reading {
  readonly builder = new TextBuilder();
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly #isHidden: (element: Element) => boolean;
  readonly #seeRoot: (root: ShadowRoot) => void;

  /** `seeRoot` is told of each shadow root before anything in it is asked about. */
  constructor(isHidden: (element: Element) => boolean, seeRoot: (root: ShadowRoot) => void = () => {}) {
    this.#isHidden = isHidden;
    this.#seeRoot = seeRoot;
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
    if (name === FRAGMENT) return this.#enterRoot(node as ShadowRoot);
    const role = this.#isHidden(node as Element) ? 'silent' : roleOf(name);
    if (role === 'block') this.builder.wall();
    else if (role === 'break') this.builder.lineBreak();
    return role !== 'silent';
  }

  leave(node: Node): void {
    const name = nodeName(node);
    if (name !== TEXT && name !== CDATA && roleOf(name) === 'block') this.builder.wall();
  }

  #enterRoot(root: ShadowRoot): true {
    this.#seeRoot(root);
    this.builder.wall();
    return true;
  }

  #take(node: Text): void {
    const { data } = node;
    if (data === '' || (this.builder.parted && !WORD.test(data))) return;
    this.starts.push(this.builder.add(data));
    this.nodes.push(node);
  }
}
