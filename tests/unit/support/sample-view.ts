import { basename } from 'node:path';
import { parseStory, readStoryTexts, storyDirs } from '../../../src/cli/read-dossier.js';
import type { Mention } from '../../../src/core/mentions/mention.js';
import type { Article, Dossier } from '../../../src/dossier/types.js';
import { buildViewModel } from '../../../src/view-model/build.js';
import type { VerdictKind, ViewModel } from '../../../src/view-model/view-model.js';
import { smallStory } from './small-story.js';

/** What a test of the sidebar may wish to vary. */
export interface SampleOptions {
  readonly kind?: VerdictKind;
  readonly language?: string;
  /** Id of a known article; the story's first one by default. */
  readonly article?: string;
  /** The small story made for tests instead of the real one, which changes with its data. */
  readonly small?: boolean;
}

/** A view made by the real builder from the real data, as if a page held all of a known article. */
export function sampleView({ kind = 'article', language = 'en', article: id, small = false }: SampleOptions = {}): ViewModel {
  const dossier = small ? smallStory() : realStory();
  const article = dossier.articles.find((one) => id === undefined || one.id === id);
  if (article === undefined) throw new Error(`no known article ${id ?? ''} in ${dossier.story.id}`);
  const passages = article.passages.length;
  const missing = kind === 'partial' ? [{ passage: passages - 1, gist: article.passages.at(-1)?.gist ?? '' }] : [];
  const coverage = kind === 'article' ? 1 : (passages - missing.length) / passages;
  const verdict = { kind, coverage, purity: 0.8, passagesFound: passages - missing.length, passagesKnown: passages, missing };
  return buildViewModel({ dossier, article, verdict, mentions: mentionsOf(article), language });
}

/** The real record; the small one as long as the real one does not parse or knows no article. */
export function realStory(): Dossier {
  const dir = storyDirs().find((folder) => basename(folder) === 'us-china-trade');
  const result = dir === undefined ? null : parseStory(readStoryTexts(dir));
  return result?.ok === true && result.dossier.articles.length > 0 ? result.dossier : smallStory();
}

/** The article's mentions with offsets as if its passages stood one after another in folded letters. */
export function mentionsOf(article: Article): Mention[] {
  const starts = article.passages.map((_, i) => article.passages.slice(0, i).reduce((sum, passage) => sum + passage.letters, 0));
  return article.mentions.map(({ kind, id, passage, at, date, value, unit }) => {
    const base = starts[passage] ?? 0;
    const said = { ...(date && { date }), ...(value !== undefined && { value }), ...(unit && { unit }) };
    return { kind, id, start: base + at[0], end: base + at[1], ...said };
  });
}
