/**
 * Dates in English news prose, resolved against the report's date. What counts as a date's words is decided here, narrowly (a wrong date
 * is worse than none: `may`, `March on Washington`, `May 30 percent`); what they mean in near-dates.ts. Known articles carry their
 * dates in their data, so nothing that a page loads at once may import this file.
 */
import { WALL } from '../text/page-rules.js';
import { gapBit, INVISIBLE } from './gaps.js';
import { type DateKind, type Printed, resolveDate } from './near-dates.js';
import { sentenceAround } from './sentences.js';

/** A date found. Offsets in UTF-16 code units, end exclusive; `date` as in `Mention.date`. */
export interface DateFind {
  readonly start: number;
  readonly end: number;
  readonly date: string;
}

/**
 * `reference`: ISO day of the report; its month where no more is known, then weekdays and weeks are not found; null where unknown: then
 * only dates that carry their year are found.
 */
export type FindDates = (text: string, reference: string | null) => DateFind[];

const NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const MONTH = `(?:${NAMES}|${NAMES.toUpperCase()})`;
/** Months whose names are no other words. */
const PLAIN = '(?:January|February|April|June|July|September|October|November|December)';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+20\\d\\d)?';
const NO_COUNT = '(?![\\d\\p{L}]|[.,:]\\d|(?:\\s|-)*(?:%|percent|per\\s+cent|million|billion|trillion))';
/** White space that does not part blocks. */
const BLANK = '[^\\S\\u2028\\u2029]';
const OWNED = "(?![\\p{L}’'])";
/** After which a bare month is that month, and not a verb or a name. */
const MONTH_AFTER = '[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Tt]his';
const PARTS = '(?:\\s+(?:early\\s+|late\\s+)?(?:morning|afternoon|evening|night))?';
const DEAL = '(?:truce|deal|agreement|talks|accord|meeting|pact|ceasefire|statement)';

const SHAPES: readonly (readonly [DateKind, string])[] = [
  ['day', `(?:${WEEKDAY},?\\s+)?${MONTH}\\s+${DAY}(?:\\s?[-–]\\s?${DAY})?${YEAR}${NO_COUNT}`],
  ['day', `(?:${WEEKDAY},?\\s+)?${DAY}(?:\\s?[-–]\\s?${DAY})?\\s+(?:of\\s+)?${MONTH}${YEAR}(?!\\p{L})`],
  ['day', '20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)'],
  ['month', `${MONTH},?\\s+(?:of\\s+)?20\\d\\d(?!\\d)`],
  [
    'month',
    `(?:(?<=\\b(?:${MONTH_AFTER})(?:\\s|-))${MONTH}|(?<=\\b(?:[Aa]n?|[Tt]he|[Ll]ast|[Tt]hrough|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f)\\s)${PLAIN})(?![\\p{L}’'-]|\\s+\\p{Lu})`,
  ],
  ['month', `(?<=\\b[Tt]he\\s)(?:May|March|August)(?=\\s+(?:trade\\s+|tariff\\s+)?${DEAL}\\b)`],
  ['month', '(?:[Tt]his|[Ll]ast|[Nn]ext)\\s+month(?![\\p{L}-])'],
  ['weekday', `(?:(?:[Ll]ast|[Nn]ext|[Tt]his)\\s+)?${WEEKDAY}${PARTS}(?:(?=[’']s(?!\\p{L}))|${OWNED})`],
  ['week', '(?:[Tt]his|[Ll]ast|[Nn]ext)\\s+week(?![\\p{L}-])'],
  ['weekend', '(?:[Tt]his|[Ll]ast|[Tt]he)\\s+weekend(?!\\p{L})'],
  ['near', `(?:[Yy]esterday|[Tt]omorrow|[Tt]oday)${PARTS}${OWNED}`],
];
const DATES = new RegExp(
  `(?<![\\p{L}\\d.,/]|(?<![Mm]id)-)(?:${SHAPES.map(([name, shape], n) => `(?<${name}${n}>${shape.replaceAll('\\s', BLANK)})`).join('|')})`,
  'gu',
);
/** Before a weekday these make another day of it, or no day at all. */
const OTHER_WEEKDAY =
  /(?:\b(?:[Ff]ollowing|[Pp]revious|[Pp]receding|[Ss]ame|[Ee]very|[Ee]ach|[Aa]ny|[Aa]|[Oo]ne|[Pp]er|Black|Good|Super|Cyber|Giving|Easter|Palm|Bloody)\s+|\p{Lu}\p{L}+-)$/u;
const PARENTHESIS = new RegExp(`^\\s*\\((${MONTH}\\s+${DAY}|${DAY}\\s+${MONTH})${YEAR}\\)`, 'u');
/** A date stands within so many code units of the words that tell where it lies. */
const REACH = 240;
/** A long quotation in one block. */
const QUOTED = 4000;

/** Linear in the text: each shape is anchored on a month, a weekday or a number, and looks so far around at the most. */
export const findDates: FindDates = (text, reference) => {
  const { visible, offsets } = withoutInvisible(text);
  return [...visible.matchAll(DATES)].flatMap((match) => {
    const printed = printedAt(visible, match);
    const date = printed === null ? null : resolveDate(printed, reference);
    const last = match.index + match[0].length - 1;
    return date === null ? [] : [{ start: offsets(match.index), end: offsets(last) + 1, date }];
  });
};

/** What was matched, with its sentence around it; null where it is no date of its own. */
function printedAt(text: string, match: RegExpExecArray): Printed | null {
  const [name = ''] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
  const kind = name.replace(/\d+$/, '') as DateKind;
  const [surface] = match;
  const end = match.index + surface.length;
  const { before, after } = sentenceAround(text, match.index, end, REACH);
  if (kind === 'weekday' && (OTHER_WEEKDAY.test(before) || (/\bthat\s$/iu.test(before) && !/^[’']s/.test(after)))) return null;
  if (kind === 'near' && isQuoted(text, match.index)) return null;
  const [, calendar] = (kind === 'weekday' && PARENTHESIS.exec(after)) || [];
  return calendar === undefined ? { kind, surface, before, after } : { kind: 'day', surface: `${surface}, ${calendar}`, before, after };
}

/** Whether a quotation is open in the block up to an offset: what `yesterday` means in it depends on the day it was said. */
function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(Math.max(offset - QUOTED, text.lastIndexOf(WALL, offset) + 1), offset);
  const straight = before.split('"').length - 1;
  return before.lastIndexOf('“') > before.lastIndexOf('”') || straight % 2 === 1;
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
