/**
 * What stage 1 asks where the library is too large to be carried to every page. The question does not depend on the library: anchors are
 * chosen by their own value (content-defined, as everywhere), so that page and index choose alike.
 *
 * This runs on every page, cold, where a loop in JavaScript costs ten times what it costs later. So the page only tells the places at which an anchor
 * that is asked for may begin, by four letters, and the background, which is warm, goes through the letters that follow.
 */
import { ASCII } from '../text/letters.js';
import { mix, roll } from '../text/shingles.js';
import { GLANCE, LOOKS, placesOf, REACH } from './anchors.js';
import { ASKED, type PageQuestion } from './library-index.js';

/** Places in one question: a page of a million characters has about as many. */
export const MOST_PLACES = 2048;
/** Code units of prose that go with it. */
export const HEAD = 3000;

/** Code units of title and prose below which no report begins. */
const WORTH = 200;

/** Whether there is anything to ask about. */
export const isWorthAsking = ({ places, head }: PageQuestion): boolean => places.length > 0 || head.length >= WORTH;

/** Where prose begins: a good line of it without signs of code. Tried at the beginnings of lines only, or each line would be gone through for each of its letters. */
const PROSE = /(?<![^\n<>{}[\]_=;|\\])[^\n<>{}[\]_=;|\\]{200}/;

/** Whether an anchor that is asked for may begin at an offset of a raw text. Beyond ASCII and quotation marks, and at the text's end: yes, the background knows. */
function mayBeAsked(text: string, at: number): boolean {
  let hash = 0;
  for (let i = at, count = 0; count < GLANCE; i++) {
    const code = text.charCodeAt(i);
    const letter = code >= 0x2000 && code <= 0x206f ? 0 : ASCII[code];
    if (letter === undefined) return true;
    if (letter === 0) continue;
    hash = roll(hash, letter);
    count++;
  }
  return mix(hash) >>> 20 < ASKED;
}

export interface QuestionMaker {
  take(piece: string): void;
  question(title: string): PageQuestion;
}

/** Gathers the question from a page's text, piece by piece. */
export function questionMaker(): QuestionMaker {
  const rare = placesOf([]);
  const places = new Set<string>();
  let prose = '';
  return {
    take: (piece) => {
      for (let looks = 0; looks < LOOKS && places.size < MOST_PLACES && rare.test(piece); looks++) {
        const at = rare.lastIndex - 1;
        if (mayBeAsked(piece, at)) places.add(piece.slice(at, at + REACH));
      }
      rare.lastIndex = 0;
      if (prose !== '') return;
      const start = piece.search(PROSE);
      if (start !== -1) prose = piece.slice(start, start + HEAD);
    },
    question: (title) => ({ places: [...places], head: `${title.slice(0, 300)}. ${prose}` }),
  };
}

/** A look that gathers the question from a text, a piece a step, and hands it on at the text's end. */
export function gathering(next: () => string | null, gathered: (question: QuestionMaker['question']) => void): () => false | undefined {
  const { take, question } = questionMaker();
  return () => {
    const piece = next();
    if (piece !== null) return void take(piece);
    gathered(question);
    return false;
  };
}
