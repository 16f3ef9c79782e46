/** What a reader with half a minute should take away: picked from the view by rules, worded by the record. Null where there is none. */
import type { EntityView, EventView, FigureView, StatementView, TariffSpan, ViewModel } from '../view-model/view-model.js';
import { isRate } from './rows.js';

export interface KeyFacts {
  /** What happened on the article's own day, or last before it: what both sides have told of before what only one has. */
  readonly day: EventView | null;
  /** The rates named in the text that are sums of layers, of the side that the text names first; the oldest first. */
  readonly rates: readonly FigureView[];
  /** That side's rate on the record's last day. */
  readonly now: TariffSpan | null;
  readonly claim: StatementView | null;
  /** People of the text who hold another office now. */
  readonly offices: readonly EntityView[];
  readonly latest: EventView | null;
  readonly next: EventView | null;
}

/** A claim that failed is news before one that held; what is merely open tells a reader least. */
const TELLING = ['not-borne-out', 'disputed', 'partly', 'borne-out'];

function mainClaim({ statements }: ViewModel): StatementView | null {
  const rank = ({ outcome }: StatementView) => TELLING.indexOf(outcome?.state ?? '');
  const told = statements.filter((statement) => statement.status === 'claim' && rank(statement) >= 0);
  return [...told].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** A paper of the morning tells of the day before. */
function dayOf({ article, timeline }: ViewModel): EventView | null {
  if (!article) return null;
  const told = timeline.filter(({ when, date }) => when === 'in-article' && date <= article.published);
  const events = told.filter(({ date }) => date === told.at(-1)?.date);
  return events.sort((a, b) => b.accounts.length - a.accounts.length)[0] ?? null;
}

function ratesOf({ figures, tariffs }: ViewModel) {
  const known = new Map(tariffs.articleRates.map((rate) => [rate.figure, rate]));
  const sums = figures.flatMap((figure) => {
    const rate = known.get(figure.id);
    return rate && isRate(figure) && figure.layers.length > 0 ? [{ figure, by: rate.by, date: rate.date }] : [];
  });
  const by = sums[0]?.by;
  const ofOneSide = sums.filter((sum) => sum.by === by).sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    rates: ofOneSide.map(({ figure }) => figure),
    now: tariffs.spans.find((span) => span.by === by && span.to === null) ?? null,
  };
}

export function keyFacts(view: ViewModel): KeyFacts {
  const since = view.timeline.filter(({ when }) => when === 'since');
  // A text that is no known article has no day from which "since" would be told: its latest is the record's.
  const happened = (view.article ? since : view.timeline).filter(({ scheduled }) => !scheduled);
  return {
    day: dayOf(view),
    ...ratesOf(view),
    claim: mainClaim(view),
    offices: view.entities.filter(({ kind, officeChanged, marks }) => kind === 'person' && officeChanged && marks.length > 0),
    latest: happened.at(-1) ?? null,
    next: since.find(({ scheduled }) => scheduled) ?? null,
  };
}
