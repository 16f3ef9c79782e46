/** Words by which a report of a story can be told from other texts, all as printed (letter case counts). */
export interface StoryWords {
  readonly id: string;
  /** Names of each side: a report names one of each. */
  readonly sides: readonly (readonly string[])[];
  /** Forms of those who decide: a text that names one of each group needs one theme word less. */
  readonly leaders: readonly (readonly string[])[];
  /** What the story is about. */
  readonly theme: readonly string[];
}

/** Different theme words, the leaders together counting as one, from which a text may be a report; one at least is no leader. */
const ENOUGH = 2;

const namesOneOf = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
export const namesAll = (text: string, groups: readonly (readonly string[])[]): boolean => groups.every((group) => namesOneOf(text, group));

/** Substring searches only; ends at the first side that is not named, as in nearly every text. */
export function namesStory(text: string, story: StoryWords): boolean {
  if (!namesAll(text, story.sides)) return false;
  let needed = ENOUGH - (namesAll(text, story.leaders) ? 1 : 0);
  return story.theme.some((word) => text.includes(word) && --needed === 0);
}

/** Code units within which the words of a report stand together: some ten paragraphs. */
export const TOGETHER = 3000;
/** Places that are looked at before a long text is given up: it names everything, and nothing together. */
const PLACES = 80;

/**
 * Whether some part of a text, however long, names the story: a front page that names all of it in as many articles is no report. Ends at
 * the first side that is not named, as in nearly every text.
 */
export function namesStoryTogether(text: string, story: StoryWords): boolean {
  if (!namesAll(text, story.sides)) return false;
  if (text.length <= TOGETHER) return namesStory(text, story);
  let places = 0;
  return story.theme.some((word) => {
    for (let at = text.indexOf(word); at !== -1 && places < PLACES; places++) {
      if (namesStory(text.slice(Math.max(0, at - TOGETHER / 2), at + TOGETHER / 2), story)) return true;
      at = text.indexOf(word, at + TOGETHER / 4);
    }
    return false;
  });
}
