/** The step chart as plain numbers: everything that is drawn, in CSS pixels, without a DOM. */
import type { TariffsView } from '../../view-model/view-model.js';
import { dayNumber, linear, niceTicks, type TimeTick, timeTicks } from './scale.js';
import { spread, stepPath } from './steps.js';

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
}

export interface ChartLayout {
  readonly width: number;
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
const MARGIN = { top: 18, right: 58, bottom: 20, left: 36 };
const TICK_ROOM = 38;

type Scales = { readonly x: (day: number) => number; readonly y: (rate: number) => number };

function linesOf(tariffs: TariffsView, { x, y }: Scales, plot: ChartLayout['plot'], gap: number): readonly Line[] {
  const drawn = SIDES.flatMap((by) => {
    const levels = tariffs.spans.filter((span) => span.by === by).sort((a, b) => (a.from < b.from ? -1 : 1));
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

const highest = ({ spans, announced, articleRates }: TariffsView) =>
  Math.max(0, ...[...spans, ...announced, ...articleRates].map(({ rate }) => rate));

export function layoutChart(tariffs: TariffsView, { width, textScale }: Frame): ChartLayout {
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
  const mark = (id: string, by: Side, date: string, rate: number): Mark => ({ id, by, date, rate, x: x(dayNumber(date)), y: y(rate) });
  return {
    width,
    height: plot.bottom + MARGIN.bottom * textScale,
    plot,
    xTicks: timeTicks(tariffs.from, tariffs.to, count).map((tick) => ({ ...tick, x: x(tick.day) })),
    yTicks: rates.map((rate) => ({ rate, y: y(rate) })),
    lines: linesOf(tariffs, { x, y }, plot, LABEL * textScale),
    announced: tariffs.announced.map(({ id, by, date, rate }) => mark(id, by, date, rate)),
    figures: tariffs.articleRates.map(({ figure, by, date, rate }) => mark(figure, by, date, rate)),
    article: tariffs.articleDate ? { x: x(dayNumber(tariffs.articleDate)), date: tariffs.articleDate } : null,
  };
}
