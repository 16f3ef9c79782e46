/**
 * What a card beside a mark shows: the rows of the view model that the mark stands for, put together and nothing added. Pure: the same facts
 * as in the sidebar, which remains their home.
 */
import type { Mention, MentionKind } from '../core/mentions/mention.js';
import { type Family, familyOf } from './marks.js';
import type {
  DateView,
  EntityView,
  EventView,
  FigureView,
  FootnoteView,
  Marked,
  StatementView,
  TariffSpan,
  ViewModel,
} from './view-model.js';

/** A rate in time: the days on which it held, and what is charged on the record's last day: of one duty by that duty, else by that side. */
export interface RateInTime {
  readonly by: 'US' | 'CN';
  /** First and last day, `day/day`; the first alone where it still holds. Null where it never held. */
  readonly days: string | null;
  readonly still: boolean;
  readonly today: TariffSpan | null;
}

/** What the card is about. `unknown`: a date or figure that the record does not tell of. */
export type CardSubject =
  | { readonly type: 'entity'; readonly entity: EntityView }
  | { readonly type: 'figure'; readonly figure: FigureView; readonly rate: RateInTime | null }
  | { readonly type: 'date'; readonly date: DateView; readonly events: readonly EventView[] }
  | { readonly type: 'statement'; readonly statement: StatementView; readonly event: EventView | null }
  | { readonly type: 'event'; readonly event: EventView }
  | { readonly type: 'unknown'; readonly value: number | null; readonly unit: Mention['unit'] | null };

export interface CardView {
  /** Index into the mentions. */
  readonly mark: number;
  readonly kind: MentionKind;
  /** Id whose row the sidebar shows for more. */
  readonly id: string;
  /** All marks of the same row, in reading order. */
  readonly marks: readonly number[];
  readonly subject: CardSubject;
  /** What the record says against or for what stands at this mark. */
  readonly notes: readonly FootnoteView[];
}

/** The card of one mention, by its index; null for an index that is none. */
export function cardOf(view: ViewModel, mentions: readonly Mention[], mark: number): CardView | null {
  const mention = mentions[mark];
  if (mention === undefined) return null;
  const subject = subjectOf(view, mentions, mention);
  return {
    mark,
    kind: mention.kind,
    id: mention.id,
    marks: marksOf(subject, mark),
    subject,
    notes: view.footnotes.filter(({ marks }) => marks.includes(mark)),
  };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[], id: string): T | undefined => rows.find((row) => row.id === id);

function subjectOf(view: ViewModel, mentions: readonly Mention[], mention: Mention): CardSubject {
  return SUBJECTS[familyOf(mention.kind)](view, mention, mentions) ?? unknown(mention);
}

const SUBJECTS: Readonly<Record<Family, (view: ViewModel, mention: Mention, mentions: readonly Mention[]) => CardSubject | null>> = {
  entity: ({ entities }, { id }) => {
    const entity = byId(entities, id);
    return entity ? { type: 'entity', entity } : null;
  },
  event: ({ timeline }, { id }) => {
    const event = byId(timeline, id);
    return event ? { type: 'event', event } : null;
  },
  date: (view, { id }) => {
    const date = byId(view.dates, id);
    return date ? { type: 'date', date, events: date.events.flatMap((event) => byId(view.timeline, event) ?? []) } : null;
  },
  figure: (view, { id }) => {
    const figure = byId(view.figures, id);
    return figure ? { type: 'figure', figure, rate: rateInTime(view, figure) } : null;
  },
  statement: (view, mention, mentions) => {
    const statement = byId(view.statements, mention.id);
    return statement ? { type: 'statement', statement, event: eventAround(view, mentions, mention) } : null;
  },
};

const unknown = ({ value, unit }: Mention): CardSubject => ({ type: 'unknown', value: value ?? null, unit: unit ?? null });

function rateInTime({ tariffs }: ViewModel, { id, step, today }: FigureView): RateInTime | null {
  if (step) return { by: step.by, ...held(step.status === 'in-force' ? step.effective : undefined, step.ended), today: today ?? null };
  const named = tariffs.articleRates.find(({ figure }) => figure === id);
  if (named === undefined) return null;
  const side = tariffs.spans.filter(({ by }) => by === named.by);
  const span = side.find(({ from, to, rate }) => rate === named.rate && from <= named.date && (to === null || named.date < to));
  return { by: named.by, ...held(span?.from, span?.to), today: side.find(({ to }) => to === null) ?? null };
}

/** From the first day on which it held to the first on which it no longer did. */
function held(from: string | undefined, to: string | null | undefined): Pick<RateInTime, 'days' | 'still'> {
  if (from === undefined) return { days: null, still: false };
  return to ? { days: `${from}/${dayBefore(to)}`, still: false } : { days: from, still: true };
}

const DAY = 86_400_000;
/** The last day of a span whose end is the first day on which it no longer holds. */
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);

/** The event that the same sentence tells of, where both sides have told of it: a statement about a call has two accounts beside it. */
function eventAround(view: ViewModel, mentions: readonly Mention[], { start, end }: Mention): EventView | null {
  const around = mentions.filter((other) => other.kind === 'event' && other.start < end && other.end > start);
  const events = around.flatMap(({ id }) => byId(view.timeline, id) ?? []);
  return events.find(({ accounts }) => accounts.length > 1) ?? null;
}

/** The row's own marks; of what the record does not know, this one. */
function marksOf(subject: CardSubject, mark: number): readonly number[] {
  const row = Object.values(subject).find((part): part is Marked => typeof part === 'object' && part !== null && 'marks' in part);
  return row?.marks ?? [mark];
}
