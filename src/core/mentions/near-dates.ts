/**
 * What a printed date means on the day of the report: the calendar day by chrono-node, the year, the week and the side on which a bare weekday
 * lies by what the sentence says. Null in doubt.
 */
import { en } from 'chrono-node';
import { addDays, daysBetween, monthOf, weekdayNamed, weekdayOf, weekendOf, weekOf } from './calendar.js';
import { isObject, isTold, type Tense, tenseAt } from './tense.js';

/** `near`: yesterday, tomorrow, today. */
export type DateKind = 'day' | 'month' | 'weekday' | 'week' | 'weekend' | 'near';

export interface Printed {
  readonly kind: DateKind;
  readonly surface: string;
  /** The sentence on either side. */
  readonly before: string;
  readonly after: string;
}

/** A day or month without a year that lies more days back, or more days ahead, may belong to another year unless the sentence tells. */
const FAR_BACK = 150;
const FAR_AHEAD = 75;
/** After `since` it lies back, and more than that before it would have been given its year. */
const SINCE_BACK = 270;
/** `last May` in June could be either: at least so many days back there is but one. */
const LAST_BACK = 100;
/** Right behind a verb in the past tense: `projected in May`. */
const TOLD_BACK = 330;
/** A month in a sentence in the past tense; what lies further back could as well be the next of its name. */
const PAST_BACK = 215;
/** A date in another year than the report's carries its year unless it is that near. */
const OTHER_YEAR = 31;
/** A weekday whose sentence has no telling verb is one of so many last days: further back, the one that lies ahead is nearer. */
const LATELY = 3;
const ISO = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** `reference`: ISO day or month of the report, null where unknown. */
export function resolveDate(printed: Printed, reference: string | null): string | null {
  const known = reference !== null && ISO.test(reference) ? reference : null;
  const { kind, surface } = printed;
  if (/20\d\d/.test(surface)) return withYear(kind, surface);
  if (known === null) return null;
  if (kind === 'month' || kind === 'day') return withoutYear(printed, known);
  return known.length === 10 ? nearDay(printed, known) : null;
}

function nearDay(printed: Printed, today: string): string | null {
  const { kind, surface } = printed;
  if (kind === 'week') return weekOf(today, shiftOf(surface));
  if (kind === 'weekend') return weekend(printed, today);
  if (kind === 'weekday') return weekday(printed, today);
  if (/^today/i.test(surface) && !isDated(printed)) return null;
  return addDays(today, /^yes/i.test(surface) ? -1 : /^tom/i.test(surface) ? 1 : 0);
}

/** `Today, she signed`, `announced today`, `earlier today`: not what is so these days. */
const isDated = ({ before, after }: Printed): boolean =>
  /\b(?:earlier|later)\s$/iu.test(before) || isTold(`${before}on `) || (/(?:^|[:—–.])\s*$/u.test(before) && after.startsWith(','));

const shiftOf = (surface: string): number => (/^last/i.test(surface) ? -1 : /^next/i.test(surface) ? 1 : 0);

