/** What the text prints and a draft has no mention of, so that an author can add it by hand. */
import { fold, letterAt } from '../core/text/letters.js';
import type { ArticleMention, Dossier } from '../dossier/types.js';

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

/** The words of a pattern that lie in no mention, in reading order: `passage 3  "Friday"`. */
function unmentioned(pattern: RegExp, mentions: readonly ArticleMention[], paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text, passage) => {
    const letters = fold(text);
    const own = mentions.filter((mention) => mention.passage === passage && mention.exact !== undefined);
    return [...text.matchAll(pattern)].flatMap(({ index, 0: words }) => {
      const [from, to] = [letterAt(letters, index), letterAt(letters, index + words.length)];
      return own.some(({ at }) => at[0] < to && at[1] > from) ? [] : [`passage ${passage}  "${words}"`];
    });
  });
}

/** Weekdays of which the sentence does not say whether they lie back or ahead: no date is better than a wrong one. */
export const openWeekdays = (mentions: readonly ArticleMention[], paragraphs: readonly string[]): string[] =>
  unmentioned(WEEKDAY, mentions, paragraphs);

/** Figures of the record that are mere counts (95 crowns, 11 votes): by the number alone none is told from another. */
export function countedFigures(mentions: readonly ArticleMention[], paragraphs: readonly string[], { figures }: Dossier): string[] {
  return figures
    .filter(({ unit }) => unit === 'count')
    .flatMap(({ id, value }) => {
      const forms = [...new Set([String(value), value.toLocaleString('en')])].map((form) => form.replace('.', '\\.'));
      const number = new RegExp(`(?<![\\d.,])(?:${forms.join('|')})(?![\\d%]|[.,]\\d)`, 'g');
      return unmentioned(number, mentions, paragraphs).map((line) => `${line} may be ${id}`);
    });
}
