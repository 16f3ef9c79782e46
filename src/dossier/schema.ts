/**
 * The one definition of the dataset's format. Types, the runtime parser and the JSON Schema for editors are all made from it
 * (`types.ts`, `parse.ts`, `json-schema.ts`). Nothing that ships in a page imports this file at run time: pages get data that
 * was checked when it was built.
 */
import * as v from 'valibot';
import { AverageSeries, Layer } from './schema-tariffs.js';
import { OtherLanguage } from './schema-translation.js';
import { DateString, DayString, HttpsUrl, Id, LocalizedName, SourceIds, searchWord, text, WhenString } from './schema-values.js';

/** The longest description of an entity, in words. */
export const DESCRIPTION_WORDS = 25;

export const Source = v.strictObject({
  id: Id,
  publisher: text(120),
  title: text(240),
  /** The day (or month) the source carries. */
  date: v.optional(DateString),
  /** Primary: the act, notice, statement or post itself, or its official record. Secondary: somebody's account of it. */
  kind: v.picklist(['primary', 'secondary']),
  url: HttpsUrl,
  /** BCP 47 tag of the source's language. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[A-Za-z]{2,8})?$/, 'is not a language tag such as en or zh-Hans')),
  /** The day somebody of ours last looked. */
  checked: DayString,
  /** original: read at its own address or in its own text; copy: in a stored or republished copy; secondary: cited by another text only. */
  seen: v.picklist(['original', 'copy', 'secondary']),
  /** Citation of a legal instrument, such as `90 FR 15041` or `MOFCOM-GACC 2025 No. 18`. */
  citation: v.optional(text(120)),
  note: v.optional(text(240)),
});

export const Office = v.strictObject({
  title: text(100),
  /** Entity id of the body in which the office is held. */
  body: v.optional(Id),
  from: DateString,
  /** Absent: still held on the dossier's "checked up to" day. */
  to: v.optional(DateString),
  sources: SourceIds,
});

/**
 * A string by which a text names an entity.
 * - `full`: names this entity wherever it stands (`Xi Jinping`);
 * - `short`: names it only in a text that also has a full form, or in a known article (`Xi`);
 * - `role`: an expression that names the entity only in a known article or where the office was held (`the first lady`).
 */
export const Form = v.strictObject({
  text: text(80),
  use: v.picklist(['full', 'short', 'role']),
  /** Letter case counts. Default true; false for common nouns such as `rare earths`. */
  matchCase: v.optional(v.boolean()),
  language: v.optional(v.picklist(['en', 'de', 'es', 'fr', 'zh-Hans'])),
});

export const Entity = v.strictObject({
  id: Id,
  kind: v.picklist(['person', 'organization', 'place', 'thing', 'law']),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'is not a Wikidata item such as Q15031'))),
  name: LocalizedName,
  /** The name in its original script, where that is not Latin. */
  originalName: v.optional(text(80)),
  forms: v.pipe(v.array(Form), v.minLength(1, 'has no surface form: add the name as a text prints it')),
  description: text(240),
  /** The part it plays in this story, at most 25 words. */
  role: v.optional(text(240)),
  offices: v.optional(v.array(Office)),
  site: v.optional(HttpsUrl),
  wikipedia: v.optional(HttpsUrl),
  sources: SourceIds,
});

export const Account = v.strictObject({ by: Id, gist: text(400), sources: SourceIds });

export const Event = v.strictObject({
  id: Id,
  date: WhenString,
  title: text(120),
  summary: v.optional(text(400)),
  kind: v.picklist([
    'talks',
    'call',
    'meeting',
    'tariff',
    'export-control',
    'ruling',
    'law',
    'statement',
    'agreement',
    'deadline',
    'other',
  ]),
  participants: v.array(Id),
  place: v.optional(Id),
  /** What each side said of the same event, where they differ. */
  accounts: v.optional(v.array(Account)),
  /** A date that lay ahead on the dossier's "checked up to" day. */
  scheduled: v.optional(v.boolean()),
  sources: SourceIds,
});

export const Statement = v.strictObject({
  id: Id,
  speaker: Id,
  addressee: v.optional(Id),
  channel: text(80),
  date: DateString,
  /** What was said, in our own words. */
  gist: text(300),
  status: v.picklist(['claim', 'announcement', 'denial', 'demand', 'promise']),
  /** What became of it. */
  outcome: v.optional(
    v.strictObject({
      gist: text(400),
      state: v.picklist(['borne-out', 'partly', 'not-borne-out', 'disputed', 'open']),
      date: v.optional(DateString),
      sources: SourceIds,
    }),
  ),
  sources: SourceIds,
});

export const LooseEnd = v.strictObject({
  id: Id,
  question: text(200),
  opened: DateString,
  answer: v.strictObject({
    gist: text(400),
    state: v.picklist(['settled', 'partly', 'open']),
    date: v.optional(DateString),
    sources: SourceIds,
  }),
});

