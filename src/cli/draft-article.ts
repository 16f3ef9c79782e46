import { findDates } from '../core/mentions/dates.js';
import { findFigures } from '../core/mentions/figures.js';
import { buildLexicon, findNames, type Lexicon, markStart } from '../core/mentions/lexicon.js';
import { dateId, figureId } from '../core/mentions/mention-ids.js';
import { metonym } from '../core/mentions/metonym.js';
import { makeFingerprint } from '../core/recognition/fingerprint.js';
import { quotedStretches } from '../core/recognition/quotes.js';
import { fold, type Letters, letterAt } from '../core/text/letters.js';
import type { Article, ArticleMention, Dossier, Figure } from '../dossier/types.js';
import { placeMentions } from './draft-places.js';

type Passage = Article['passages'][number];

/** What an author says of an article; the rest is read from its text. */
export interface ArticleHead {
  readonly id: string;
  readonly story: string;
  readonly label: string;
  readonly publisher: string;
  readonly authors: string[];
  /** ISO day; relative dates are resolved against it. */
  readonly published: string;
  readonly url?: string;
  readonly own?: boolean;
}

/** A known article's file, as far as a program can make it: gists are left empty, and every mention wants an author's eye. */
export function draftArticle(paragraphs: readonly string[], head: ArticleHead, dossier: Pick<Dossier, 'entities' | 'figures'>): Article {
  const lexicon = buildLexicon(dossier.entities);
  const { own, url, ...said } = head;
  return {
    ...said,
    language: 'en',
    ...(url === undefined ? {} : { url }),
    ...(own === true ? { own } : {}),
    summary: '',
    ...measured(paragraphs),
    mentions: paragraphs.flatMap((text, passage) => draftMentions(text, passage, head.published, lexicon, dossier.figures)),
    footnotes: [],
  };
}

/** The article's file with passages and fingerprint made anew from its text and its mentions put in place; what was written by hand is kept. */
export function refreshArticle(article: Article, paragraphs: readonly string[]): Article {
  const { passages, fingerprint } = measured(paragraphs);
  const kept = passages.map((passage, n) => ({ ...passage, gist: article.passages[n]?.gist ?? '' }));
  return { ...article, passages: kept, fingerprint, mentions: placeMentions(article.mentions, paragraphs) };
}

function measured(paragraphs: readonly string[]): Pick<Article, 'passages' | 'fingerprint'> {
  return { passages: paragraphs.map(measurePassage), fingerprint: makeFingerprint(paragraphs) };
}

function measurePassage(text: string): Passage {
  const letters = fold(text);
  const quoted = quotedStretches(text).reduce((sum, { start, end }) => sum + letterAt(letters, end) - letterAt(letters, start), 0);
  return { gist: '', letters: letters.count, quoted: Math.round((quoted / Math.max(letters.count, 1)) * 100) / 100 };
}

/** Names, figures and dates of one passage, in order; where two overlap the first kind named here wins. */
export function draftMentions(
  text: string,
  passage: number,
  published: string,
  lexicon: Lexicon,
  figures: readonly Figure[],
): ArticleMention[] {
  const letters = fold(text);
  const mention = (kind: ArticleMention['kind'], id: string, start: number, end: number): ArticleMention => ({
    kind,
    id,
    passage,
    at: [letterAt(letters, start), letterAt(letters, end)],
    exact: text.slice(start, end),
  });
  const dates = findDates(text, published).map((d) => ({
    ...mention('date', dateId(d.date), d.start, d.end),
    date: d.date,
  }));
  const amounts = findFigures(text, letters).map((f) => ({
    ...mention('figure', figureId(f, figures), f.start, f.end),
    value: f.value,
    unit: f.unit,
  }));
  return inOrderWithoutOverlaps([...dates, ...amounts, ...draftNames(text, letters, lexicon, mention)]);
}

/** Case counts as in any text. Of entities that share a form (`Washington`) the one is proposed that the words around speak for, else the first. */
function draftNames(
  text: string,
  letters: Letters,
  lexicon: Lexicon,
  mention: (kind: ArticleMention['kind'], id: string, start: number, end: number) => ArticleMention,
): ArticleMention[] {
  return findNames(text, letters, lexicon).flatMap((find) => {
    const kind = find.owners.length > 1 ? metonym(text, letters, find) : null;
    const owner = find.owners.find((each) => each.kind === kind) ?? find.owners[0];
    return owner === undefined ? [] : [mention(owner.kind, owner.id, markStart(letters, find, owner), find.end)];
  });
}

function inOrderWithoutOverlaps(mentions: readonly ArticleMention[]): ArticleMention[] {
  const kept: ArticleMention[] = [];
  for (const mention of mentions) {
    if (kept.every(({ at }) => mention.at[1] <= at[0] || mention.at[0] >= at[1])) kept.push(mention);
  }
  return kept.sort((a, b) => a.at[0] - b.at[0]);
}
