import { announcedHeadlines, headlineOn, type Part } from '../core/tariffs/headline.js';
import { type Direction, opposite } from '../core/tariffs/layer.js';
import { changeDays, spans as spansOf } from '../core/tariffs/spans.js';
import type { Figure, Layer } from '../dossier/types.js';
import { leftOutInBrief } from './left-out.js';
import { measureOf, measureViews } from './measures.js';
import { present } from './present.js';
import type { Scene } from './scene.js';
import type { AnnouncedRate, AverageView, FigureView, LayerRate, TariffSpan, TariffsView } from './view-model.js';

/** The first day of the record. */
export const RECORD_FROM = '2018-01-01';
/** Before it no duty stood on all goods: a chart for an article of 2025 or later begins here, with the first step in sight. */
const ALL_GOODS_FROM = '2025-01-01';

const DIRECTIONS: readonly Direction[] = [
  { by: 'US', on: 'CN' },
  { by: 'CN', on: 'US' },
];

export function tariffsView(scene: Scene): TariffsView {
  const { article, day, dossier } = scene;
  const { checkedUpTo } = dossier.story;
  const figures = figuresInText(scene);
  // A story without layers is not about tariffs: nothing is claimed of them, not even that none were charged.
  const directions = dossier.layers.length === 0 ? [] : DIRECTIONS;
  const from = day < ALL_GOODS_FROM ? RECORD_FROM : ALL_GOODS_FROM;
  const spans = directions.flatMap((direction) => spanViews(scene, direction));
  return {
    from,
    to: checkedUpTo,
    spans,
    measures: measureViews(scene),
    stops: stopsOf(spans, [article?.published ?? from, from, checkedUpTo], from),
    // Lists of products come and go on days of their own.
    leavesOut: changeDays(dossier.layers, { from, to: checkedUpTo }).map((since) => ({
      since,
      lines: leftOutInBrief(scene, directions, since),
    })),
    announced: directions.flatMap((direction) => announcedViews(scene, direction)).sort((a, b) => (a.date < b.date ? -1 : 1)),
    averages: directions.flatMap((direction) => averageViews(scene, direction)),
    articleDate: article?.published ?? null,
    articleRates: figures.flatMap(({ id, value, headline }) =>
      headline === undefined ? [] : [{ figure: id, by: headline.by, date: headline.on, rate: value }],
    ),
    day,
  };
}

/** In order, each once, none before the chart's first. */
function stopsOf(spans: readonly TariffSpan[], others: readonly string[], from: string): string[] {
  const days = [...spans.map((span) => span.from), ...others].filter((day) => day >= from);
  return spans.length === 0 ? [] : [...new Set(days)].sort();
}

/** Every span from the record's first day on: the chart draws its window of them, the table shows them all. */
function spanViews(scene: Scene, direction: Direction, layers = scene.dossier.layers): TariffSpan[] {
  const { dossier, sources } = scene;
  const found = spansOf(layers, { ...direction, from: RECORD_FROM, to: dossier.story.checkedUpTo });
  return found.map((span) => ({
    id: `${direction.by.toLowerCase()}-${span.from}`,
    by: direction.by,
    from: span.from,
    to: span.to,
    rate: span.rate,
    layers: span.parts.map((part) => layerRate(part, scene)),
    sources: sources.refs(span.sources),
  }));
}

function layerRate({ layer, step, rate }: Part<Layer>, { say, sources }: Scene): LayerRate {
  return { id: layer.id, name: say(layer.name), shortName: say(layer.shortName), rate, sources: sources.refs(step.sources) };
}

function announcedViews({ dossier, say, sources }: Scene, direction: Direction): AnnouncedRate[] {
  return announcedHeadlines(dossier.layers, direction).map(({ layer, step, by, date, rate }) => ({
    id: step.id,
    by,
    date,
    rate,
    layer: say(layer.shortName),
    layerRate: step.rate ?? 0,
    sources: sources.refs(step.sources),
  }));
}

function averageViews({ dossier, say, publisher: called, sources }: Scene, { by, on }: Direction): AverageView[] {
  const series = dossier.averages.filter((average) => average.by === by && average.on === on);
  return series.map(({ id, publisher, name, method, points }) => ({
    id,
    by,
    publisher: called(publisher),
    name: say(name),
    method: say(method),
    points: points.map(({ date, rate, note, sources: ids }) => present({ date, rate, note: say(note), sources: sources.refs(ids) })),
  }));
}

/** The figures that the text names or, beyond a cut, the known article names. */
export function figureViews(scene: Scene): FigureView[] {
  return figuresInText(scene).map((figure) =>
    present({
      id: figure.id,
      label: scene.say(figure.label),
      value: figure.value,
      unit: figure.unit,
      gist: scene.say(figure.gist),
      date: figure.date,
      by: figure.by,
      ...opened(figure, scene),
      marks: scene.marks.of('figure', figure.id),
      sources: scene.sources.refs(figure.sources),
    }),
  );
}

function figuresInText({ dossier, named }: Scene): Figure[] {
  const known = new Map(dossier.figures.map((figure) => [figure.id, figure]));
  return named('figure').flatMap((id) => known.get(id) ?? []);
}

type Opened = Pick<FigureView, 'layers' | 'leavesOut' | 'step'> & { readonly today?: TariffSpan | undefined };

/** A rate opened: nothing where the record does not say of which duties it is. */
function opened({ headline, step: id, value }: Figure, scene: Scene): Opened {
  const { layers } = scene.dossier;
  if (headline !== undefined) {
    const direction = { by: headline.by, on: opposite(headline.by) };
    return sumOf(headlineOn(layers, { ...direction, day: headline.on }).parts, direction, headline.on, scene);
  }
  const [found] = layers.flatMap((layer) => layer.steps.flatMap((step) => (step.id === id ? [{ layer, step, rate: value }] : [])));
  if (found === undefined) return { layers: [] };
  const { layer, step } = found;
  const sum = step.rate === value ? undefined : announcedHeadlines(layers, layer).find((one) => one.step === step);
  return {
    ...(sum ? sumOf(sum.parts, layer, sum.day, scene) : { layers: [layerRate(found, scene)] }),
    step: measureOf(layer, step, scene),
    today: lastSpan(scene, layer, sum ? layers : [layer]),
  };
}

function sumOf(parts: readonly Part<Layer>[], direction: Direction, day: string, scene: Scene): Opened {
  return { layers: parts.map((part) => layerRate(part, scene)), leavesOut: leftOutInBrief(scene, [direction], day) };
}

/** What is charged on the record's last day. Undefined where nothing ever was. */
const lastSpan = (scene: Scene, direction: Direction, layers: readonly Layer[]) => spanViews(scene, direction, layers).slice(1).at(-1);
