/**
 * The page's text for stage 1, piece by piece. Each piece is one native call (`Range.toString`) over as many elements as take about a
 * millisecond, so that a page of any size can be read in short tasks. It asks for no layout, and leaves nothing out but markup: bodies of
 * `<div>` and `<br>`, what a page hides for now, texts in scripts. Offsets mean nothing in it: stage 2 reads anew.
 */
import type { Hint } from './hint.js';
import { shadowTexts } from './shadow-texts.js';

/** Elements of one piece. */
const STEP = 4000;
/** Code units that are handed out at once: a single node may hold megabytes. */
const PIECE = 100_000;
/** Beyond these the page is a book or a log; what stands there is left unread, as in stage 2. */
const CAP = { elements: 100_000, characters: 2_000_000 } as const;

/** Code units in all below which a page's text may lie in shadow roots, which no range reads. */
const LITTLE = 20_000;

export interface TextPieces {
  /** The next piece; null once there is no more. The page may change between two calls: nothing is left out by that. */
  (): string | null;
  /** Where a code unit of the last piece stands in the page. */
  hint(at: number): Hint;
}

export function textPieces(root: Element = document.body): TextPieces {
  const elements = root.getElementsByTagName('*');
  // A live range: what is put in or taken out before its end leaves its end where it was in the page.
  const range = new Range();
  range.selectNodeContents(root);
  range.collapse(true);
  let from = 0;
  let at = 0;
  let given = 0;
  /** Code units of the range's text before the last piece. */
  let before = 0;
  let length = 0;
  let rest = '';
  let shadows: string[] | undefined;

  const read = (): string | null => {
    if (at > CAP.elements) {
      shadows ??= given < LITTLE ? shadowTexts(elements) : [];
      return shadows.shift() ?? null;
    }
    from = at;
    at += STEP;
    const mark = elements[at];
    range.collapse(false);
    if (mark !== undefined) range.setEndBefore(mark);
    else {
      range.setEnd(root, root.childNodes.length);
      at = Number.POSITIVE_INFINITY;
    }
    before = 0;
    const text = range.toString();
    length = text.length;
    return text;
  };

  const next = () => {
    before += PIECE;
    const text = rest === '' ? read() : rest;
    if (text === null || given >= CAP.characters) return null;
    const piece = text.slice(0, PIECE);
    rest = text.slice(PIECE);
    given += piece.length;
    return piece;
  };
  next.hint = (at: number): Hint => [elements, from, range, before + at, length];
  return next;
}
