/** What the reader has the chart show. */
import type { AverageView, TariffsView } from '../../view-model/view-model.js';
import type { Side } from './layout.js';

/** Both sides as lines, or one side's duties layer on layer. */
export const CHART_VIEWS = ['both', 'US', 'CN'] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

export interface ChartChoice {
  readonly view: ChartView;
  /** Short name of the one duty of that side that is drawn alone; empty where all are. */
  readonly layer?: string;
  /** Published averages lie over the chart. */
  readonly averages: boolean;
}

const ofSide =
  (view: ChartView) =>
  ({ by }: { readonly by: Side }) =>
    view === 'both' || by === view;

/** The sides that are drawn, and nothing of the other. Of one duty alone its own rates; what is named or announced are sums. */
export function chosenTariffs(tariffs: TariffsView, { view, layer, averages }: ChartChoice): TariffsView {
  const drawn = ofSide(view);
  const asSum = (mark: { readonly by: Side }) => !layer && drawn(mark);
  const spans = tariffs.spans.filter(drawn);
  return {
    ...tariffs,
    spans: layer ? spans.map((span) => ({ ...span, rate: span.layers.find(({ shortName }) => shortName === layer)?.rate ?? 0 })) : spans,
    announced: tariffs.announced.filter(asSum),
    articleRates: tariffs.articleRates.filter(asSum),
    averages: averages ? tariffs.averages.filter((series) => drawn(series) && pointsIn(series, tariffs).length > 0) : [],
  };
}

/** The points of a series between the chart's first day and its last. */
export function pointsIn({ points }: AverageView, { from, to }: Pick<TariffsView, 'from' | 'to'>): AverageView['points'] {
  return points.filter(({ date }) => date >= from.slice(0, date.length) && date <= to);
}

/** Days from the first of a date to where it is drawn, by the date's length: a year and a month at their middle, a day where it is. */
export const MIDDLE: Readonly<Record<number, number>> = { 4: 182, 7: 15, 10: 0 };
