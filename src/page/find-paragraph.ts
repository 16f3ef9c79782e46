/** Looks among the page's paragraphs for one of many that stand together, without reading them all. */
import { textContent } from './dom.js';

/** Every sixteenth is looked at first: of an article's paragraphs one is among them wherever on the page it stands, and however long that is. */
const STRIDES = [16, 4, 1] as const;
/** Paragraphs that are looked at in all. */
const LOOKS = 4096;

/** A `<p>` whose text passes the test, null where none of those looked at does. */
export function findParagraph(root: Element, test: (text: string) => boolean): Element | null {
  const paragraphs = root.getElementsByTagName('p');
  let looks = 0;
  for (const stride of STRIDES) {
    // Not by `length`, for which the browser would go through the whole page.
    for (let i = 0, paragraph = paragraphs[i]; paragraph !== undefined && looks < LOOKS; i += stride, paragraph = paragraphs[i], looks++) {
      if (test(textContent(paragraph))) return paragraph;
    }
  }
  return null;
}
