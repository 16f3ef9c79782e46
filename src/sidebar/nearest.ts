/** A long list of events folded to those nearest to the article. */
import type { When } from '../view-model/view-model.js';

/** What a reader takes in at a glance on either side of the article's day. */
const NEAREST = 5;

export interface Folded<T> {
  readonly shown: readonly T[];
  /** How many are left out: before the shown ones (`before`), or after them (`since`). */
  readonly hidden: number;
}

/**
 * Events in order of time, cut to the nearest: the last ones before the article, the first ones since. Folding fewer than three away would
 * cost the reader more than it saves. What the article tells of is never folded, nor a list that holds the row to be shown.
 */
export function nearest<T extends { readonly id: string }>(rows: readonly T[], when: When, current: string | null): Folded<T> {
  const shown = when === 'before' ? rows.slice(-NEAREST) : rows.slice(0, NEAREST);
  const hidden = rows.length - shown.length;
  const whole = when === 'in-article' || hidden < 3 || (rows.some(({ id }) => id === current) && !shown.some(({ id }) => id === current));
  return whole ? { shown: rows, hidden: 0 } : { shown, hidden };
}
