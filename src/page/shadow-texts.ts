/** What stands in open shadow roots, for stage 1: pages whose text lies in them have next to none outside. */

/** Elements that are asked for a root: an app's outermost elements are among the first. */
const ELEMENTS = 3000;

/**
 * The text of each open shadow root below some elements, roots within roots included. Slotted text is the page's own and is not among it.
 * A form's control named `shadowRoot` (FAULTS 13) stands for a root without text.
 */
export function shadowTexts(elements: ArrayLike<Element>): string[] {
  const texts: string[] = [];
  const asked = [].slice.call(elements, 0, ELEMENTS) as Element[];
  for (const { shadowRoot } of asked) {
    if (!shadowRoot) continue;
    texts.push(shadowRoot.textContent as string);
    if (asked.length <= ELEMENTS) asked.push(...shadowRoot.querySelectorAll('*'));
  }
  return texts;
}
