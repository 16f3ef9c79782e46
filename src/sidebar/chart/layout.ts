/** The step chart as plain numbers: everything that is drawn, in CSS pixels, without a DOM. */
import type { TariffsView } from '../../view-model/view-model.js';
import { type ChartChoice, chosenTariffs, MIDDLE, pointsIn } from './choice.js';
import { daysAfter } from './days.js';
import { type Box, type Label, placeLabels } from './labels.js';
import { dayNumber, linear, niceTicks, type TimeTick, timeTicks } from './scale.js';
import { type StackedLayer, stackOf } from './stack.js';
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
  /** Where its number stands; null where there is no room for it. */
  readonly label: Label | null;
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
  /** One side's layers, from the base up; empty where both sides are drawn, or one layer alone. */
  readonly stack: readonly StackedLayer[];
  readonly averages: readonly AverageMarks[];
  /** There is room for the rates at the ends of the lines, beside the names of the sides. */
  readonly roomy: boolean;
  /** Where an ISO day stands, held within the plot. */
  readonly xOf: (day: string) => number;
  /** The day at a place, held within the chart's days. */
  readonly dayAt: (x: number) => string;
}

/** The points of one published series. */
export interface AverageMarks {
  readonly id: string;
  readonly by: Side;
  readonly publisher: string;
  readonly points: readonly Point[];
}

export interface Frame {
  readonly width: number;
  /** Size of the reader's text relative to the ordinary one; labels need the room. */
  readonly textScale: number;
}

/** Height of the plot at ordinary text size: two thirds of a 336 px column, the shape in which steps read best. It grows with the text up to half as much again. */
const PLOT_HEIGHT = 196;
const HIGHEST = 1.5;
/** Below this width, at ordinary text size, the lines end in the names of their sides alone. */
const ROOMY = 230;
const LABEL = 13;
/** Widths that the axis labels need: "125%" on the left, "US 12.5%" on the right, "Oct" below. */
const MARGIN = { top: 26, right: 58, narrow: 28, bottom: 20, left: 36 };
const TICK_ROOM = 38;
/** Of a digit or a percent sign in the labels' bold type, the sign being the widest. */
const LETTER = 8;
/** Above the plot, as far as the words over the article's line. */
const ABOVE = 8;
/** The article's line is one pixel wide; a number needs a little air on both sides of it. */
const LINE_AIR = 2;

type Around = Pick<ChartLayout, 'plot' | 'textScale' | 'article'> & { readonly gridlines: readonly Box[] };
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

const highest = ({ spans, announced, articleRates, averages }: TariffsView) =>
  Math.max(0, ...[...spans, ...announced, ...articleRates, ...averages.flatMap(({ points }) => points)].map(({ rate }) => rate));

function averagesOf(tariffs: TariffsView, { x, y }: Scales): readonly AverageMarks[] {
  return tariffs.averages.map((series) => ({
    id: series.id,
    by: series.by,
    publisher: series.publisher,
    points: pointsIn(series, tariffs).map(({ date, rate }) => ({ x: x(dayNumber(date) + (MIDDLE[date.length] ?? 0)), y: y(rate) })),
  }));
}

/** The upright and level strokes of both sides' steps, as far as they are drawn. */
function strokes(tariffs: TariffsView, { x, y }: Scales): readonly Box[] {
  return SIDES.flatMap((by) => {
    const levels = clip(
      tariffs.spans.filter((span) => span.by === by),
      tariffs,
    );
    return levels.flatMap(({ from, to, rate }, index) => {
      const [left, right, level] = [x(dayNumber(from)), x(dayNumber(to ?? tariffs.to)), y(rate)];
      const before = y(levels[index - 1]?.rate ?? rate);
      const upright = { left: left - 1, right: left + 1, top: Math.min(before, level), bottom: Math.max(before, level) };
      return [{ left, right, top: level - 1, bottom: level + 1 }, upright];
    });
  });
}

