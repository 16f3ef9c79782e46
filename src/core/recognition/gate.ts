/**
 * Stage 1's question: may this page hold a known article or a report of a story? Asked of every page the reader opens, so it must cost
 * next to nothing where the answer is no, and must not say no to a copy. It answers with a candidate, never with a verdict.
 */
import { countAnchors } from './anchors.js';

/** Words by which a report of a story can be told from other texts, all as printed (letter case counts). */
export interface StoryWords {
  readonly id: string;
  /** Names of each side: a report names both. */
  readonly sides: readonly (readonly string[])[];
  /** What the story is about: some of these stand in every report of it. */
  readonly theme: readonly string[];
}

export interface GateIndex {
  readonly anchors: ReadonlySet<number>;
  readonly stories: readonly StoryWords[];
}

/** Different theme words from which a text may be a report. */
const THEME = 3;

const hasOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Ids of the stories whose words the text has. Substring searches only; ends at the first side that is not named. */
export function storiesIn(text: string, stories: readonly StoryWords[]): string[] {
  return stories
    .filter(({ sides, theme }) => sides.every((side) => hasOne(text, side)) && countWords(text, theme) >= THEME)
    .map(({ id }) => id);
}

function countWords(text: string, words: readonly string[]): number {
  let count = 0;
  for (const word of words) if (text.includes(word) && ++count >= THEME) break;
  return count;
}

/** Whether stage 2 should look at the page. `text`: what the page shows, in any typography. */
export function isCandidate(text: string, index: GateIndex): boolean {
  return countAnchors(text, index.anchors, 1) > 0 || storiesIn(text, index.stories).length > 0;
}
