/**
 * Whether a page can bear marks with lines. Chromium (156) counts a highlight's line as what reaches out of its text, and in every frame in which anything
 * has changed finds anew how far all that stands in the text's layer reaches: 25 ms where that is a page of 5 MB, of each frame of any animation, as long
 * as the marks are shown. There they go with grounds only (ADR 20).
 */
import type { Mark } from './painter.js';

/** Elements of a layer, of which Chromium looks at some 1,500 in a millisecond: half of what there is for a frame. */
const LARGE = 10_000;

/** What gives an element a layer of its own in Chromium (`PaintLayer`), as far as it is common. A scroller has one only where it is one of these as well. */
function hasLayer(element: Element): boolean {
  const { position, transform, opacity } = getComputedStyle(element);
  return position !== 'static' || transform !== 'none' || opacity !== '1';
}

const isDear = () => navigator.vendor === 'Google Inc.';

const parentOf = (element: Element): Element | null => element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function layerOf(inner: Element): Element {
  let element = inner;
  for (let parent = parentOf(element); parent !== null && !hasLayer(element); parent = parentOf(element)) element = parent;
  return element;
}

/** By the mark in the middle: the first one may be in a headline that stands apart. */
export function bearsLines(marks: readonly Mark[]): boolean {
  if (!isDear()) return true;
  const element = marks[marks.length >> 1]?.range?.startContainer.parentElement;
  return (
    !element ||
    layerOf(element)
      .getElementsByTagName('*')
      .item(LARGE - 1) === null
  );
}

/** Bytes of HTML that most articles do not have. */
const LONG = 1_500_000;

/** The same by the document's length, for the first marks: to count the elements of a long page takes a tenth of their time. What is wrong is put right by the first reading. */
export function mayBearLines(): boolean {
  if (!isDear()) return true;
  const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !document || document.decodedBodySize < LONG;
}
