/** Which mark a selection of the reader's is about. */
import type { Mark } from '../highlights/painter.js';

/** Index of the shortest mark that a range touches, -1 for none: a name before the sentence that it stands in. */
export function innermostIn(selected: Range, marks: readonly Mark[]): number {
  const touched = marks.flatMap(({ range }, index) =>
    range !== null && touches(selected, range) ? [{ index, length: String(range).length }] : [],
  );
  return touched.sort((a, b) => a.length - b.length)[0]?.index ?? -1;
}

/** `compareBoundaryPoints` throws for a range whose nodes have left the document. */
function touches(selected: Range, range: Range): boolean {
  if (!range.startContainer.isConnected || !selected.startContainer.isConnected) return false;
  return selected.compareBoundaryPoints(Range.END_TO_START, range) < 0 && selected.compareBoundaryPoints(Range.START_TO_END, range) > 0;
}
