import { coversSentence } from '../../core/mentions/stored-mention.js';
import { readAnchors, readFingerprint } from '../../core/recognition/fingerprint.js';
import { foldedString } from '../../core/text/letters.js';
import { articleFile } from '../parse.js';
import type { Problem } from '../problem.js';
import type { Article, ArticleMention, Figure } from '../types.js';
import type { Check } from './fact.js';

/** The passages listed are the ones that the fingerprint was made from. */
export const passagesMatchFingerprint: Check = (dossier) =>
  dossier.articles.flatMap((article) => {
    const made = fingerprintLetters(article);
    const listed = article.passages.map((passage) => passage.letters);
    if (made?.join() === listed.join()) return [];
    const found = made === null ? 'cannot be read' : `has ${made.join(', ')}`;
    const message = `have ${listed.join(', ')} letters, but the fingerprint ${found}: draft both anew from the same text`;
    return [{ file: articleFile(article.id), id: article.id, path: 'passages', message }];
  });

/** Letters of each passage that a fingerprint was made from; null where it is damaged. */
function fingerprintLetters(article: Article): number[] | null {
  try {
    const { passages, shingles } = readFingerprint(article.fingerprint);
    shingles();
    readAnchors(article.fingerprint);
    return passages.map((passage) => passage.letters);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A mention lies inside its passage, is as long as what it prints, and says the value that its kind needs. */
export const mentionsFitPassages: Check = (dossier) =>
  eachMention(dossier.articles, (article, mention) => {
    const passage = article.passages[mention.passage];
    if (passage === undefined) return `is in passage ${mention.passage}, but the article has ${article.passages.length}: count from 0`;
    const [from, to] = mention.at;
    if (from >= to || to > passage.letters)
      return `covers letters ${from} to ${to} of a passage of ${passage.letters}: draft the mention anew`;
    const printed = mention.exact === undefined ? to - from : foldedString(mention.exact).length;
    if (printed !== to - from) return `covers ${to - from} letters, but "${mention.exact}" has ${printed}: mend "at" or "exact"`;
    return valueProblem(mention, dossier.figures);
  });

function valueProblem(mention: ArticleMention, figures: readonly Figure[]): string | null {
  if (mention.kind === 'date') {
    const first = mention.date?.split('/')[0];
    if (first === undefined) return 'is a date without "date": say which';
    return mention.id.startsWith(`date-${first}`) ? null : `is of ${mention.date}: write its id as date-${first}`;
  }
  if (mention.kind !== 'figure') return null;
  if (mention.value === undefined || mention.unit === undefined) return 'is a figure without "value" and "unit": give both';
  const figure = figures.find(({ id }) => id === mention.id);
  const unknown = mention.id.startsWith(`figure-${String(mention.value).replace('.', '-')}-${mention.unit}`);
  if (figure === undefined) return unknown ? null : 'is no figure of figures.json: add it there or mend the id';
  const same = figure.value === mention.value && figure.unit === mention.unit;
  return same ? null : `is ${mention.value} ${mention.unit}, but figures.json has ${figure.value} ${figure.unit}: mend one of them`;
}

/** Names, dates and figures of a passage stand apart; a sentence that a statement or event covers holds them whole. */
export const mentionsDoNotCross: Check = (dossier) =>
  eachMention(dossier.articles, (article, mention, index) => {
    const crossed = article.mentions.slice(0, index).find((other) => clash(other, mention));
    return crossed === undefined ? null : `overlaps "${crossed.id}" at ${crossed.at.join('–')}: keep the longer, or mend "at"`;
  });

function clash(a: ArticleMention, b: ArticleMention): boolean {
  if (a.passage !== b.passage || a.at[1] <= b.at[0] || b.at[1] <= a.at[0]) return false;
  const sentences = [a, b].filter((mention) => coversSentence(mention.kind)).length;
  if (sentences === 0) return true;
  return sentences === 1 ? !holds(a, b) && !holds(b, a) : a.id === b.id;
}

function holds(outer: ArticleMention, inner: ArticleMention): boolean {
  return outer.at[0] <= inner.at[0] && inner.at[1] <= outer.at[1];
}

function eachMention(
  articles: readonly Article[],
  check: (article: Article, mention: ArticleMention, index: number) => string | null,
): Problem[] {
  return articles.flatMap((article) =>
    article.mentions.flatMap((mention, index) => {
      const message = check(article, mention, index);
      return message === null ? [] : [{ file: articleFile(article.id), id: mention.id, path: `mentions[${index}]`, message }];
    }),
  );
}
