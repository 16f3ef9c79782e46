/** Reports annotated by hand (docs/annotation.md), and how well the reader's marks agree with them. */
import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../../scripts/lib/paths.mjs';
import type { Mention, MentionKind, Unit } from '../../src/core/mentions/mention.js';

export interface Place {
  readonly surface: string;
  /** Which of the surface's whole words in the text, from 1. */
  readonly occurrence: number;
}

export interface Annotated extends Place {
  readonly kind: MentionKind;
  readonly id?: string;
  /** Other ids that are right as well. */
  readonly or?: readonly string[];
  readonly date?: string;
  readonly value?: number;
  readonly unit?: Unit;
  readonly optional?: boolean;
}

export interface Annotation {
  /** Id of the text in the corpus. */
  readonly text: string;
  readonly date: string;
  /** Annotated after the reader was made; measured once before it was changed again. */
  readonly heldOut?: boolean;
  readonly mentions: readonly Annotated[];
  readonly not: readonly (Place & { readonly why: string })[];
}

const FOLDER = inProject('tests/fixtures/annotations');

export const annotations = (): Annotation[] =>
  readdirSync(FOLDER)
    .sort()
    .map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Annotation);

export const KINDS = ['names', 'dates', 'figures'] as const;
export type Kind = (typeof KINDS)[number];

export const kindOf = ({ kind }: { readonly kind: MentionKind }): Kind =>
  kind === 'date' ? 'dates' : kind === 'figure' ? 'figures' : 'names';

/** Offsets of a surface in the text. Throws where it has fewer occurrences: then the annotation is of another text. */
export function placeOf(text: string, { surface, occurrence }: Place): { start: number; end: number } {
  const escaped = surface.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const at = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'))][occurrence - 1]?.index;
  if (at === undefined) throw new RangeError(`No occurrence ${occurrence} of ${surface}`);
  return { start: at, end: at + surface.length };
}

export interface Tally {
  /** Marks that are right, and that are not. */
  readonly right: number;
  readonly wrong: number;
  /** Annotations that a mark agrees with, and that none does. */
  readonly met: number;
  readonly missed: number;
}

export interface Score {
  readonly tallies: Readonly<Record<Kind, Tally>>;
  /** One line for each mark that is wrong, and for each annotation that is missed. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly wrongPersons: readonly string[];
  readonly wrongDates: readonly string[];
}

/** Compares marks with the annotation of their text. Statements and events are not compared. */
export function score(text: string, annotation: Annotation, marks: readonly Mention[]): Score {
  const gold = annotation.mentions.map((wanted) => ({ wanted, ...placeOf(text, wanted) }));
  for (const place of annotation.not) placeOf(text, place);
  const words = marks.filter(({ kind }) => kind !== 'statement' && kind !== 'event');
  const agreeing = (mark: Mention) => gold.filter((place) => overlap(place, mark) && agrees(place.wanted, mark));
  const wrong = words.filter((mark) => agreeing(mark).length === 0);
  const right = words.filter((mark) => agreeing(mark).some(({ wanted }) => wanted.optional !== true));
  const met = new Set(words.flatMap(agreeing).map(({ wanted }) => wanted));
  const wanted = annotation.mentions.filter(({ optional }) => optional !== true);
  const missed = wanted.filter((mention) => !met.has(mention));
  const tally = (kind: Kind): Tally => {
    const count = (list: readonly { readonly kind: MentionKind }[]) => list.filter((one) => kindOf(one) === kind).length;
    return { right: count(right), wrong: count(wrong), met: count(wanted) - count(missed), missed: count(missed) };
  };
  const line = (mark: Mention) => `${annotation.text} ${mark.id}: ${text.slice(mark.start, mark.end)} @${mark.start}`;
  return {
    tallies: { names: tally('names'), dates: tally('dates'), figures: tally('figures') },
    wrong: wrong.map(line),
    missed: missed.map((one) => `${annotation.text} ${one.id ?? one.date ?? one.value}: ${one.surface} #${one.occurrence}`),
    wrongPersons: wrong.filter(({ kind }) => kind === 'person').map(line),
    wrongDates: wrong.filter(({ kind }) => kind === 'date').map(line),
  };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

function agrees(wanted: Annotated, mark: Mention): boolean {
  if (wanted.kind === 'date') return mark.kind === 'date' && mark.date === wanted.date;
  if (wanted.kind !== 'figure') return [wanted.id, ...(wanted.or ?? [])].includes(mark.id);
  const generic = `figure-${String(wanted.value).replace('.', '-')}-${wanted.unit}`;
  return mark.value === wanted.value && mark.unit === wanted.unit && [wanted.id, generic].includes(mark.id);
}

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, met: a.met + b.met, missed: a.missed + b.missed }));

/** Precision, recall and their harmonic mean, 1 where there was nothing to find and nothing was found. */
export function measures({ right, wrong, met, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = met + missed === 0 ? 1 : met / (met + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The table of docs/annotation.md. */
export function tableOf(title: string, scores: readonly Score[]): string {
  const rows = [...KINDS, 'all' as const].map((kind) => {
    const tally = sum(scores.flatMap(({ tallies }) => (kind === 'all' ? Object.values(tallies) : [tallies[kind]])));
    const { precision, recall, f1 } = measures(tally);
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    return `| ${kind} | ${tally.met + tally.missed} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} |`;
  });
  const persons = scores.flatMap(({ wrongPersons }) => wrongPersons).length;
  const dates = scores.flatMap(({ wrongDates }) => wrongDates).length;
  const head = `| ${title} | annotated | precision | recall | F1 |\n|---|--:|--:|--:|--:|`;
  return `${head}\n${rows.join('\n')}\n\nWrong persons: ${persons}, wrong dates: ${dates}.`;
}
