/**
 * Which mark lies under a point of the viewport. `highlightsFromPoint` is above the floors (Chrome 140, Firefox 150), so the caret's place is
 * asked for and looked up among the marks.
 */
import type { Mark } from './painter.js';

/** Older Chromes (before 128) have the second only. */
interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number): { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const from = document as CaretDocument;
  const position = from.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = from.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Index of the innermost mark at a point (CSS pixels of the viewport), -1 where there is none. Marks of kinds that are not shown do not count. */
export function markAt(marks: readonly Mark[], shown: (mark: Mark) => boolean, x: number, y: number): number {
  const caret = caretAt(x, y);
  if (caret === null) return -1;
  let best = -1;
  marks.forEach((mark, i) => {
    if (!shown(mark) || !holds(mark.range, caret, x, y)) return;
    if (best === -1 || lengthOf(mark) < lengthOf(marks[best] as Mark)) best = i;
  });
  return best;
}

const lengthOf = ({ range }: Mark): number => range?.toString().length ?? Number.POSITIVE_INFINITY;

/** The caret snaps to the nearest text, so the point must also lie in one of the range's boxes. */
function holds(range: Range | null, caret: { node: Node; offset: number }, x: number, y: number): boolean {
  if (range === null || !range.isPointInRange(caret.node, caret.offset)) return false;
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