function tenseOf({ before, after }: Printed): Tense {
  return tenseAt(before, after, /^[’']s/.test(after));
}

function weekday(printed: Printed, today: string): string | null {
  const back = (weekdayOf(today) - weekdayNamed(printed.surface) + 7) % 7;
  const thisWeek = back <= weekdayOf(today);
  if (/^last/i.test(printed.surface)) return thisWeek ? null : addDays(today, -back);
  if (/^next/i.test(printed.surface)) return thisWeek ? addDays(today, 7 - back) : null;
  const tense = tenseOf(printed);
  const coming = /\bcoming\s$/u.test(printed.before) ? 'future' : tense;
  if (coming === 'future') return back === 0 ? null : addDays(today, 7 - back);
  return coming === 'past' || (back <= LATELY && !hasOpenVerb(printed) && !isObject(printed.before)) ? addDays(today, -back) : null;
}

const hasOpenVerb = ({ before, after }: Printed): boolean =>
  /\b(?:would|could|might|may|should|wants?|hopes?|takes?|ends?|begins?|starts?|meets?|resumes?|to\s+\p{Ll})/u.test(before + after);

/** Until Thursday the weekend that was spoken of is the last one, unless the sentence looks ahead; from Saturday on it is today's. */
function weekend(printed: Printed, today: string): string | null {
  const day = weekdayOf(today);
  const tense = tenseOf(printed);
  if (/^last/i.test(printed.surface)) return day < 5 ? weekendOf(today, -1) : null;
  if (day >= 5) return tense === 'past' || tense === null ? weekendOf(today, 0) : null;
  if (tense === null) return null;
  return weekendOf(today, tense === 'past' ? -1 : 0);
}

function withYear(kind: DateKind, surface: string): string | null {
  const found = calendar(surface, '2000-01-01');
  if (found === null) return null;
  if (kind === 'month') return found.start.slice(0, 7);
  if (!hasDay(surface, found.start) || !agreesOnWeekday(surface, found.start)) return null;
  return found.end === null ? found.start : `${found.start}/${found.end}`;
}

/** The year in which a day or month lies nearest, or on the side that the sentence says. */
function withoutYear(printed: Printed, reference: string): string | null {
  const { kind, surface } = printed;
  if (/month/i.test(surface)) return monthOf(reference, shiftOf(surface));
  const today = reference.length === 10 ? reference : `${reference}-15`;
  const found = calendar(surface, today);
  if (found === null || (kind === 'day' && !hasDay(surface, found.start))) return null;
  const start = inYear(found.start, today, sideOf(printed));
  if (start === null || (kind === 'day' && !agreesOnWeekday(surface, start))) return null;
  if (kind === 'month') return start.slice(0, 7);
  return found.end === null ? start : `${start}/${start.slice(0, 4)}${found.end.slice(4)}`;
}

/** Where a day or month without its year lies: by the word before it, else by what the sentence looks ahead to. */
type Lie = 'since' | 'last' | 'told' | 'past' | 'until' | 'ahead' | 'near';

/** Days from the report that each lets it lie, both ends included. */
const BOUNDS: Readonly<Record<Lie, readonly [from: number, to: number]>> = {
  since: [-SINCE_BACK, 0],
  last: [-364, -LAST_BACK],
  told: [-TOLD_BACK, 0],
  past: [-PAST_BACK, 0],
  near: [-FAR_BACK, FAR_AHEAD],
  until: [0, 364],
  ahead: [0, 364],
};

function sideOf(printed: Printed): Lie {
  const [word] = /\b(?:since|last)\s$/i.exec(printed.before) ?? [];
  if (word !== undefined) return word.trim().toLowerCase() as Lie;
  if (/\b(?:until|till|through|by|before|ends?|expires?|runs? out)\s+(?:on\s+|in\s+)?$/iu.test(printed.before)) return 'until';
  const tense = tenseOf(printed);
  if (isTold(printed.before)) return 'told';
  if (printed.kind === 'month' && tense === 'past') return 'past';
  // Of a far day a past verb further off says nothing of what lies far: `signed an order that keeps it alive to November 10`.
  return tense === 'future' ? 'ahead' : 'near';
}

function inYear(start: string, today: string, lie: Lie): string | null {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map((y) => `${y}${start.slice(4)}`);
  const within = ([from, to]: readonly [number, number]): string | null =>
    days.find((day) => daysBetween(today, day) >= from && daysBetween(today, day) <= to) ?? null;
  const nearest = within(BOUNDS.near);
  const far = nearest !== null && !nearest.startsWith(String(year)) && Math.abs(daysBetween(today, nearest)) > OTHER_YEAR;
  const near = far ? null : nearest;
  // `Until May 12` in June: what has ended, or what ends next year.
  if (lie === 'until') return nearest !== null && nearest < today ? null : within(BOUNDS.until);
  if (lie === 'told') return near !== null && near <= today ? near : within(BOUNDS.told);
  if (lie === 'near') return near;
  return lie === 'ahead' || lie === 'past' ? (near ?? within(BOUNDS[lie])) : within(BOUNDS[lie]);
}

interface Calendar {
  readonly start: string;
  readonly end: string | null;
}

function calendar(surface: string, today: string): Calendar | null {
  const words = surface.replace(/–/g, '-').replace(/\s+/g, ' ');
  const [result] = en.casual.parse(words, { instant: new Date(`${today}T12:00:00`) });
  return result === undefined ? null : { start: isoDay(result.start), end: result.end ? isoDay(result.end) : null };
}

function isoDay(part: { get(name: 'year' | 'month' | 'day'): number | null }): string {
  const two = (n: number | null) => String(n).padStart(2, '0');
  return `${part.get('year')}-${two(part.get('month'))}-${two(part.get('day'))}`;
}

const hasDay = (surface: string, day: string): boolean => surface.includes(String(Number(day.slice(8))));

/** `Thursday, June 5` is no date in a year where that is a Friday. */
function agreesOnWeekday(surface: string, day: string): boolean {
  const named = weekdayNamed(surface);
  return named === -1 || named === weekdayOf(day);
}
