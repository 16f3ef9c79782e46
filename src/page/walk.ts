/**
 * One walk over a page in the order in which a reader sees it, one node a step: where an element has an open shadow root, through that in
 * place of its children, which stand where the root's slots put them (the flat tree of CSS Scoping Level 1). No depth of nesting overflows
 * it; closed roots are as if they were not there.
 */
import { assignedNodes, isSlot, nodeName, shadowRootOf } from './dom.js';

const READ = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
/** Shadow roots within shadow roots: more than any page has that means well. */
const DEPTH = 32;

export interface Visitor {
  /** Comes to a node; says whether what is in it is to be walked. */
  enter(node: Node): boolean;
  leave(node: Node): void;
}

/** A part of the page that is walked by itself, and the parts that come after it in the same place. */
interface Level {
  walker: TreeWalker;
  readonly next: Node[];
}

const walkerFor = (root: Node): TreeWalker => document.createTreeWalker(root, READ);

export class PageWalk {
  readonly #visitor: Visitor;
  readonly #levels: Level[];

  /** `from`: a node below the root with which the walk begins. */
  constructor(root: Element, visitor: Visitor, from: Node = root) {
    this.#visitor = visitor;
    const walker = walkerFor(root);
    walker.currentNode = from;
    this.#levels = [{ walker, next: [] }];
  }

  /** Visits one node; false once there is none left. */
  step(): boolean {
    const level = this.#levels.at(-1);
    if (level === undefined) return false;
    const node = level.walker.currentNode;
    if (!this.#visitor.enter(node)) return this.#onward();
    const [first, ...next] = this.#insteadOf(node);
    if (first === undefined) return level.walker.firstChild() !== null || this.#onward();
    this.#levels.push({ walker: walkerFor(first), next });
    return true;
  }

  /** What is shown in place of an element's children; none where it shows these. */
  #insteadOf(node: Node): Node[] {
    if (this.#levels.length > DEPTH) return [];
    const name = nodeName(node);
    if (name.startsWith('#')) return [];
    if (this.#levels.length > 1 && isSlot(node)) return assignedNodes(node);
    const root = shadowRootOf(node as Element);
    return root === null ? [] : [root];
  }

  /** To the next node that is not below the current one, out of as many levels as end here. */
  #onward(): boolean {
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
      const { walker, next } = level;
      this.#visitor.leave(walker.currentNode);
      if (walker.nextSibling() !== null) return true;
      if (walker.parentNode() !== null) continue;
      const following = next.shift();
      if (following !== undefined) {
        level.walker = walkerFor(following);
        return true;
      }
      this.#levels.pop();
    }
    return false;
  }
}
