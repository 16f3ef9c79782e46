/** The band as plain numbers: every event at its day, true to scale. In CSS pixels, without a DOM. */
import type { EventView } from '../../view-model/view-model.js';
import { dayNumber, isoOf, linear, type TimeTick, timeTicks } from '../chart/scale.js';

export const ZOOMS = ['all', 'year', 'weeks'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Days on either side of the middle: half a year, six weeks. */
const REACH: Readonly<Record<Exclude<Zoom, 'all'>, number>> = { year: 183, weeks: 42 };
/** Of a dot with the air around it: the least that keeps two apart. */
const PITCH = 6.5;
/** Rows that a column may have on each side before its dots are laid closer. */
const ROWS = 6;
const EDGE = 6;
const AXIS_ROOM = 18;
const TOP_ROOM = 16;
/** Height of each half in which the name of its side finds room. */
const LANE = 20;
/** Of "Mar" or "2025" with some air. */
const TICK_ROOM = 34;

export interface Window {
  /** ISO days. */
  readonly from: string;
  readonly to: string;
}

/** The day on which an event is drawn; of an interval its first. */
export const dayOf = ({ date }: Pick<EventView, 'date'>) => dayNumber(date.split('/')[0] ?? date);

/** What a zoom shows around a day. `events` are in order of time, and at least one. */
export function windowOf(zoom: Zoom, middle: string, events: readonly EventView[]): Window {
  if (zoom !== 'all') return { from: isoOf(dayNumber(middle) - REACH[zoom]), to: isoOf(dayNumber(middle) + REACH[zoom]) };
  const days = events.map(dayOf);
  return { from: isoOf(Math.min(...days) - 30), to: isoOf(Math.max(...days) + 30) };
}

export interface Dot {
  /** Place in the list of events. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export interface BandLayout {
  readonly width: number;
  readonly height: number;
  /** Of the line on which both sides meet. */
  readonly axis: number;
  readonly bottom: number;
  readonly dots: readonly Dot[];
  readonly ticks: readonly (TimeTick & { readonly x: number })[];
  readonly x: (iso: string) => number;
}

/** Above the line what the first side did alone, below it what the second did alone, on it what concerns both or neither. */
function laneOf({ actors }: EventView, [up, down]: readonly string[]): -1 | 0 | 1 {
  if (up !== undefined && actors.includes(up) && !actors.includes(down ?? '')) return -1;
  return down !== undefined && actors.includes(down) && !actors.includes(up ?? '') ? 1 : 0;
}

interface Column {
  readonly up: number[];
  readonly on: number[];
  readonly down: number[];
}

function columnsOf(events: readonly EventView[], sides: readonly string[], x: (day: number) => number, width: number) {
  const columns = new Map<number, Column>();
  events.forEach((event, index) => {
    const at = x(dayOf(event));
    if (at < 0 || at > width) return;
    const key = Math.round(at / PITCH);
    const column = columns.get(key) ?? { up: [], on: [], down: [] };
    columns.set(key, column);
    const lane = laneOf(event, sides);
    (lane < 0 ? column.up : lane > 0 ? column.down : column.on).push(index);
  });
  return columns;
}

/** In rows counted from the line: those on it lie around it, the others beyond them. */
function rowsOf({ up, on, down }: Column): { index: number; row: number }[] {
  const first = -(on.length - 1) / 2;
  const beyond = Math.max(1, (on.length + 1) / 2);
  return [
    ...on.map((index, i) => ({ index, row: first + i })),
    ...up.map((index, i) => ({ index, row: -(beyond + i) })),
    ...down.map((index, i) => ({ index, row: beyond + i })),
  ];
}

interface BandInput {
  readonly events: readonly EventView[];
  /** Ids of the two sides. */
  readonly sides: readonly string[];
  readonly window: Window;
  readonly width: number;
  readonly textScale: number;
}

export function layoutBand({ events, sides, window, width, textScale }: BandInput): BandLayout {
  const scale = linear([dayNumber(window.from), dayNumber(window.to)], [EDGE, width - EDGE]);
  const placed = [...columnsOf(events, sides, scale, width)].flatMap(([key, column]) => {
    const rows = rowsOf(column);
    // A dot that has its column to itself stands at its very day.
    const alone = rows.length === 1;
    return rows.map(({ index, row }) => ({ index, row, x: alone ? scale(dayOf(events[index] as EventView)) : key * PITCH }));
  });
  const highest = placed.reduce((most, { row }) => Math.max(most, Math.abs(row)), 1);
  const pitch = PITCH * Math.min(1, ROWS / highest);
  const half = Math.max(Math.min(ROWS, Math.max(3, highest)) * PITCH + 4, LANE * textScale);
  const axis = TOP_ROOM * textScale + half;
  const bottom = axis + half;
  const count = Math.max(2, Math.floor(width / (TICK_ROOM * textScale)));
  return {
    width,
    height: bottom + AXIS_ROOM * textScale,
    axis,
    bottom,
    dots: placed.map(({ index, row, x }) => ({ index, x, y: axis + row * pitch })),
    ticks: timeTicks(window.from, window.to, count).map((tick) => ({ ...tick, x: scale(tick.day) })),
    x: (iso) => scale(dayNumber(iso)),
  };
}

/** The dot nearest to a point, no further than a finger's breadth; -1 for none. */
export function nearestDot(dots: readonly Dot[], x: number, y: number): number {
  const far = (dot: Dot) => (dot.x - x) ** 2 + (dot.y - y) ** 2;
  const best = dots.reduce<Dot | null>((least, dot) => (least === null || far(dot) < far(least) ? dot : least), null);
  return best !== null && far(best) <= 24 ** 2 ? best.index : -1;
}
