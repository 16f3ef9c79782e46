/**
 * Where stage 1 came upon a known article: left for stage 2 in the world that our scripts on a page share, so that it begins there and need not
 * look through the page again.
 */
const HINT = Symbol.for('sidelight');
type World = { [HINT]?: Hint | undefined };

/**
 * A piece of the page's text (text-pieces.ts): the elements it was counted by and the number of the first behind its beginning, its live range, the
 * code unit of the range's text at which an anchor begins (negative where none does: a story's words were found), and that text's length.
 */
export type Hint = readonly [elements: HTMLCollectionOf<Element>, from: number, range: Range, offset: number, length: number];

export function leaveHint(hint: Hint): void {
  (globalThis as World)[HINT] = hint;
}

/** Null where none was left. Once: the page goes on changing. */
export function takeHint(): Hint | null {
  const world = globalThis as World;
  const hint = world[HINT] ?? null;
  world[HINT] = undefined;
  return hint;
}

/** Elements of a piece at most; of the first so many, of each that follows as many more as stand before it: a candidate is mostly told from its first part. */
const STEP = 4000;
const FIRST = 700;

/** Elements of the piece that begins before the one of a number. */
export const elementsFrom = (number: number): number => Math.min(STEP, number + FIRST);

/** Elements that are few enough for their text nodes to be gone through. */
const FEW = 24;

/**
 * The text node that holds the hinted place, null where it is gone. Each step reads a part of what is left with one native call, now as far as the
 * place would be if elements were equally long, now a half: no loop over the piece's nodes.
 */
export function hintedText([elements, from, range, offset, length]: Hint): Text | null {
  const probe = range.cloneRange();
  let low = from;
  let high = from + elementsFrom(from);
  let left = offset;
  let whole = length;
  for (let step = 0; high - low > FEW; step++) {
    const share = step % 2 === 0 ? Math.min(0.9, Math.max(0.1, left / whole)) : 0.5;
    const middle = low + Math.round((high - low) * share);
    const element = elements[middle];
    const read = element === undefined ? whole : lengthTo(probe, element);
    if (read > left) {
      high = middle;
      whole = read;
    } else {
      low = middle;
      left -= read;
      whole -= read;
      probe.collapse(false);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = (low === 0 ? range.startContainer : elements[low]) ?? document.body;
  let text = walker.nextNode() as Text | null;
  for (; text !== null && left >= text.length; text = walker.nextNode() as Text | null) left -= text.length;
  return text;
}

function lengthTo(probe: Range, element: Element): number {
  probe.setEndBefore(element);
  return probe.toString().length;
}
