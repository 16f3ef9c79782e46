/** A side's rate over time as an SVG path: level while a rate holds, upright where it changes, broken where nothing is known. */
import { dayNumber } from './scale.js';

export interface Level {
  /** ISO day; `to` is exclusive, null where the rate still holds. */
  readonly from: string;
  readonly to: string | null;
  readonly rate: number;
}

/** The levels in order of time, cut to the days from `from` to `to`; those outside are dropped. */
export function clip<L extends Level>(levels: readonly L[], { from, to }: { readonly from: string; readonly to: string }): L[] {
  return levels
    .filter((level) => level.from < to && (level.to === null || level.to > from))
    .map((level) => ({ ...level, from: level.from < from ? from : level.from }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

export function stepPath(levels: readonly Level[], end: string, x: (day: number) => number, y: (rate: number) => number): string {
  let path = '';
  let previousEnd: string | null = null;
  for (const { from, to, rate } of levels) {
    const joined = previousEnd === from;
    path += joined ? `V${y(rate)}` : `M${x(dayNumber(from))} ${y(rate)}`;
    path += `H${x(dayNumber(to ?? end))}`;
    previousEnd = to ?? end;
  }
  return path;
}

/** The rate that holds on a day, or null where no level covers it. */
export function rateOn(levels: readonly Level[], day: string): number | null {
  return levels.find(({ from, to }) => from <= day && (to === null || day < to))?.rate ?? null;
}

/** Moves labels apart so that they lie at least `gap` from each other, in their order, and within the limits. */
export function spread(positions: readonly number[], gap: number, [least, most]: readonly [number, number]): readonly number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  let floor = least;
  for (const label of order) {
    label.position = Math.max(label.position, floor);
    floor = label.position + gap;
  }
  let ceiling = most;
  for (const label of order.reverse()) {
    label.position = Math.min(label.position, ceiling);
    ceiling = label.position - gap;
  }
  const spaced = [...positions];
  for (const { position, index } of order) spaced[index] = position;
  return spaced;
}
