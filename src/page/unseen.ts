/**
 * Text that a page holds and does not show for now (FAULTS F56): in a tab that is not the chosen one, in a closed `<details>`, hidden until
 * it is found. It counts for nothing until it is shown, and no mutation tells of that: a size does.
 */
import { parentElement, querySelectorAll, textContent } from './dom.js';

/** Code units from which a hidden part may hold an article, and the most parts that are kept in view. */
const ENOUGH = 400;
const MOST = 200;

/** Whether an element is rendered. Where the page hides all of itself (FAULTS F28), nothing in it is hidden beside the rest. */
export const isShown = (element: Element): boolean => element.checkVisibility() || document.body?.checkVisibility() === false;

/** The elements about these text nodes that are not rendered. Asks for styles, so only where something was recognised. */
export function unrendered(nodes: Iterable<Text>): Set<Element> {
  const seen = new Map<Element, boolean>();
  for (const node of nodes) {
    const parent = parentElement(node);
    if (parent !== null && !seen.has(parent)) seen.set(parent, isShown(parent));
  }
  return new Set([...seen].flatMap(([element, shown]) => (shown ? [] : [element])));
}

/** Parts that are hidden by attribute, which are never read, where they are long enough to hold an article. */
export function hiddenParts(root: Element): Element[] {
  const parts = [...querySelectorAll(root, '[hidden]')].slice(0, MOST);
  return parts.filter((part) => textContent(part).length >= ENOUGH);
}

export interface UnseenWatch {
  /** These are not shown now, in place of those given before. */
  keep(elements: Iterable<Element>): void;
}

/** Runs once any of what is kept is shown. What was never laid out has no size, and so nothing is told of it before. */
export function watchUnseen(shown: () => void, signal: AbortSignal): UnseenWatch {
  const observer = new ResizeObserver((entries) => {
    if (entries.every(({ contentRect }) => contentRect.width === 0 && contentRect.height === 0)) return;
    observer.disconnect();
    shown();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    keep: (elements) => {
      observer.disconnect();
      for (const element of [...elements].slice(0, MOST)) observer.observe(element);
    },
  };
}
