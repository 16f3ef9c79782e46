import { sentenceStarts } from '../core/mentions/sentences.js';
import { fold, letterAt } from '../core/text/letters.js';
import { overlaps } from '../dossier/day.js';
import type { Article, ArticleMention, Dossier } from '../dossier/types.js';
import { countedFigures, openWeekdays } from './draft-left-out.js';
import { unknownNames } from './draft-names.js';
import type { DraftPage } from './draft-page.js';

/** Characters of a sentence by which an author knows it again. */
const BEGINNING = 48;

/** What an author has still to do with a draft, line by line. `path`: where it was written, null where it was printed. */
export function leftToDo(article: Article, page: DraftPage, dossier: Dossier, path: string | null): string[] {
  const { paragraphs } = page;
  return [
    `sidelight draft: ${path ?? article.id}, story ${article.story}: ${paragraphs.length} passages, ${article.mentions.length} names, dates and figures. Left to do:`,
    ...doubts(page),
    `- Write in your own words: ${empties(article)}. The label is ours, not the headline.`,
    ...listed('- Check every mention against the text. These could be something else:', otherMeanings(article, dossier)),
    ...listed(
      `- Dates that hang on the article's own day, ${article.published}. A weekday is taken for the last one: mend what lies ahead.`,
      relativeDates(article),
    ),
    ...listed(
      '- Weekdays that the text does not place. Add a mention of a date by hand where the record should tell the day:',
      openWeekdays(article.mentions, paragraphs),
    ),
    ...listed(
      '- Numbers of figures that are counts. Add a mention by hand where one is meant:',
      countedFigures(article.mentions, paragraphs, dossier),
    ),
    ...listed(
      '- Names that the record does not know. Add them to entities.json and draft again, or leave them:',
      names(article, paragraphs),
    ),
    ...listed(
      '- Add a mention for each statement or event of the record that a sentence tells. "passage" and "at" of every sentence:',
      sentences(article, paragraphs, dossier),
    ),
    '- Add a footnote where a figure, date or statement needs one (docs/adding-a-story.md says how).',
    path === null
      ? '- Put it into the articles folder of its story (or draft it with --write), then run `sidelight check --write`.'
      : '- Run `sidelight check --write`: it names what is missing and puts the file in order.',
  ];
}

function listed(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [head, ...lines.map((line) => `    ${line}`)];
}

/** What may have gone wrong in reading the page. */
function doubts({ leftOut, language }: DraftPage): string[] {
  const foreign = language !== undefined && !/^en\b/i.test(language);
  return [
    ...(foreign ? [`- The page says that its language is ${language}: only articles in English can be known.`] : []),
    ...listed(
      '- These lines were not taken for paragraphs; if one is, save the text with --text, mend it and draft it:',
      leftOut.map(begin),
    ),
  ];
}

function empties({ label, publisher, summary, passages }: Article): string {
  const fields = Object.entries({ label, publisher, summary }).filter(([, value]) => value === '');
  return [...fields.map(([name]) => `"${name}"`), `the gists of ${passages.length} passages`].join(', ');
}

/** Each surface once, with all that it may mean by the record. */
function otherMeanings({ mentions }: Article, dossier: Dossier): string[] {
  const lines = mentions.map((mention) => {
    const others = meanings(mention, dossier).filter((id) => id !== mention.id);
    return others.length === 0 ? '' : `passage ${mention.passage}  "${mention.exact}" is taken for ${mention.id}; or ${others.join(', ')}`;
  });
  return [...new Set(lines.filter(Boolean))];
}

function meanings({ exact, value, unit }: ArticleMention, { entities, figures }: Dossier): string[] {
  if (value !== undefined) return figures.filter((figure) => figure.value === value && figure.unit === unit).map(({ id }) => id);
  const surface = exact?.toLowerCase();
  return entities.filter(({ forms }) => forms.some(({ text }) => text.toLowerCase() === surface)).map(({ id }) => id);
}

/** Dates without a number in them: "Thursday", "last week", "September". */
function relativeDates({ mentions }: Article): string[] {
  const relative = mentions.filter(({ date, exact = '' }) => date !== undefined && !/\d/.test(exact));
  return relative.map(({ passage, exact, date }) => `passage ${passage}  "${exact}" is taken for ${date}`);
}

function names({ mentions }: Article, paragraphs: readonly string[]): string[] {
  return unknownNames(paragraphs, mentions).map(
    ({ text, kind, count, passage }) => `${kind.padEnd(12)}  ${text}  (passage ${passage}${count > 1 ? `, ${count} times` : ''})`,
  );
}

/** With the record's events and statements of the days that a sentence names. */
function sentences(article: Article, paragraphs: readonly string[], dossier: Dossier): string[] {
  return paragraphs.flatMap((text, passage) => {
    const letters = fold(text);
    const starts = sentenceStarts(text, 0, text.length);
    return starts.slice(1).map((end, n) => {
      const start = starts[n] ?? 0;
      const [from, to] = [letterAt(letters, start), letterAt(letters, end)];
      const within = article.mentions.filter((mention) => mention.passage === passage && mention.at[0] >= from && mention.at[1] <= to);
      const told = toldOn(
        within.flatMap(({ date }) => date ?? []),
        dossier,
      );
      return `passage ${passage}  [${from}, ${to}]  ${begin(text.slice(start, end))}${told.length > 0 ? `\n        perhaps ${told.join(', ')}` : ''}`;
    });
  });
}

/** Months and years hold too much to be of help. */
function toldOn(dates: readonly string[], { events, statements }: Dossier): string[] {
  const days = dates.filter((date) => date.length >= 10);
  const told = [...events, ...statements].filter(({ date }) => date.length >= 10 && days.some((day) => overlaps(date, day)));
  return told.map(({ id }) => id);
}

function begin(text: string): string {
  const line = text.trim();
  return line.length <= BEGINNING ? line : `${line.slice(0, BEGINNING).trimEnd()} …`;
}
