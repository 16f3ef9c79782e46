/** What stands in open shadow roots, for stage 1: pages whose text lies in them have next to none outside. */

/** Elements that are asked for a root: an app's outermost elements are among the first. */
const ELEMENTS = 3000;

/** The text of each open shadow root below some elements, roots within roots included. Slotted text is the page's own and is not among it. */
export function shadowTexts(elements: ArrayLike<Element>): string[] {
  // By the prototype: a form's controls may shadow its properties (FAULTS 13).
  const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
  const texts: string[] = [];
  let asked = 0;
  const waiting = [elements];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (let i = 0; i < next.length && asked < ELEMENTS; i++, asked++) {
      const root: ShadowRoot | null = rootOf?.call(next[i]) ?? null;
      if (root === null) continue;
      texts.push(root.textContent ?? '');
      waiting.push(root.querySelectorAll('*'));
    }
  }
  return texts;
}
