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
  if (position) return isPlace(position) ? { node: position.offsetNode, offset: position.offset } : null;
  const range = from.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** In a text box Firefox counts the letters typed, of which the document knows nothing. */
const isPlace = ({ offsetNode: node, offset }: { readonly offsetNode: Node; readonly offset: number }): boolean =>
  node.nodeType === Node.TEXT_NODE || offset <= node.childNodes.length;

/**
 * Indices of the marks at a point (CSS pixels of the viewport), the innermost first; none where there is none. Marks of kinds that are not
 * shown do not count. Linear in the marks, one comparison each: asked when the pointer rests, never while it moves.
 */
export function marksAt(marks: readonly Mark[], shown: (mark: Mark) => boolean, x: number, y: number): number[] {
  const caret = caretAt(x, y);
  if (caret === null) return [];
  const held = marks.flatMap((mark, index) => (shown(mark) && holds(mark.range, caret, x, y) ? [{ index, length: lengthOf(mark) }] : []));
  return held.sort((a, b) => a.length - b.length).map(({ index }) => index);
}

const lengthOf = ({ range }: Mark): number => range?.toString().length ?? Number.POSITIVE_INFINITY;

/** The lines of a mark on the screen, in CSS pixels of the viewport; none where its place has left the document or is not shown. */
export function boxesOf({ range }: Mark): DOMRect[] {
  if (range === null || range.collapsed || !range.startContainer.isConnected) return [];
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** The caret snaps to the nearest text, so the point must also lie in one of the range's boxes. */
function holds(range: Range | null, caret: { node: Node; offset: number }, x: number, y: number): boolean {
  if (range === null || !range.isPointInRange(caret.node, caret.offset)) return false;
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
