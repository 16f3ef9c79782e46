/**
 * Dates of reduced precision (`2025`, `2025-06`, `2025-06-05`) and intervals (`2025-05-10/2025-05-11`) as the days they cover. A year
 * or month covers all its days; the last day of a month is written 31, which sorts right and is never shown.
 */

/** First day covered: `2025-06` -> `2025-06-01`. */
export function firstDay(when: string): string {
  const start = when.split('/')[0] ?? when;
  return start.length === 4 ? `${start}-01-01` : start.length === 7 ? `${start}-01` : start;
}

/** Last day covered, as a bound: `2025-06` -> `2025-06-31`, `2025-05-10/2025-05-11` -> `2025-05-11`. */
export function lastDay(when: string): string {
  const end = when.split('/').at(-1) ?? when;
  return end.length === 4 ? `${end}-12-31` : end.length === 7 ? `${end}-31` : end;
}

/** Two dates, months, years or intervals share a day. */
export function overlaps(a: string, b: string): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}

/** Whether such a day is in the calendar: `2025-02-30` is not. */
export function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
