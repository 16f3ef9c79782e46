/** What a view has on duties, as facts: the sums, what was announced, the dates of each measure, the clock of the truce, and published averages. */

import { leftOutDuty } from '../../core/tariffs/left-out-text.js';
import { measureDates } from '../../core/tariffs/measure-dates.js';
import { clockOn } from '../../core/tariffs/suspension.js';
import type { LeftOut } from '../left-out.js';
import type {
  AnnouncedRate,
  AverageView,
  ClockView,
  FigureView,
  LayerRate,
  MeasureView,
  TariffSpan,
  TariffsView,
  ViewModel,
} from '../view-model.js';
import { both, type Fact, parts, stopped } from './fact.js';
import type { Pen } from './taken.js';

const percent = (rate: number, pen: Pen): string => pen.quantity(rate, 'percent');
const listed = (texts: readonly string[], pen: Pen): string => texts.join(pen.t('join_semicolon', '', ''));
const sumOf = (layers: readonly LayerRate[], pen: Pen): string =>
  layers.map((layer) => `${percent(layer.rate, pen)} ${layer.shortName}`).join(' + ');

const leftOut = (lines: readonly LeftOut[], pen: Pen): string =>
  listed(
    lines.map((line) => leftOutDuty(line, pen.t, { percent: (rate) => percent(rate, pen) })),
    pen,
  );
const leavesOut = (lines: string, { t }: Pen): string => (lines === '' ? '' : stopped(`${t('card_leaves_out')} ${lines}`, t));

export function tariffFacts({ tariffs, timeline }: ViewModel, pen: Pen): Fact[] {
  const measures = [...tariffs.measures, ...timeline.flatMap((event) => event.measures)];
  const once = measures.filter(({ id }, index) => measures.findIndex((other) => other.id === id) === index);
  return [
    ...tariffs.spans.map((span) => spanFact(span, tariffs, pen)),
    ...tariffs.announced.map((rate) => announcedFact(rate, pen)),
    ...once.map((measure) => measureFact(measure, pen)),
    ...tariffs.averages.flatMap((series) => averageFacts(series, pen)),
  ];
}

/** What it leaves out is told as of its first day. */
function spanFact({ id, by, from, to, rate, layers, sources }: TariffSpan, { leavesOut: since }: TariffsView, pen: Pen): Fact {
  const sum = sumOf(layers, pen);
  const whole = percent(rate, pen);
  const lines = since.findLast((one) => one.since <= from)?.lines ?? [];
  const left = leftOut(
    lines.filter((line) => line.by === by || line.by === null),
    pen,
  );
  return {
    id,
    section: 'tariffs',
    name: pen.t(`sidebar_rates_${by}`),
    date: to ? `${from}/${to}` : from,
    told: parts(stopped(sum ? `${whole} = ${sum}` : whole, pen.t), leavesOut(left, pen)),
    marks: [],
    sources,
    columns: { rate: String(rate), layers: sum, leaves_out: left },
  };
}

function announcedFact({ id, by, date, layer, layerRate, rate, sources }: AnnouncedRate, pen: Pen): Fact {
  const part = layerRate === rate ? layer : pen.t('sidebar_announced_layer', layer, percent(layerRate, pen));
  const told = [pen.t('join_colon', pen.t(`sidebar_rates_${by}`), pen.t('join_brackets', percent(rate, pen), part))];
  const columns = { status: 'announced-only', rate: String(rate), layers: part };
  return { id, section: 'tariffs', name: pen.t('sidebar_announced'), date, told, marks: [], sources, columns };
}

