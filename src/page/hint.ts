/**
 * Where stage 1 came upon a known article: left for stage 2 in the world that our scripts on a page share, so that it begins there and need not
 * look through the page again.
 */
const HINT = Symbol.for('sidelight.hint');
const world = globalThis as { [HINT]?: Hint | undefined };

/**
 * A piece of the page's text (text-pieces.ts): the elements it was counted by and the number of the first behind its beginning, its live range, and
 * the code unit of the range's text at which an anchor begins; negative where none does (a story's words were found).
 */
export type Hint = readonly [elements: HTMLCollectionOf<Element>, from: number, range: Range, offset: number];

export function leaveHint(hint: Hint): void {
  world[HINT] = hint;
}

/** Null where none was left. Once: the page goes on changing. */
export function takeHint(): Hint | null {
  const hint = world[HINT] ?? null;
  world[HINT] = undefined;
  return hint;
}

/** Elements of a piece at most, and those that are few enough for their text nodes to be gone through. */
const PIECE = 4096;
const FEW = 24;

/** The text node that holds the hinted place, null where it is gone. By halves, each with one native call: no loop over the piece's nodes. */
export function hintedText([elements, from, range, offset]: Hint): Text | null {
  const probe = range.cloneRange();
  let low = from;
  let high = from + PIECE;
  let left = offset;
  while (high - low > FEW) {
    const middle = (low + high) >>> 1;
    const element = elements[middle];
    if (element === undefined) {
      high = middle;
      continue;
    }
    probe.setEndBefore(element);
    const { length } = probe.toString();
    if (length > left) high = middle;
    else {
      low = middle;
      left -= length;
      probe.collapse(false);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = (low === 0 ? undefined : elements[low]) ?? document.body;
  let text = walker.nextNode() as Text | null;
  for (; text !== null && left >= text.length; text = walker.nextNode() as Text | null) left -= text.length;
  return text;
}
