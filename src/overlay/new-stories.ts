/**
 * Of a library too large for every page, stage 2 brings the records of the stories that its page may hold. An application that moves to another
 * story's article is asked about anew.
 */
import { gathering, questionMaker } from '../core/recognition/page-question.js';
import { askForStories } from '../messaging/ask-for-stories.js';
import { followPage } from '../page/follow.js';
import { textPieces } from '../page/text-pieces.js';
import type { Look } from '../page/watch.js';

/** Stories that all of the page may hold. */
export function storiesOfPage(): Promise<readonly string[]> {
  const next = textPieces();
  const question = questionMaker();
  for (let piece = next(); piece !== null; piece = next()) question.take(piece);
  return askForStories(question.question(document.title));
}

/** Once the page may hold a story that is not among those that were asked for: tells which it may hold now. The page as it is has just been asked about. */
export function watchForStories(known: readonly string[], found: (stories: readonly string[]) => void, signal: AbortSignal): void {
  let first = true;
  const askingLook = (changed?: Iterable<Element>): Look =>
    gathering(textPieces(changed), async (question) => {
      const stories = await askForStories(question(document.title));
      if (!signal.aborted && stories.some((story) => !known.includes(story))) found(stories);
    });
  followPage((changed) => {
    const isKnown = first;
    first = false;
    return isKnown ? () => false : askingLook(changed);
  }, signal);
}
