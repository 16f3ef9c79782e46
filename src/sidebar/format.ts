/** Dates, numbers and shares as the reader's language writes them. Everything is in UTC: the dataset's days are days, not instants. */
import type { Unit } from '../core/mentions/mention.js';

export interface Formats {
  /** A day, month, year or `day/day`, by its length. */
  date(iso: string): string;
  /** A day with its day of the week; anything longer as `date` has it. */
  fullDate(iso: string): string;
  /** The same with the month cut short, for narrow columns. */
  shortDate(iso: string): string;
  /** The month alone, for an axis. */
  month(iso: string): string;
  /** Percentage points: 12.5 is "12.5%". */
  percent(points: number): string;
  /** 0 to 1 as whole percent. Only a whole is 100: 0.996 is "99%", since "whole" would claim too much. */
  share(part: number): string;
  number(value: number): string;
  /** A figure with its unit: 145 percent is "145%", 90 days "90 days". */
  quantity(value: number, unit: Unit): string;
  /** Dollars and cents. */
  dollars(amount: number): string;
  plural(count: number): Intl.LDMLPluralRule;
  list(items: readonly string[]): string;
}

/** As `Intl` wants each unit said. */
const QUANTITIES: Readonly<Record<Unit, Intl.NumberFormatOptions>> = {
  percent: { style: 'unit', unit: 'percent', maximumFractionDigits: 1 },
  day: { style: 'unit', unit: 'day', unitDisplay: 'long' },
  minute: { style: 'unit', unit: 'minute', unitDisplay: 'long' },
  usd: { style: 'currency', currency: 'USD', maximumFractionDigits: 0 },
  count: {},
};

type MonthForm = 'long' | 'short';

/** Milliseconds of the first instant of an ISO day, month or year. */
export function utc(iso: string): number {
  const [year, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(year ?? 0, month - 1, day);
}

function fieldsFor(iso: string, month: MonthForm): Intl.DateTimeFormatOptions {
  const fields: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (iso.length > 4) fields.month = month;
  if (iso.length > 7) fields.day = 'numeric';
  return fields;
}

/** French says "the first of May" and then "two May"; `Intl` knows the numbers only. */
const withFirst = (locale: string, date: string) => (/^fr\b/.test(locale) ? date.replace(/^1(?=[\s\u00a0]\p{L})/u, '1er') : date);

/** `Intl` writes Chinese stretches of days as 2025/5/10, unlike the days beside them. */
const stretch = (locale: string, writer: Intl.DateTimeFormat, from: string, to: string): string =>
  /^zh\b/.test(locale) ? `${writer.format(utc(from))}至${writer.format(utc(to))}` : writer.formatRange(utc(from), utc(to));

function dateWriter(locale: string, month: MonthForm): (iso: string) => string {
  const writers = new Map<number, Intl.DateTimeFormat>();
  return (iso) => {
    const [from = '', to] = iso.split('/');
    const writer = writers.get(from.length) ?? new Intl.DateTimeFormat(locale, fieldsFor(from, month));
    writers.set(from.length, writer);
    return to ? stretch(locale, writer, from, to) : withFirst(locale, writer.format(utc(from)));
  };
}

/** The record's own English writes "5 June 2025"; two ways of writing a day in one column would look like two hands. */
const dateLocale = (locale: string) => (/^en\b/.test(locale) ? 'en-GB' : locale);

/** Made when a card asks for it: the sidebar does without. */
const withWeekday = (locale: string, day: string) =>
  new Intl.DateTimeFormat(dateLocale(locale), { ...fieldsFor(day, 'long'), weekday: 'long' }).format(utc(day));

/** Made at the first use: each costs up to a millisecond, and no section needs all. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function make(locale: string): Formats {
  const numbers = (options?: Intl.NumberFormatOptions) => lazy(() => new Intl.NumberFormat(locale, options));
  const points = numbers({ style: 'percent', maximumFractionDigits: 1 });
  const whole = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const number = numbers();
  const dollars = numbers({ style: 'currency', currency: 'USD' });
  const rules = lazy(() => new Intl.PluralRules(locale));
  const items = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }));
  const monthOnly = lazy(() => new Intl.DateTimeFormat(dateLocale(locale), { timeZone: 'UTC', month: 'short' }));
  const long = dateWriter(dateLocale(locale), 'long');
  return {
    date: long,
    fullDate: (iso) => (iso.length === 10 ? withWeekday(locale, iso) : long(iso)),
    shortDate: dateWriter(dateLocale(locale), 'short'),
    month: (iso) => monthOnly().format(utc(iso)),
    percent: (value) => points().format(value / 100),
    share: (part) => whole().format(part < 1 ? Math.min(part, 0.99) : 1),
    number: (value) => number().format(value),
    quantity: (value, unit) => new Intl.NumberFormat(locale, QUANTITIES[unit]).format(value),
    dollars: (amount) => dollars().format(amount),
    plural: (count) => rules().select(count),
    list: (parts) => items().format(parts),
  };
}

const made = new Map<string, Formats>();

/** The formats of one language; made once, since an Intl object costs more than a render. */
export function formats(locale: string): Formats {
  const known = made.get(locale) ?? make(locale);
  made.set(locale, known);
  return known;
}
