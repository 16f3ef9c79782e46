/**
 * Everything the sidebar shows, as one plain JSON value: made by `build.ts` from a dossier, a verdict and the mentions found, drawn by
 * `sidebar/`, printed by the terminal. It holds no DOM, no functions and no dates but ISO strings (day, month or year by their
 * length; `day/day` for an interval). Texts are in the interface language where somebody has translated them, else in the record's (`foreign`).
 */
import type { EntityKind, MentionKind, Unit } from '../core/mentions/mention.js';
import type { LeftOut } from './left-out.js';
import type { ClockView, MeasureView } from './measure-view.js';
import type { AlsoHere, VerdictView } from './verdict-view.js';

export type { ClockView, MeasureView } from './measure-view.js';
export type { AlsoHere, ChangesView, PlaceView, VerdictKind, VerdictView } from './verdict-view.js';

/** Relation of an event to the article's date and text. */
export type When = 'before' | 'in-article' | 'since';

/** Indices into `ViewModel.sources`: the number a reader sees is the index plus one. */
export type SourceRefs = readonly number[];

export interface ViewModel {
  readonly story: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly checkedUpTo: string;
    readonly summary: string;
  };
  /** Null for `story` verdicts: nothing is claimed about a known article. */
  readonly article: ArticleView | null;
  readonly verdict: VerdictView;
  /** Other known articles elsewhere on the page, which the reader can turn to. */
  readonly alsoHere?: readonly AlsoHere[];
  /** Those named in the text first, in order of first mention; then others of the story that the text alludes to. */
  readonly entities: readonly EntityView[];
  readonly timeline: readonly EventView[];
  /** By whom the timeline can be sifted; empty where the story knows no sides. */
  readonly actors: readonly ActorView[];
  /** The clock of the truce; null where none was set. */
  readonly clock: ClockView | null;
  readonly tariffs: TariffsView;
  readonly figures: readonly FigureView[];
  readonly dates: readonly DateView[];
  readonly statements: readonly StatementView[];
  readonly footnotes: readonly FootnoteView[];
  readonly looseEnds: readonly LooseEndView[];
  /** Figures, statements, open questions and offices of the text beside what the record has on its last day. */
  readonly thenNow: readonly PairView[];
  readonly sources: readonly SourceView[];
  /** Number of marks by kind, for the toggles. */
  readonly counts: Readonly<Record<MentionKind, number>>;
  /** Texts that are not in the interface language, each with the language that it is in (BCP 47): `lang` of the element that shows it. */
  readonly foreign: Readonly<Record<string, string>>;
}

export interface ArticleView {
  readonly id: string;
  readonly label: string;
  readonly publisher: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly summary: string;
  readonly url?: string;
}

/** What every row that can be found in the text carries: the numbers of its marks, in reading order, as `Mention` indices. */
export interface Marked {
  readonly marks: readonly number[];
}

export interface EntityView extends Marked {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly originalName?: string;
  readonly description: string;
  readonly role?: string;
  /** Office on the article's date and on the "checked up to" day. `now` equals `then` where nothing changed. */
  readonly officeThen?: string;
  readonly officeNow?: string;
  /** Offices differ between then and now. */
  readonly officeChanged: boolean;
  /** Where they differ: since when what is so now has been so. */
  readonly officeSince?: string;
  readonly links: readonly { readonly kind: 'wikidata' | 'wikipedia' | 'site'; readonly url: string }[];
  readonly sources: SourceRefs;
}

export interface EventView extends Marked {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly summary?: string;
  readonly kind: string;
  readonly when: When;
  readonly scheduled: boolean;
  readonly place?: string;
  readonly participants: readonly string[];
  /** Ids of `ViewModel.actors`. */
  readonly actors: readonly string[];
  /** Those of which it tells: announced, signed, begun, planned for, suspended until or ended on its day. */
  readonly measures: readonly MeasureView[];
  readonly accounts: readonly { readonly by: string; readonly gist: string; readonly sources: SourceRefs }[];
  readonly sources: SourceRefs;
}

export interface ActorView {
  readonly id: string;
  /** Null for all the others. */
  readonly name: string | null;
}

export interface LayerRate {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly rate: number;
  readonly sources: SourceRefs;
}

/** A stretch of days during which the sum of one side's all-goods layers does not change. `to` is exclusive, null: still so. */
export interface TariffSpan {
  readonly id: string;
  readonly by: 'US' | 'CN';
  readonly from: string;
  readonly to: string | null;
  /** Percent ad valorem. */
  readonly rate: number;
  readonly layers: readonly LayerRate[];
  readonly sources: SourceRefs;
}

