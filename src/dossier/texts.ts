/**
 * Which texts of a record a reader sees, and which of them are names. A story that says that it speaks another language has all its names in it;
 * its prose where somebody has translated that too, else in English, which the interface says of it.
 */
import { type Fact, facts, type Part, partsOf } from './checks/fact.js';
import { isTold } from './publisher.js';
import type { Dossier } from './types.js';

/** A text of the record: the name or title of something, or prose about it. */
export interface RecordText {
  readonly file: string;
  readonly id: string;
  /** `offices[0].title` */
  readonly path: string;
  readonly text: string;
  readonly isName: boolean;
}

/** Fields by file, without the numbers of list elements. `articles` stands for all of them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'sources.json': ['publisher'],
  'entities.json': ['offices.title'],
  'events.json': ['title'],
  'layers.json': ['name', 'shortName'],
  'averages.json': ['name', 'publisher'],
  'statements.json': ['channel'],
  'figures.json': ['label'],
  'loose-ends.json': ['question'],
  articles: ['label'],
};
const PROSE: Readonly<Record<string, readonly string[]>> = {
  'story.json': ['summary', 'changeLog.changes'],
  'entities.json': ['description', 'role'],
  'events.json': ['summary', 'accounts.gist'],
  'averages.json': ['method', 'points.note'],
  'statements.json': ['gist', 'outcome.gist'],
  'figures.json': ['gist'],
  'loose-ends.json': ['answer.gist'],
  articles: ['summary', 'passages.gist', 'footnotes.gist'],
};

/** In the order of the files and of what stands in them. */
export const recordTexts = (dossier: Dossier): RecordText[] => facts(dossier).flatMap(textsOf);

function textsOf({ file, id, value }: Fact): RecordText[] {
  const kind = file.startsWith('articles/') ? 'articles' : file;
  return partsOf(value).flatMap(({ path, value: text }: Part) => {
    const field = path.replace(/\[\d+\]/g, '');
    const isName = NAMES[kind]?.includes(field) === true;
    const isShown = isName || PROSE[kind]?.includes(field) === true;
    // Most publishers are called the same in every language.
    const isCalled = field === 'publisher' && !isTold(String(text));
    return isShown && !isCalled && typeof text === 'string' ? [{ file, id, path, text, isName }] : [];
  });
}
