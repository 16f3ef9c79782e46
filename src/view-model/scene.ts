import type { Mention } from '../core/mentions/mention.js';
import { lastDay } from '../dossier/day.js';
import type { Article, Dossier, LocalizedName } from '../dossier/types.js';
import { type Family, familyOf, indexMarks, type Marks } from './marks.js';
import { openSourceBook, type SourceBook } from './source-book.js';

/** What every section of the view is made from. */
export interface Scene {
  readonly dossier: Dossier;
  /** The known article, null where nothing is claimed about one. */
  readonly article: Article | null;
  readonly mentions: readonly Mention[];
  readonly marks: Marks;
  readonly sources: SourceBook;
  /** The day from which "before", "since" and "then" are told. */
  readonly day: string;
  /** Name of an entity in the interface language; the id where there is none. */
  readonly nameOf: (entity: string) => string;
  /** Ids of a family that the text names here or the known article names anywhere, the former first, each in order. */
  readonly named: (family: Family) => readonly string[];
}

export interface SceneInput {
  readonly dossier: Dossier;
  readonly article: Article | null;
  readonly mentions: readonly Mention[];
  readonly language: string;
  readonly date?: string | undefined;
}

export function setScene({ dossier, article, mentions, language, date }: SceneInput): Scene {
  const marks = indexMarks(mentions);
  const names = new Map(dossier.entities.map(({ id, name }) => [id, localName(name, language)]));
  const inArticle = (family: Family) => (article?.mentions ?? []).filter(({ kind }) => familyOf(kind) === family).map(({ id }) => id);
  return {
    dossier,
    article,
    mentions,
    marks,
    sources: openSourceBook(dossier.sources),
    day: article?.published ?? date ?? latestDay(mentions, dossier.story.checkedUpTo),
    nameOf: (entity) => names.get(entity) ?? entity,
    named: (family) => [...new Set([...marks.ids(family), ...inArticle(family)])],
  };
}

/** A report is no older than the last day it names; one that names none, or a day to come, is read as of the record's last day. */
function latestDay(mentions: readonly Mention[], checkedUpTo: string): string {
  const days = mentions.flatMap(({ date }) => (date?.length === 10 ? [date] : [])).filter((day) => day <= checkedUpTo);
  return days.sort().at(-1) ?? lastDay(checkedUpTo);
}

/** A name in the language of a BCP 47 tag: `zh-CN` gets the Simplified Chinese one, a language without one gets English. */
export function localName(name: LocalizedName, language: string): string {
  const base = language.split(/[-_]/)[0];
  const names: Readonly<Record<string, string | undefined>> = { de: name.de, es: name.es, fr: name.fr, zh: name['zh-Hans'] };
  return names[base ?? 'en'] ?? name.en;
}
