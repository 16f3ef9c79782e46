/** From the chosen day to another one of the chart. */
import type { TariffsView } from '../../view-model/view-model.js';
import { dayNumber, isoOf } from './scale.js';

/** Days of a long step: about a month, and as many back as forth. */
export const LONG = 30;

/** The change before or after a day; the day itself where there is none. */
export function changeBeside({ stops }: TariffsView, day: string, by: 1 | -1): string {
  return (by > 0 ? stops.find((stop) => stop > day) : stops.findLast((stop) => stop < day)) ?? day;
}

/** So many days later, held between the chart's first day and its last. */
export function daysAfter({ from, to }: TariffsView, day: string, count: number): string {
  const next = isoOf(dayNumber(day) + count);
  return next < from ? from : next > to ? to : next;
}
