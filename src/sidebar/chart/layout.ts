/** The step chart as plain numbers: everything that is drawn, in CSS pixels, without a DOM. */
import type { TariffsView } from '../../view-model/view-model.js';
import { dayNumber, linear, niceTicks, type TimeTick, timeTicks } from './scale.js';
import { clip, spread, stepPath } from './steps.js';

export const SIDES = ['US', 'CN'] as const;
export type Side = (typeof SIDES)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly by: Side;
  readonly path: string;
  /** The last rate, where the line ends, and where its label stands. */
  readonly end: Point & { readonly rate: number; readonly labelY: number };
}

export interface Mark extends Point {
  readonly id: string;
  readonly by: Side;
  readonly date: string;
  readonly rate: number;
  /** On which side of the marker its number stands. */
  readonly label: 'before' | 'after';
}

export interface ChartLayout extends Frame {
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly xTicks: readonly (TimeTick & { readonly x: number })[];
  readonly yTicks: readonly { readonly rate: number; readonly y: number }[];
  readonly lines: readonly Line[];
  readonly announced: readonly Mark[];
  readonly figures: readonly Mark[];
  readonly article: { readonly x: number; readonly date: string } | null;
}

export interface Frame {
  readonly width: number;
  /** Size of the reader's text relative to the ordinary one; labels need the room. */
  readonly textScale: number;
}

/** Height of the plot at ordinary text size: two thirds of a 336 px column, the shape in which steps read best. */
const PLOT_HEIGHT = 196;
const LABEL = 13;
/** Widths that the axis labels need: "125%" on the left, "US 12.5%" on the right, "Oct" below. */
const MARGIN = { top: 26, right: 58, bottom: 20, left: 36 };
const TICK_ROOM = 38;
/** The width of "145%" and its distance from the marker. */
const NUMBER_ROOM = 32;

type Scales = { readonly x: (day: number) => number; readonly y: (rate: number) => number };

function linesOf(tariffs: TariffsView, { x, y }: Scales, plot: ChartLayout['plot'], gap: number): readonly Line[] {
  const drawn = SIDES.flatMap((by) => {
    const levels = clip(
      tariffs.spans.filter((span) => span.by === by),
      tariffs,
    );
    const last = levels.at(-1);
    if (!last) return [];
    const end = { x: x(dayNumber(last.to ?? tariffs.to)), y: y(last.rate), rate: last.rate };
    return [{ by, path: stepPath(levels, tariffs.to, x, y), end }];
  });
  const labels = spread(
    drawn.map(({ end }) => end.y),
    gap,
    [plot.top, plot.bottom],
  );
  return drawn.map((line, index) => ({ ...line, end: { ...line.end, labelY: labels[index] ?? line.end.y } }));
}

/** The record may reach further back than the chart: marks outside its days are left to the table. */
function inWindow(tariffs: TariffsView): TariffsView {
  const { from, to, announced, articleRates, articleDate } = tariffs;
  const inside = ({ date }: { readonly date: string }) => from <= date && date <= to;
  return {
    ...tariffs,
    announced: announced.filter(inside),
    articleRates: articleRates.filter(inside),
    articleDate: articleDate && inside({ date: articleDate }) ? articleDate : null,
  };
}

const highest = ({ spans, announced, articleRates }: TariffsView) =>
  Math.max(0, ...[...spans, ...announced, ...articleRates].map(({ rate }) => rate));

export function layoutChart(whole: TariffsView, { width, textScale }: Frame): ChartLayout {
  const tariffs = inWindow(whole);
  const plot = {
    left: MARGIN.left * textScale,
    right: Math.max(MARGIN.left * textScale + 1, width - MARGIN.right * textScale),
    top: MARGIN.top * textScale,
    bottom: MARGIN.top * textScale + PLOT_HEIGHT,
  };
  const rates = niceTicks(highest(tariffs), 4);
  const x = linear([dayNumber(tariffs.from), dayNumber(tariffs.to)], [plot.left, plot.right]);
  const y = linear([0, rates.at(-1) || 1], [plot.bottom, plot.top]);
  const count = Math.max(2, Math.floor((plot.right - plot.left) / (TICK_ROOM * textScale)));
  const mark = (id: string, by: Side, date: string, rate: number, label: Mark['label']): Mark => {
    const at = x(dayNumber(date));
    const room = at - plot.left >= NUMBER_ROOM * textScale;
    return { id, by, date, rate, x: at, y: y(rate), label: room ? label : 'after' };
  };
  return {
    width,
    textScale,
    height: plot.bottom + MARGIN.bottom * textScale,
    plot,
    xTicks: timeTicks(tariffs.from, tariffs.to, count).map((tick) => ({ ...tick, x: x(tick.day) })),
    yTicks: rates.map((rate) => ({ rate, y: y(rate) })),
    lines: linesOf(tariffs, { x, y }, plot, LABEL * textScale),
    announced: tariffs.announced.map(({ id, by, date, rate }) => mark(id, by, date, rate, 'before')),
    figures: tariffs.articleRates.map(({ figure, by, date, rate }) => mark(figure, by, date, rate, 'after')),
    article: tariffs.articleDate ? { x: x(dayNumber(tariffs.articleDate)), date: tariffs.articleDate } : null,
  };
}
