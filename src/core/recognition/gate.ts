/**
 * Stage 1's question: may this page hold a known article or a report of a story? Asked of every page the reader opens, so it must cost
 * next to nothing where the answer is no, and must not say no to a copy. It answers with a candidate, never with a verdict.
 */
import { type AnchorIndex, hasAnchor } from './anchors.js';
import { namesStoryTogether, type StoryWords, TOGETHER } from './story-words.js';

export interface GateIndex {
  readonly anchors: AnchorIndex;
  readonly stories: readonly StoryWords[];
}

/** Whether stage 2 should look at the page. `text`: what stands in it, in any typography. */
export function isCandidate(text: string, index: GateIndex): boolean {
  return hasAnchor(text, index.anchors) || index.stories.some((story) => namesStoryTogether(text, story));
}

/** The same of a text that comes in pieces, in order: what lies across a border between two pieces counts as well. */
export function pieceGate(index: GateIndex): (piece: string) => boolean {
  let tail = '';
  return (piece) => {
    // The seam by itself: to join whole pieces would copy all of the text once more.
    const seam = tail + piece.slice(0, TOGETHER / 2);
    tail = piece.slice(-TOGETHER / 2);
    return isCandidate(piece, index) || isCandidate(seam, index);
  };
}