/** Where in a known article something is named. Offsets count folded letters (see core/text/letters.ts) from the passage's first. */
export const ArticleMention = v.strictObject({
  kind: v.picklist(['person', 'organization', 'place', 'thing', 'law', 'date', 'figure', 'statement', 'event']),
  /** Id of the entity, date (`date-2025-06-05`), figure, statement or event. */
  id: Id,
  passage: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** First letter and the letter after the last, counted in folded letters of the passage. */
  at: v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(1))]),
  /** The surface as printed: a name, a date or a figure; never a sentence. Absent on statements and events, which cover a sentence. */
  exact: v.optional(text(60)),
  date: v.optional(WhenString),
  value: v.optional(v.number()),
  unit: v.optional(v.picklist(['percent', 'day', 'minute', 'usd', 'count'])),
});

/** A figure of the article set against the record. */
export const Footnote = v.strictObject({
  id: Id,
  /** Ids of mentions (figures, dates, statements) that it explains. */
  about: v.pipe(v.array(Id), v.minLength(1)),
  finding: v.picklist(['exact', 'exact-with-limits', 'claim', 'attribution', 'incomplete', 'narrower', 'since-overtaken']),
  gist: text(400),
  sources: SourceIds,
});

export const Figure = v.strictObject({
  id: Id,
  label: text(120),
  value: v.number(),
  unit: v.picklist(['percent', 'day', 'minute', 'usd', 'count']),
  /** Day on which the figure's meaning is looked up in the layers. */
  date: v.optional(DateString),
  /** A headline rate: the side that charges it. The layers say what it is made of. */
  headline: v.optional(v.strictObject({ by: v.picklist(['US', 'CN']), on: DayString })),
  /** The step whose rate it is; of one that was only announced, also the sum that it would have made. */
  step: v.optional(Id),
  /** The side that charges or announced a rate that is no headline rate. */
  by: v.optional(v.picklist(['US', 'CN'])),
  /** A difference of two rates, in percentage points. */
  difference: v.optional(v.literal(true)),
  gist: text(300),
  sources: SourceIds,
});

export const Passage = v.strictObject({
  /** What the passage says, in our own words. */
  gist: text(160),
  /** Its length in folded letters. */
  letters: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Share of its letters that stand inside quotation marks, 0 to 1. */
  quoted: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const packedBytes = v.pipe(v.string(), v.base64('is not base64: make it with `sidelight draft`'));

export const Article = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  story: Id,
  /** Our label, not the outlet's headline. */
  label: text(120),
  publisher: text(120),
  authors: v.array(text(80)),
  published: DayString,
  language: v.picklist(['en']),
  url: v.optional(HttpsUrl),
  /** Written here, by us: the sample and the test reports. */
  own: v.optional(v.boolean()),
  summary: text(400),
  passages: v.pipe(v.array(Passage), v.minLength(1)),
  /** Made by `sidelight draft` and never by hand: see core/recognition/fingerprint.ts. */
  fingerprint: v.strictObject({
    version: v.literal(2),
    letters: v.pipe(v.number(), v.integer()),
    wholes: v.pipe(v.string(), v.regex(/^[0-9a-z]+(?: [0-9a-z]+)*$/, 'are not hashes: make them with `sidelight draft`')),
    data: packedBytes,
    shingles: packedBytes,
    anchors: packedBytes,
  }),
  mentions: v.array(ArticleMention),
  footnotes: v.array(Footnote),
});

export const Change = v.strictObject({ version: text(20), date: DayString, changes: v.pipe(v.array(text(300)), v.minLength(1)) });

export const Story = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  title: LocalizedName,
  summary: text(400),
  license: v.literal('CC-BY-4.0'),
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,2}\.\d+$/, 'is not a dataset version such as 2026.11.0')),
  /** Nothing after this day is claimed. */
  checkedUpTo: DayString,
  /** In which it has all its names besides English: each has its file in `languages`. */
  languages: v.optional(v.array(OtherLanguage)),
  /**
   * The two sides of the layers of duty, as entity ids: first the country, by whose name the side goes, then the bodies and people that acted
   * for it. Absent from a story that is not about tariffs.
   */
  sides: v.optional(v.strictObject({ US: v.pipe(v.array(Id), v.minLength(1)), CN: v.pipe(v.array(Id), v.minLength(1)) })),
  /** Words, as printed (letter case counts), by which a report of the story is told from other texts: see core/recognition/story.ts. */
  words: v.strictObject({
    /** For each side the words that name it: a report has one of each. */
    sides: v.pipe(v.array(v.pipe(v.array(searchWord), v.minLength(1))), v.minLength(1)),
    /** Those who decide, by the forms that name them: a text that names them all needs one theme word less. */
    leaders: v.array(v.pipe(v.array(searchWord), v.minLength(1))),
    /** What the story is about; beginnings of words will do. */
    theme: v.pipe(v.array(searchWord), v.minLength(3)),
  }),
  changeLog: v.pipe(v.array(Change), v.minLength(1)),
});

/** The files of one story and the schema of each. List files hold `{ "$schema", "items": [...] }`. */
export const listFile = <T extends v.GenericSchema>(item: T) => v.strictObject({ $schema: v.optional(v.string()), items: v.array(item) });
export const FILES = {
  'story.json': Story,
  'sources.json': listFile(Source),
  'entities.json': listFile(Entity),
  'events.json': listFile(Event),
  'layers.json': listFile(Layer),
  'averages.json': listFile(AverageSeries),
  'statements.json': listFile(Statement),
  'figures.json': listFile(Figure),
  'loose-ends.json': listFile(LooseEnd),
} as const;
