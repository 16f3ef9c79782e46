/**
 * What stage 1 asks where the library is too large to be carried to every page. The question does not depend on the library: anchors are
 * chosen by their own value (content-defined, as everywhere), so that page and index choose alike.
 */
import { type AnchorIndex, anchorIndex, anchorsAt } from './anchors.js';
import { ASKED, type PageQuestion } from './library-index.js';

/** Numbers in one question: a page of a million characters has about as many. */
export const MOST_ANCHORS = 2048;
/** Code units of prose that go with it. */
export const HEAD = 3000;

/** Where prose begins: a good line of it without signs of code. Tried at the beginnings of lines only, or each line would be gone through for each of its letters. */
const PROSE = /(?<![^\n<>{}[\]_=;|\\])[^\n<>{}[\]_=;|\\]{200}/;

const asked = (): AnchorIndex => anchorIndex(Array.from({ length: ASKED }, (_, glance) => (glance << 20) >>> 0));

export interface QuestionMaker {
  take(piece: string): void;
  question(title: string): PageQuestion;
}

/** Gathers the question from a page's text, piece by piece. */
export function questionMaker(): QuestionMaker {
  const index = asked();
  const anchors = new Set<number>();
  let prose = '';
  return {
    take: (piece) => {
      for (const anchor of anchorsAt(piece, index)) if (anchors.size < MOST_ANCHORS) anchors.add(anchor);
      if (prose !== '') return;
      const start = piece.search(PROSE);
      if (start !== -1) prose = piece.slice(start, start + HEAD);
    },
    question: (title) => ({ anchors: [...anchors], head: `${title.slice(0, 300)}. ${prose}` }),
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