/** A measure has several dates, each with its own meaning: the fact's is that on which it took hold. */
function measureFact(measure: MeasureView, pen: Pen): Fact {
  const { id, by, name, rate, status, announced, signed, effective, suspended, ended, sources } = measure;
  const told = measureDates(measure, pen.t, String).map(([label, date]) => pen.t('join_colon', label, pen.date(date)));
  const side = pen.t(`sidebar_short_${by}`);
  return {
    id: `${id}-dates`,
    section: 'tariffs',
    name,
    date: effective ?? ended ?? signed ?? announced,
    told: parts(stopped(rate === null ? side : pen.t('join_colon', side, percent(rate, pen)), pen.t), stopped(listed(told, pen), pen.t)),
    marks: [],
    sources,
    columns: {
      status,
      rate: rate === null ? '' : String(rate),
      announced,
      signed,
      effective,
      suspended_points: suspended && String(suspended.points),
      suspended_until: suspended?.until,
      ended,
    },
  };
}

/** Each with its publisher and its method, since none may be set beside another's. */
function averageFacts({ id, publisher, name, method, points }: AverageView, pen: Pen): Fact[] {
  return points.map(({ date, rate, note, sources }) => ({
    id: `${id}-${date}`,
    of: id,
    section: 'tariffs',
    name: pen.t('join_colon', publisher, name),
    date,
    told: parts(stopped(percent(rate, pen), pen.t), note && stopped(note, pen.t), method),
    marks: [],
    sources,
    columns: { rate: String(rate), method },
  }));
}

/** The whole clock as one fact: where it stood on the article's day and stands on the record's last, and each of its runs. */
export function clockFacts(clock: ClockView | null, pen: Pen): Fact[] {
  const [first, last] = [clock?.phases[0], clock?.phases.at(-1)];
  if (!clock || !first || !last) return [];
  const stands = [...new Set([clock.day, clock.lastDay])].map((day) => day && stand(clock, day, pen));
  return [
    {
      id: 'clock',
      section: 'timeline',
      name: pen.t('sidebar_clock', pen.quantity(first.days, 'day')),
      date: `${first.from}/${last.until}`,
      told: parts(...stands.map((one) => one ?? undefined), ...clock.phases.map((phase) => run(phase, pen))),
      marks: [],
      sources: clock.phases.reduce((all, { sources }) => both(all, sources), [] as readonly number[]),
      columns: { suspended_points: String(first.points), suspended_until: last.until },
    },
  ];
}

function stand({ phases }: ClockView, day: string, pen: Pen): string | undefined {
  const on = clockOn(phases, day);
  return on ? pen.t('sidebar_clock_stand', pen.date(day), String(on.day), String(on.phase.days), String(on.left)) : undefined;
}

/** `90 days: 14 May 2025 to 12 August 2025; agreed 12 May 2025 (US duty ended …).` */
function run({ days, from, until, agreed, sides }: ClockView['phases'][number], pen: Pen): string {
  const ends = sides.flatMap(({ by, ended }) => (ended === undefined ? [] : pen.t(`sidebar_clockEnded_${by}`, pen.date(ended))));
  const length = pen.t('join_colon', pen.quantity(days, 'day'), pen.date(`${from}/${until}`));
  return stopped([listed([length, pen.t('sidebar_clock_agreed', pen.date(agreed))], pen), ...ends].join(' '), pen.t);
}

export function figureFact(
  { id, label, value, unit, gist, layers, leavesOut: lines = [], marks, sources }: FigureView,
  view: ViewModel,
  pen: Pen,
): Fact {
  const pair = view.thenNow.find((one) => one.kind === 'figure' && one.id === id);
  const now = pair?.now?.value === undefined ? undefined : percent(pair.now.value, pen);
  const whole = pen.quantity(value, unit);
  const sum = sumOf(layers, pen);
  const left = leftOut(lines, pen);
  return {
    id,
    section: unit === 'percent' ? 'tariffs' : 'entities',
    name: label,
    date: pair?.was?.date,
    told: parts(stopped(sum ? `${whole} = ${sum}` : whole, pen.t), gist, leavesOut(left, pen)),
    now,
    nowDate: now && pair?.now?.date,
    marks,
    sources: both(sources, pair?.now?.sources),
    columns: { ...(unit === 'percent' && { rate: String(value) }), layers: sum, leaves_out: left },
  };
}
