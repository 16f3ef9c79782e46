/**
 * Dates in English news prose, resolved against the report's date. What counts as a date's words is decided here, narrowly (a wrong date
 * is worse than none: `may`, `March on Washington`, `May 30 percent`); what they mean is chrono-node's work. Known articles carry their
 * dates in their data, so nothing that a page loads at once may import this file.
 */
import { en } from 'chrono-node';
import { gapBit, INVISIBLE } from './gaps.js';

/** A date found. Offsets in UTF-16 code units, end exclusive; `date` as in `Mention.date`. */
export interface DateFind {
  readonly start: number;
  readonly end: number;
  readonly date: string;
}

/** `reference`: ISO day of the report, null where unknown: then only dates that carry their year are found. */
export type FindDates = (text: string, reference: string | null) => DateFind[];

const NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const MONTH = `(?:${NAMES}|${NAMES.toUpperCase()})`;
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+20\\d\\d)?';
const NO_COUNT = '(?![\\d\\p{L}]|[.,:]\\d|\\s*(?:%|percent|per\\s+cent|million|billion|trillion))';

const SHAPES: readonly (readonly [string, string])[] = [
  ['day', `(?:${WEEKDAY},?\\s+)?${MONTH}\\s+${DAY}(?:\\s?[-–]\\s?${DAY})?${YEAR}${NO_COUNT}`],
  ['day', `(?:${WEEKDAY},?\\s+)?${DAY}(?:\\s?[-–]\\s?${DAY})?\\s+(?:of\\s+)?${MONTH}${YEAR}(?!\\p{L})`],
  ['day', '20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)'],
  ['month', `${MONTH},?\\s+(?:of\\s+)?20\\d\\d(?!\\d)`],
  ['month', `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Tt]his)[\\s-])${MONTH}(?![\\p{L}’'-]|\\s+\\p{Lu})`],
  ['weekday', `(?:(?:[Ll]ast|[Nn]ext)\\s+)?${WEEKDAY}(?:\\s+(?:early\\s+)?(?:morning|afternoon|evening|night))?(?![\\p{L}’'])`],
  ['week', '(?:[Tt]his|[Ll]ast|[Nn]ext)\\s+week(?![\\p{L}-])'],
];
const DATES = new RegExp(`(?<![\\p{L}\\d.,/-])(?:${SHAPES.map(([name, shape], n) => `(?<${name}${n}>${shape})`).join('|')})`, 'gu');
/** A month without a year that lies more days back, or more days ahead, may belong to another year. */
const MONTH_BACK = 150;
const MONTH_AHEAD = 75;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** Linear in the text: each shape is anchored on a month, a weekday or a number. */
export const findDates: FindDates = (text, said) => {
  const reference = said !== null && ISO_DAY.test(said) ? said : null;
  const { visible, offsets } = withoutInvisible(text);
  return [...visible.matchAll(DATES)].flatMap((match) => {
    const kind = kindOf(match.groups ?? {});
    const date = resolve(kind, match[0], reference, /since\s$/i.test(visible.slice(0, match.index)));
    const last = match.index + match[0].length - 1;
    return date === null ? [] : [{ start: offsets(match.index), end: offsets(last) + 1, date }];
  });
};

function kindOf(groups: Readonly<Record<string, string | undefined>>): string {
  const [name] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [''];
  return name.replace(/\d+$/, '');
}

/** `since`: the word stands before, so that what is meant lies back. */
function resolve(kind: string, surface: string, reference: string | null, since: boolean): string | null {
  if (reference === null && !/20\d\d/.test(surface)) return null;
  const base = reference ?? '2000-01-01';
  if (kind === 'week') return weekOf(base, /^this/i.test(surface) ? 0 : /^last/i.test(surface) ? -7 : 7);
  const [result] = en.casual.parse(surface.replace(/–/g, '-').replace(/\s+/g, ' '), { instant: new Date(`${base}T12:00:00`) });
  if (result === undefined) return null;
  const start = isoDay(result.start);
  if (kind === 'month') return /20\d\d/.test(surface) || isNear(days(base, start), since) ? start.slice(0, 7) : null;
  // A bare weekday in the past tense of news is one of the last days; one that lies ahead could be either.
  if (kind === 'weekday' && days(base, start) > 0 && !/^next/i.test(surface)) return null;
  if (kind === 'day' && !surface.includes(String(Number(start.slice(8))))) return null;
  return result.end ? `${start}/${isoDay(result.end)}` : start;
}

function isNear(ahead: number, since: boolean): boolean {
  return ahead >= -MONTH_BACK && ahead <= (since ? 0 : MONTH_AHEAD);
}

function isoDay(part: { get(name: 'year' | 'month' | 'day'): number | null }): string {
  const two = (n: number | null) => String(n).padStart(2, '0');
  return `${part.get('year')}-${two(part.get('month'))}-${two(part.get('day'))}`;
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** Monday to Sunday of the ISO 8601 week that lies `shift` days from a day's own. */
function weekOf(day: string, shift: number): string {
  const time = Date.parse(day);
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * MS_PER_DAY + shift * MS_PER_DAY;
  const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return `${iso(monday)}/${iso(monday + 6 * MS_PER_DAY)}`;
}

/** The text without soft hyphens and the like, full-width digits narrowed, and the way back to its offsets. */
function withoutInvisible(text: string): { visible: string; offsets: (at: number) => number } {
  let visible = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128 && gapBit(code) === INVISIBLE) continue;
    visible += code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xff10 + 48) : text.charAt(i);
    offsets.push(i);
  }
  return { visible, offsets: (at) => offsets[at] as number };
}
