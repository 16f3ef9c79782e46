/**
 * Other ways to print the same date, for copies that an editor put into the house style: `May 12`, `12 May`, `the 12th of May`,
 * `May 12, 2025`; the calendar date for a weekday and the other way round.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const DAY_PARTS = ['early morning', 'morning', 'afternoon', 'evening', 'night'] as const;
const WEEKDAY = new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'i');

/**
 * Forms of a date as a text may print it beside `exact`, the more telling first. `date`: ISO day or month, or an interval.
 * A weekday is among them only where `exact` has one: elsewhere it would be a guess.
 */
export function dateForms(date: string, exact: string): string[] {
  const [year, month, day] = date.split('/')[0]?.split('-') ?? [];
  const name = MONTHS[Number(month) - 1];
  if (date.includes('/') || year === undefined || name === undefined) return [];
  if (day === undefined) return [`${name} ${year}`, `${name} of ${year}`, name];
  const weekday = WEEKDAY.test(exact) ? weekdayForms(date) : [];
  return [...weekday.map((w) => `${w}, ${name} ${Number(day)}`), ...calendarForms(name, Number(day), year), date, ...weekday];
}

function calendarForms(month: string, day: number, year: string): string[] {
  const names = month === 'May' ? [month] : [month, `${month.slice(0, 3)}.`, `${month.slice(0, 3)}`];
  const nth = `${day}${ordinalSuffix(day)}`;
  const forms = names.flatMap((m) => [`${m} ${nth}`, `${m} ${day}`, `${nth} of ${m}`, `${nth} ${m}`, `${day} ${m}`]);
  return [...forms.map((form) => (/^\d/.test(form) ? `${form} ${year}` : `${form}, ${year}`)), ...forms];
}

function weekdayForms(date: string): string[] {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] as string;
  return [...DAY_PARTS.map((part) => `${weekday} ${part}`), weekday];
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
