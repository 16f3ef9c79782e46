/**
 * The page's text for stage 1, piece by piece. Each piece is one native call (`Range.toString`) over as many elements as take about a
 * millisecond, so that a page of any size can be read in short tasks. It asks for no layout, and leaves nothing out but markup: bodies of
 * `<div>` and `<br>`, what a page hides for now, texts in scripts. Offsets mean nothing in it: stage 2 reads anew.
 */
import { elementsFrom, type Hint } from './hint.js';
import { shadowTexts } from './shadow-texts.js';

/** Code units that are handed out at once: a single node may hold megabytes. */
const PIECE = 100_000;
/** Beyond these the page is a book or a log; what stands there is left unread, as in stage 2. */
const MOST_ELEMENTS = 100_000;
const MOST_CHARACTERS = 2_000_000;

/** Of the prototype: a form's control may have the name (FAULTS 13). */
const elementsBelow = Element.prototype.getElementsByTagName;

/** Code units in all below which a page's text may lie in shadow roots, which no range reads. */
const LITTLE = 20_000;

export interface TextPieces {
  /** The next piece; null once there is no more. The page may change between two calls: nothing is left out by that. */
  (): string | null;
  /** Where a code unit of the last piece stands in the page. */
  hint(at: number): Hint;
}

/** The text of some elements, or of all of the page. */
export function textPieces(roots: Iterable<Element> = [document.body]): TextPieces {
  const parts = Array.from(roots, piecesOf);
  const next = () => {
    for (; parts[0]; parts.shift()) {
      const piece = parts[0]();
      if (piece !== null) return piece;
    }
    return null;
  };
  next.hint = (at: number): Hint => (parts[0] as TextPieces).hint(at);
  return next;
}

function piecesOf(root: Element): TextPieces {
  const elements = elementsBelow.call(root, '*') as HTMLCollectionOf<Element>;
  // Live ranges: what is put in or taken out before their ends leaves these where they were in the page.
  const whole = new Range();
  whole.selectNodeContents(root);
  const range = whole.cloneRange();
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
    if (at > MOST_ELEMENTS) {
      shadows ??= given < LITTLE ? shadowTexts(elements) : [];
      return shadows.shift() ?? null;
    }
    from = at;
    at += elementsFrom(at);
    const mark = elements[at];
    range.collapse(false);
    if (mark !== undefined) range.setEndBefore(mark);
    else {
      range.setEnd(whole.endContainer, whole.endOffset);
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
    if (text === null || given >= MOST_CHARACTERS) return null;
    const piece = text.slice(0, PIECE);
    rest = text.slice(PIECE);
    given += piece.length;
    return piece;
  };
  next.hint = (at: number): Hint => [elements, from, range, before + at, length];
  return next;
}