/** Hairlines behind everything: of two places that are free else, the one that they do not cross. A number on one reads as a negative one. */
const gridlinesOf = ({ left, right }: ChartLayout['plot'], ys: readonly number[]): readonly Box[] =>
  ys.map((y) => ({ left, right, top: y - 0.1, bottom: y + 0.1 }));

/** The text's own rates choose their places first, those only announced take what is left. */
function marksOf(
  tariffs: TariffsView,
  { x, y }: Scales,
  { plot, textScale, article, gridlines }: Around,
): Pick<ChartLayout, 'figures' | 'announced'> {
  const named = tariffs.articleRates.map(({ figure, ...rate }) => ({ id: figure, ...rate }));
  const points = [...named, ...tariffs.announced].map(({ id, by, date, rate }, index) => {
    const size = { width: (String(rate).length + 1) * LETTER * textScale, height: LABEL * textScale };
    return { id, by, date, rate, x: x(dayNumber(date)), y: y(rate), ...size, dispensable: index >= named.length };
  });
  const line = article ? [{ left: article.x - LINE_AIR, right: article.x + LINE_AIR, top: plot.top, bottom: plot.bottom }] : [];
  const marks = placeLabels(points, [...line, ...strokes(tariffs, { x, y }), ...gridlines], { ...plot, top: plot.top - ABOVE * textScale });
  return { figures: marks.slice(0, named.length), announced: marks.slice(named.length) };
}

/** Half a pixel is drawn sharper than a tenth of one is exact, and its numbers are short. */
const halves = (scale: (value: number) => number) => (value: number) => Math.round(scale(value) * 2) / 2;

const plotOf = ({ width, textScale }: Frame, roomy: boolean): ChartLayout['plot'] => ({
  left: MARGIN.left * textScale,
  right: Math.max(MARGIN.left * textScale + 1, width - (roomy ? MARGIN.right : MARGIN.narrow) * textScale),
  top: MARGIN.top * textScale,
  bottom: MARGIN.top * textScale + PLOT_HEIGHT * Math.min(HIGHEST, Math.max(1, textScale)),
});

export function layoutChart(whole: TariffsView, { width, textScale }: Frame, choice: ChartChoice): ChartLayout {
  const tariffs = inWindow(chosenTariffs(whole, choice));
  const roomy = width / textScale >= ROOMY;
  const plot = plotOf({ width, textScale }, roomy);
  const rates = niceTicks(highest(tariffs), 4);
  const days = dayNumber(tariffs.to) - dayNumber(tariffs.from);
  const x = halves(linear([dayNumber(tariffs.from), dayNumber(tariffs.to)], [plot.left, plot.right]));
  const y = halves(linear([0, rates.at(-1) || 1], [plot.bottom, plot.top]));
  const count = Math.max(2, Math.floor((plot.right - plot.left) / (TICK_ROOM * textScale)));
  const article = tariffs.articleDate ? { x: x(dayNumber(tariffs.articleDate)), date: tariffs.articleDate } : null;
  return {
    width,
    textScale,
    height: plot.bottom + MARGIN.bottom * textScale,
    plot,
    xTicks: timeTicks(tariffs.from, tariffs.to, count).map((tick) => ({ ...tick, x: x(tick.day) })),
    yTicks: rates.map((rate) => ({ rate, y: y(rate) })),
    lines: linesOf(tariffs, { x, y }, plot, LABEL * textScale),
    ...marksOf(tariffs, { x, y }, { plot, textScale, article, gridlines: gridlinesOf(plot, rates.map(y)) }),
    article,
    stack: choice.view === 'both' || choice.layer ? [] : stackOf(tariffs, { x, y }),
    averages: averagesOf(tariffs, { x, y }),
    roomy,
    xOf: (day) => Math.min(plot.right, Math.max(plot.left, x(dayNumber(day)))),
    dayAt: (at) => daysAfter(tariffs, tariffs.from, Math.round(linear([plot.left, plot.right], [0, days])(at))),
  };
}
