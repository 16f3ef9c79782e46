/**
 * The whole way from a text to what is known of it: the same for a page in a browser and for a file in the terminal. Text in, verdict and
 * mentions out; offsets are UTF-16 code units of the text.
 */
import { articleMentions, type FormsOf } from '../core/mentions/article-mentions.js';
import type { Mention } from '../core/mentions/mention.js';
import { withoutOverlaps } from '../core/mentions/overlaps.js';
import type { PassageMatch } from '../core/recognition/alignment.js';
import { type AnchorIndex, anchorIndex } from '../core/recognition/anchors.js';
import { changesIn } from '../core/recognition/changes.js';
import { readAnchors } from '../core/recognition/fingerprint.js';
import { type Library, makeLibrary, type Recognised, recognise } from '../core/recognition/recognise.js';
import { standingApart, strongest } from '../core/recognition/several.js';
import { recogniseStory } from '../core/recognition/story.js';
import { windowsOf } from '../core/recognition/windows.js';
import { atOnce } from '../core/steps.js';
import { fold, type Letters, letterAt } from '../core/text/letters.js';
import type { Article, Dossier } from '../dossier/types.js';
import type { MarkReport } from './report-marks.js';
import { changesView, STORY_VERDICT, verdictView } from './verdict.js';
import type { VerdictKind, VerdictView } from './view-model.js';

/** What was found in a text. `dossier` null on `none`; `article` null on `none` and `story`. */
export interface TextReading {
  readonly kind: VerdictKind;
  readonly dossier: Dossier | null;
  readonly article: Article | null;
  readonly verdict: VerdictView;
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** The article or report in the text, end exclusive; null on `none`. */
  readonly block: { readonly start: number; readonly end: number } | null;
  /** There is prose here that was left unmarked, for want of `markReport`. */
  readonly unmarked: boolean;
  /** Other known articles that stand elsewhere in the text, each with its own verdict, block and mentions. */
  readonly others: readonly TextReading[];
}

export interface ReadOptions {
  /** The text's own day, by which a report's relative dates are resolved. Known articles bring their own. */
  readonly date?: string | undefined;
  /** Marks prose that no known article explains; absent where it has not (yet) been brought. */
  readonly markReport?: MarkReport | undefined;
}

export interface Reader {
  read(text: string, options?: ReadOptions): TextReading;
  /** The same in steps of some milliseconds, for a page that must not wait. */
  reading(text: string, options?: ReadOptions): Generator<undefined, TextReading>;
}

const NOTHING: TextReading = {
  kind: 'none',
  dossier: null,
  article: null,
  verdict: { ...STORY_VERDICT, kind: 'none' },
  mentions: [],
  block: null,
  unmarked: false,
  others: [],
};

/** A known article that was recognised in a part of the text, with the folded letters of that part. */
interface Found extends Recognised {
  readonly letters: Letters;
}

/** Ready to read any number of texts. Throws RangeError where a fingerprint is damaged. */
export function makeReader(dossiers: readonly Dossier[]): Reader {
  const articles = dossiers.flatMap((dossier) => dossier.articles.map((article) => ({ article, dossier })));
  const library: Library = makeLibrary(articles.map(({ article }) => article));
  let anchorsMade: AnchorIndex | null = null;
  const anchors = (): AnchorIndex => {
    anchorsMade ??= anchorIndex(articles.flatMap(({ article }) => readAnchors(article.fingerprint)));
    return anchorsMade;
  };
  const words = dossiers.map(({ story }) => ({ id: story.id, ...story.words }));
  const readFound = (text: string, letters: Letters, found: Recognised, options: ReadOptions): TextReading | null => {
    const known = articles.find(({ article }) => article.id === found.article);
    return known ? readArticle({ text, letters, found, ...known, options }) : null;
  };

  function* reading(text: string, options: ReadOptions = {}): Generator<undefined, TextReading> {
    const found: Found[] = [];
    for (const { start, end } of yield* windowsOf(text, anchors, windowReach(articles))) {
      const letters = fold(text, start, end);
      yield;
      for (const one of recognise(text, letters, library)) found.push({ ...one, letters });
      yield;
    }
    const known: TextReading[] = [];
    for (const one of standingApart(strongest(found))) {
      const read = readFound(text, one.letters, one, options);
      if (read !== null) known.push(read);
      yield;
    }
    const [first, ...others] = known;
    return first === undefined ? readReport(text, options) : { ...first, others };
  }

  const readReport = (text: string, options: ReadOptions): TextReading => {
    const report = recogniseStory(text, words);
    const dossier = dossiers.find(({ story }) => story.id === report?.story);
    if (!report || !dossier) return NOTHING;
    const { markReport, date = null } = options;
    const { start, end } = report;
    const mentions = markReport?.({ text, letters: fold(text, start, end), start, end, dossier, date }) ?? [];
    const unmarked = markReport === undefined;
    return { ...NOTHING, kind: 'story', dossier, verdict: STORY_VERDICT, mentions, block: report, unmarked };
  };

  return {
    read: (text, options) => atOnce(reading(text, options)),
    reading,
  };
}

/** Code units that belong to an article before and behind any place of it: twice its letters, and what a page puts between. */
const windowReach = (articles: readonly { readonly article: Article }[]): number =>
  4000 + 2 * Math.max(0, ...articles.map(({ article }) => article.fingerprint.letters));

const formsOf =
  ({ entities }: Dossier): FormsOf =>
  (id) =>
    entities.find((entity) => entity.id === id)?.forms.map((form) => form.text) ?? [];

interface Known {
  readonly text: string;
  readonly letters: Letters;
  readonly found: Recognised;
  readonly article: Article;
  readonly dossier: Dossier;
  readonly options: ReadOptions;
}

function readArticle({ text, letters, found, article, dossier, options: { markReport } }: Known): TextReading {
  const { kind, matches, block } = found.verdict;
  const own = articleMentions(text, letters, matches, article.mentions, formsOf(dossier));
  const added = block === null ? [] : additions(letters, block, matches).filter((part) => hasLetters(letters, part));
  const named = new Set(article.mentions.map(({ id }) => id));
  const others = added.flatMap((part) => markReport?.({ text, letters, ...part, dossier, date: article.published, named }) ?? []);
  const changes = changesView(article, text, changesIn(text, letters, found.fingerprint, found.verdict));
  const verdict = { ...verdictView(article, found.verdict), changes };
  const unmarked = markReport === undefined && added.length > 0;
  return { kind, dossier, article, verdict, mentions: withoutOverlaps([...own, ...others]), block, unmarked, others: [] };
}

const hasLetters = (letters: Letters, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  letterAt(letters, start) < letterAt(letters, end);

/** What a copy adds between the article's passages, in code units: parts of the block that no passage covers. */
function additions(
  letters: Letters,
  block: { start: number; end: number },
  matches: readonly PassageMatch[],
): { start: number; end: number }[] {
  const offset = (letter: number) => letters.at[Math.min(Math.max(letter, 0), letters.count - 1)] as number;
  const taken = matches.map((match) => ({ start: offset(match.start), end: offset(match.end) })).sort((a, b) => a.start - b.start);
  const free: { start: number; end: number }[] = [];
  let at = block.start;
  for (const { start, end } of taken) {
    if (start > at) free.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (block.end > at) free.push({ start: at, end: block.end });
  return free;
}