export interface AnnouncedRate {
  readonly id: string;
  readonly by: 'US' | 'CN';
  readonly date: string;
  readonly rate: number;
  /** Short name of the layer of which it was announced, and that layer's own rate in percent. */
  readonly layer: string;
  readonly layerRate: number;
  readonly sources: SourceRefs;
}

/** A published average rate. Each was weighted in its publisher's own way: never joined with another, nor with the sums of layers. */
export interface AverageView {
  readonly id: string;
  readonly by: 'US' | 'CN';
  readonly publisher: string;
  readonly name: string;
  readonly method: string;
  readonly points: readonly { readonly date: string; readonly rate: number; readonly note?: string; readonly sources: SourceRefs }[];
}

export interface TariffsView {
  /** First and last day drawn. */
  readonly from: string;
  readonly to: string;
  readonly spans: readonly TariffSpan[];
  /** Announced and never collected: hollow marks, never lines. */
  readonly announced: readonly AnnouncedRate[];
  /** Every step of the record, of both sides: those on all goods make the sums. */
  readonly measures: readonly MeasureView[];
  /** The days from which a reader goes to the next, in order: each on which a sum changed, the article's, the first and the last. Any other may be chosen. */
  readonly stops: readonly string[];
  /** What the sums leave out, from the first day on: what is told of a day holds until the next one. */
  readonly leavesOut: readonly { readonly since: string; readonly lines: readonly LeftOut[] }[];
  /** What others have published, for reading beside the sums. */
  readonly averages: readonly AverageView[];
  /** The article's date and its figures, to be marked on the chart. */
  readonly articleDate: string | null;
  readonly articleRates: readonly { readonly figure: string; readonly by: 'US' | 'CN'; readonly date: string; readonly rate: number }[];
  /** The text's own day, from which "then" is told. */
  readonly day: string;
}

export interface FigureView extends Marked {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: Unit;
  readonly gist: string;
  /** The record's own day of it, and the side that charges or announced it. */
  readonly date?: string;
  readonly by?: 'US' | 'CN';
  /** The step whose rate it is, or whose announcement would have made it. */
  readonly step?: MeasureView;
  /** Beside `step`: what the same duty, of an announced sum the same side, charges on the record's last day. Absent where it never charged any. */
  readonly today?: TariffSpan;
  /** Of one duty that duty; of a headline rate, charged or announced, the layers that add up to it. */
  readonly layers: readonly LayerRate[];
  /** For such sums: what they leave out on their day. */
  readonly leavesOut?: readonly LeftOut[];
  readonly sources: SourceRefs;
}

export interface DateView extends Marked {
  readonly id: string;
  readonly date: string;
  /** Ids of events on that date. */
  readonly events: readonly string[];
}

export interface StatementView extends Marked {
  readonly id: string;
  readonly speaker: string;
  readonly addressee?: string;
  readonly channel: string;
  readonly date: string;
  readonly gist: string;
  readonly status: string;
  readonly outcome?: { readonly gist: string; readonly state: string; readonly date?: string; readonly sources: SourceRefs };
  readonly sources: SourceRefs;
}

export interface FootnoteView extends Marked {
  readonly id: string;
  readonly finding: string;
  readonly gist: string;
  readonly sources: SourceRefs;
}

export interface LooseEndView {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly state: string;
  readonly date?: string;
  readonly sources: SourceRefs;
}

/** One side of a pair. `date` is that of what is told, not of the reading. */
export interface Told {
  readonly text?: string;
  readonly value?: number;
  readonly unit?: Unit;
  readonly date?: string;
  /** State of an outcome or answer: `settled`, `not-borne-out` … */
  readonly state?: string;
  readonly sources: SourceRefs;
}

export interface PairView extends Marked {
  /** Of the figure, statement, loose end or entity. */
  readonly id: string;
  readonly kind: 'figure' | 'statement' | 'question' | 'office';
  /** What or who this is about. */
  readonly name: string;
  /** Null where the text asks only. An office without `text`: none was held. */
  readonly was: Told | null;
  /** Null where the record has nothing to set against it. */
  readonly now: Told | null;
  /** Offices: another one is held now. */
  readonly changed?: boolean;
}

export interface SourceView {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly kind: 'primary' | 'secondary';
  readonly url: string;
  readonly language: string;
  readonly date?: string;
  readonly citation?: string;
  readonly checked: string;
  readonly seen: 'original' | 'copy' | 'secondary';
}
