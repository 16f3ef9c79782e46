import type { Mention, MentionKind, Unit } from '../core/mentions/mention.js';
import type { Dossier } from '../dossier/types.js';
import { buildViewModel } from '../view-model/build.js';
import { type TariffEntry, type TimelineEntry, tariffsJson, timelineJson } from '../view-model/json.js';
import type { TextReading } from '../view-model/read-text.js';
import type { ChangesView, VerdictKind, VerdictView } from '../view-model/view-model.js';
import type { Explanation } from './explain.js';
import type { Input } from './read-inputs.js';

interface Missing {
  readonly passage: number;
  readonly gist: string;
}

/** One line of `sidelight read --json`. */
export interface ReadResult {
  readonly input: string;
  readonly verdict: {
    readonly kind: VerdictKind;
    readonly article: string | null;
    readonly story: string | null;
    readonly coverage: number;
    readonly purity: number;
    readonly missing: readonly Missing[];
    /** Places in UTF-16 code units of the text as it was read, end exclusive. */
    readonly changes: ChangesView & { readonly missing: readonly Missing[] };
    /** Other known articles elsewhere in the text; absent where there are none. */
    readonly others?: readonly OtherArticle[];
  };
  readonly mentions: readonly MentionEntry[];
  readonly timeline: readonly TimelineEntry[];
  readonly tariffs: readonly TariffEntry[];
  /** Where it was asked for. */
  readonly explanation?: Explanation;
}

interface OtherArticle {
  readonly kind: VerdictKind;
  readonly article: string;
  readonly coverage: number;
  readonly purity: number;
}

export interface MentionEntry {
  readonly kind: MentionKind;
  readonly id: string;
  readonly label: string;
  readonly wikidata?: string;
  readonly date?: string;
  readonly value?: number;
  readonly unit?: Unit;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Characters of context on either side of a mention. */
const CONTEXT = 32;

export function readResult(input: Input, reading: TextReading, date: string | undefined): ReadResult {
  const { kind, article, dossier, verdict } = reading;
  const { coverage, purity } = verdict;
  const missing = verdict.missing.map(({ passage, gist }) => ({ passage, gist }));
  return {
    input: input.name,
    verdict: {
      kind,
      article: article?.id ?? null,
      story: dossier?.story.id ?? null,
      coverage: share(coverage),
      purity: share(purity),
      missing,
      changes: { missing, ...changesOf(verdict) },
      ...(reading.others.length > 0 && { others: reading.others.flatMap(otherArticle) }),
    },
    ...(dossier === null ? { mentions: [], timeline: [], tariffs: [] } : record(input.text, reading, dossier, date)),
  };
}

function otherArticle({ kind, article, verdict }: TextReading): OtherArticle[] {
  return article === null ? [] : [{ kind, article: article.id, coverage: share(verdict.coverage), purity: share(verdict.purity) }];
}

function changesOf({ changes = { added: [], moved: [], reworded: [] } }: VerdictView): ChangesView {
  return { ...changes, reworded: changes.reworded.map((passage) => ({ ...passage, verbatim: share(passage.verbatim) })) };
}

function record(
  text: string,
  { article, verdict, mentions }: TextReading,
  dossier: Dossier,
  date: string | undefined,
): Pick<ReadResult, 'mentions' | 'timeline' | 'tariffs'> {
  const view = buildViewModel({ dossier, article, verdict, mentions, language: 'en', date });
  const labels = labelsOf(dossier);
  return {
    mentions: mentions.map((mention) => mentionEntry(text, mention, labels)),
    timeline: timelineJson(view),
    tariffs: tariffsJson(view),
  };
}

type Labels = ReadonlyMap<string, { readonly label: string; readonly wikidata?: string }>;

function labelsOf({ entities, figures, statements, events }: Dossier): Labels {
  return new Map([
    ...entities.map(({ id, name, wikidata }) => [id, { label: name.en, ...(wikidata === undefined ? {} : { wikidata }) }] as const),
    ...figures.map(({ id, label }) => [id, { label }] as const),
    ...statements.map(({ id, gist }) => [id, { label: gist }] as const),
    ...events.map(({ id, title }) => [id, { label: title }] as const),
  ]);
}

function mentionEntry(text: string, mention: Mention, labels: Labels): MentionEntry {
  const { kind, id, start, end, date, value, unit } = mention;
  return {
    kind,
    id,
    ...(labels.get(id) ?? { label: date ?? (value === undefined ? id : `${value} ${unit}`) }),
    ...(date === undefined ? {} : { date }),
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    exact: inOneLine(text.slice(start, end)),
    prefix: [...inOneLine(text.slice(Math.max(0, start - 8 * CONTEXT), start))].slice(-CONTEXT).join(''),
    suffix: [...inOneLine(text.slice(end, end + 8 * CONTEXT))].slice(0, CONTEXT).join(''),
  };
}

/** A page's source is full of line feeds and indentation that no reader sees, and of our own walls. */
function inOneLine(text: string): string {
  return text.replace(/[ \t\r\n\f\u2028\u2029]+/g, ' ');
}

function share(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
