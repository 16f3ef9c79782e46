/** Hands on the parts of the small story, for tests that break them. */
import type { Article, Entity, Figure, Layer, Source, Statement, Step, StoryEvent } from '../../../src/dossier/types.js';
import type { Draft } from './small-story.js';

/** One way to break the small story. */
export interface Break {
  /** What is wrong, as the end of "finds". */
  readonly what: string;
  readonly by: string;
  readonly change: (story: Draft) => void;
  /** Part of the one line that says so. */
  readonly line: string;
}

export const nth = <T>(items: readonly T[], index = 0): T => {
  const item = items[index];
  if (item === undefined) throw new RangeError(`the small story has no item ${index}`);
  return item;
};
export const source = (story: Draft, id: string): Source => nth(story.sources.filter((item) => item.id === id));
export const entity = (story: Draft, id: string): Entity => nth(story.entities.filter((item) => item.id === id));
export const event = (story: Draft, id = 'call-2025-06-05'): StoryEvent => nth(story.events.filter((item) => item.id === id));
export const layer = (story: Draft, id = 'china'): Layer => nth(story.layers.filter((item) => item.id === id));
export const step = (story: Draft, id = 'china', index = 0): Step => nth(layer(story, id).steps, index);
export const statement = (story: Draft): Statement => nth(story.statements);
export const figure = (story: Draft): Figure => nth(story.figures);
export const article = (story: Draft): Article => nth(story.articles);
export const mention = (story: Draft, index = 0) => nth(article(story).mentions, index);
export const trump = (story: Draft) => entity(story, 'donald-trump');

/** A list of products taken out of list 1, which is at 25 %, and raised from there. */
export const cutOut = (story: Draft, before: number) =>
  story.layers.push({
    ...layer(story, 'list-1'),
    id: 'cars',
    steps: [{ ...step(story, 'list-1'), id: 'cars-2024', effective: '2024-09-27', before, rate: 100 }],
  });
