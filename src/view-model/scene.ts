import type { Mention } from '../core/mentions/mention.js';
import { lastDay } from '../dossier/day.js';
import { isTold } from '../dossier/publisher.js';
import type { Article, Dossier, LocalizedName, Texts } from '../dossier/types.js';
import { type Family, familyOf, indexMarks, type Marks } from './marks.js';
import { openSourceBook, type SourceBook } from './source-book.js';
import type { MeasureView } from './view-model.js';

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
  /** A text of the record in the interface language; as it is, and noted in `foreign`, where nobody has translated it. */
  readonly say: Say;
  /** Several texts in one line. */
  readonly sayAll: (texts: readonly string[]) => string;
  readonly name: (of: LocalizedName) => string;
  /** A publisher, said in the interface language unless it is only a name. */
  readonly publisher: (of: string) => string;
  /** What could not be said in the interface language, with the language that it is in. */
  readonly foreign: Readonly<Record<string, string>>;
  /** Those made so far, by the ids of their steps. */
  readonly measures: Map<string, MeasureView>;
  /** Ids of a family that the text names here or the known article names anywhere, the former first, each in order. */
  readonly named: (family: Family) => readonly string[];
}

export type Say = <T extends string | undefined>(text: T) => T;

export interface SceneInput {
  readonly dossier: Dossier;
  readonly article: Article | null;
  readonly mentions: readonly Mention[];
  readonly language: string;
  readonly texts?: Texts | undefined;
  readonly date?: string | undefined;
}

export function setScene({ dossier, article, mentions, language, texts = {}, date }: SceneInput): Scene {
  const marks = indexMarks(mentions);
  const speech = speaker(language, texts);
  const names = new Map(dossier.entities.map(({ id, name }) => [id, speech.name(name)]));
  const inArticle = (family: Family) => (article?.mentions ?? []).filter(({ kind }) => familyOf(kind) === family).map(({ id }) => id);
  return {
    dossier,
    article,
    mentions,
    marks,
    sources: openSourceBook(dossier.sources, speech.publisher),
    day: article?.published ?? date ?? latestDay(mentions, dossier.story.checkedUpTo),
    nameOf: (entity) => names.get(entity) ?? entity,
    ...speech,
    measures: new Map(),
    named: (family) => [...new Set([...marks.ids(family), ...inArticle(family)])],
  };
}

/** The language of every record, whatever the interface speaks (ADR 8). */
const RECORD = 'en';

function speaker(language: string, texts: Texts) {
  const foreign: Record<string, string> = {};
  const own = language.split(/[-_]/)[0];
  const note = (text: string): string => {
    if (own !== RECORD) foreign[text] = RECORD;
    return text;
  };
  const say: Say = (text) => (text === undefined ? text : ((texts[text] ?? note(text)) as typeof text));
  const sayAll = (all: readonly string[]): string => {
    const line = all.map((text) => say(text)).join(own === 'zh' ? '、' : ', ');
    return all.some((text) => texts[text] === undefined) ? note(line) : line;
  };
  const name = (of: LocalizedName): string => localName(of, language) ?? note(of.en);
  const publisher = (of: string): string => (isTold(of) ? say(of) : of);
  return { foreign, say, sayAll, name, publisher };
}

/** A report is no older than the last day it names; one that names none, or a day to come, is read as of the record's last day. */
function latestDay(mentions: readonly Mention[], checkedUpTo: string): string {
  const days = mentions.flatMap(({ date }) => (date?.length === 10 ? [date] : [])).filter((day) => day <= checkedUpTo);
  return days.sort().at(-1) ?? lastDay(checkedUpTo);
}

/** A name in the language of a BCP 47 tag: `zh-CN` gets the Simplified Chinese one. Undefined where it has none in that language. */
function localName(name: LocalizedName, language: string): string | undefined {
  const names: Readonly<Record<string, string | undefined>> = { ...name, zh: name['zh-Hans'] };
  return names[language.split(/[-_]/)[0] ?? RECORD];
}
