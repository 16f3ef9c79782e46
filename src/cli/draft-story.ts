import { basename } from 'node:path';
import { recogniseStory } from '../core/recognition/story.js';
import { WALL } from '../core/text/page-rules.js';
import { problemLine } from '../dossier/problem.js';
import type { Dossier } from '../dossier/types.js';
import { UsageError } from './command.js';
import { parseStory, readStoryTexts } from './read-dossier.js';

/** The story that an article is to join. */
export interface DraftStory {
  readonly dir: string;
  /** Without its articles. */
  readonly dossier: Dossier;
}

/** The story that is named, else the one that the text is a report of, else the only one there is. */
export function draftStory(paragraphs: readonly string[], id: string | undefined, dirs: readonly string[]): DraftStory {
  const stories = dirs.map((dir) => ({ dir, dossier: withoutArticles(dir) }));
  const words = stories.map(({ dossier: { story } }) => ({ id: story.id, ...story.words }));
  const meant = id ?? recogniseStory(paragraphs.join(WALL), words)?.story;
  const found = meant === undefined && stories.length === 1 ? stories[0] : stories.find(({ dossier }) => dossier.story.id === meant);
  if (found !== undefined) return found;
  const names = stories.map(({ dir }) => basename(dir)).join(', ');
  throw new UsageError(
    `${id === undefined ? 'the text is of no story that is known' : `there is no story ${id}`}: name one with --story (${names})`,
  );
}

/** Other drafts that wait to be completed do not fit the schema yet, and nothing of them is needed here. */
function withoutArticles(dir: string): Dossier {
  const texts = Object.entries(readStoryTexts(dir)).filter(([file]) => !file.startsWith('articles/'));
  const result = parseStory(Object.fromEntries(texts));
  if (result.ok) return result.dossier;
  throw new Error(`the data in ${dir} does not fit the schema:\n${result.problems.map(problemLine).join('\n')}`);
}
