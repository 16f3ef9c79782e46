/** Days, weeks and months as ISO 8601 text: `2025-06-05`, `2025-06`, `2025-06-02/2025-06-08`. No time zones: a day is a day. */

const MS_PER_DAY = 86_400_000;
const WEEKDAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 on Monday to 6 on Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The number of the weekday that a text names, -1 where it names none. */
export function weekdayNamed(words: string): number {
  const [name = ''] = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.exec(words) ?? [];
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
}

/** Monday to Sunday of the week that lies `shift` weeks from a day's own. */
export function weekOf(day: string, shift: number): string {
  const monday = addDays(day, 7 * shift - weekdayOf(day));
  return `${monday}/${addDays(monday, 6)}`;
}

/** Saturday and Sunday of the week that lies `shift` weeks from a day's own. */
export function weekendOf(day: string, shift: number): string {
  const saturday = addDays(day, 7 * shift - weekdayOf(day) + 5);
  return `${saturday}/${addDays(saturday, 1)}`;
}

/** The month that lies `shift` months from a day's or a month's own. */
export function monthOf(day: string, shift: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = 12 * year + month - 1 + shift;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
