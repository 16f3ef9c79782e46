/** Scales and ticks of the step chart: small pure functions, since d3's scales alone would be half of the interface's bytes. */
import { utc } from '../format.js';

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO day, month or year. */
export const dayNumber = (iso: string) => utc(iso) / DAY;

/** The ISO day of such a number. */
export const isoOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** Maps a domain to a range in a straight line; an empty domain maps to the range's start. */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): (value: number) => number {
  const factor = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * factor;
}

/** Round values from 0 to at least `max`: steps of 1, 2, 2.5 or 5 times a power of ten, at most `count` steps. */
export function niceTicks(max: number, count: number): readonly number[] {
  if (max <= 0) return [0];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(max / step - 1e-9) + 1 }, (_, index) => index * step);
}

export interface TimeTick {
  /** First day of the month or year. */
  readonly iso: string;
  readonly day: number;
  /** The tick begins a year and is labelled with it. */
  readonly year: boolean;
}

const isoMonth = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
const monthOf = (iso: string) => {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return year * 12 + month - 1;
};

/** Months between ticks; each divides a year or is a whole number of them, so that every January in view is a tick. */
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** Ticks on firsts of months between two days, at most `count` of them. */
export function timeTicks(from: string, to: string, count: number): readonly TimeTick[] {
  const first = monthOf(from) + (from.slice(8) > '01' ? 1 : 0);
  const months = Math.max(0, monthOf(to) - first) + 1;
  const step = MONTHS.find((each) => months / each <= count) ?? 120;
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= monthOf(to); month += step) {
    const iso = isoMonth(month);
    ticks.push({ iso, day: dayNumber(iso), year: month % 12 === 0 });
  }
  return ticks;
}
