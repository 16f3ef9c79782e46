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
