/**
 * Recognising a report of a story in a text: from the names of both sides and from what the story is about (its people, events, figures),
 * together, in prose that stands together. One word decides nothing, nor do several where one side is named in passing only.
 */
import { BREAK, WALL } from '../text/page-rules.js';
import { blocksOf, looksLikeProse } from './blocks.js';
import { namesAll, namesStory, type StoryWords } from './story-words.js';

export interface StoryReport {
  readonly story: string;
  /** The report in UTF-16 code units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Different theme words in it. */
  readonly words: number;
  /** Theme words, each counted a few times at the most, per 1,000 code units. */
  readonly density: number;
  /** Names of the side that is named least, per 1,000 code units. */
  readonly sides: number;
}

/** Blocks without prose (captions, ad labels, headings) that may stand within one report. */
const APART = 4;
/** Code units of a block before the first paragraph that may be the report's headline, and how far above it may stand. */
const HEADLINE = 200;
const ABOVE = 800;
/** Words of a headline, with a side of the story among them: what names it in fewer is a link of the page's own. */
const HEADLINE_WORDS = 4;
/** A word that is repeated all the time says no more about the subject than one that comes back a few times: so many, on a long text one per so many code units. */
const MOST = 4;
const MOST_PER = 1000;
/** Code units of boxes, captions and links between two parts of one report. */
const PARTED = 600;
/** Density from which a text is about the story and does not merely touch it. */
const DENSITY = 1.1;
/**
 * Theme words, and names of the side that is named least per 1,000 code units, which together make a report. A text with few theme words
 * must be steadily about both sides: one that names the other in passing is on another matter (talks in the same town, another truce).
 */
const ABOUT = 4;

interface Stretch {
  start: number;
  end: number;
}

/** Stretches of prose, each with the heading above it. Linear in the text's length. */
export function proseStretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let current: Stretch | null = null;
  let apart = 0;
  let before = { start: 0, end: 0 };
  for (const block of blocksOf(text)) {
    if (looksLikeProse(text, block)) {
      if (current === null || apart > APART) {
        const headline = before.end - before.start <= HEADLINE && block.start - before.end <= 2 ? before.start : block.start;
        current = { start: headline, end: block.end };
        found.push(current);
      } else current.end = block.end;
      apart = 0;
    } else if (block.end > block.start) apart++;
    before = block;
  }
  return found;
}

/**
 * The stretch of a text that reports one of the stories, the densest where there are several, with the parts of it that a page's own boxes
 * part from it; null where there is none.
 */
export function recogniseStory(text: string, stories: readonly StoryWords[]): StoryReport | null {
  const stretches = proseStretches(text);
  const reports = stretches.flatMap((stretch) => stories.flatMap((story) => weigh(text, stretch, story) ?? []));
  const passed = reports.filter(isReport);
  const [report] = passed.sort((a, b) => b.words * b.density - a.words * a.density);
  const story = stories.find(({ id }) => id === report?.story);
  if (report === undefined || story === undefined) return null;
  const { start, end } = withParts(text, report, stretches, story);
  return { ...report, start: headlineAbove(text, start, story), end: lastWords(text, end) };
}

/** A report with the stretches next to it that go on about the story. */
function withParts(text: string, report: Stretch, stretches: readonly Stretch[], story: StoryWords): Stretch {
  const goesOn = ({ start, end }: Stretch) => {
    const part = text.slice(start, end);
    return story.theme.some((word) => part.includes(word)) && story.sides.some((side) => side.some((word) => part.includes(word)));
  };
  let { start, end } = report;
  for (const next of stretches) {
    if (next.start >= end && next.start - end <= PARTED && goesOn(next)) end = next.end;
  }
  for (const next of stretches.toReversed()) {
    if (next.end <= start && start - next.end <= PARTED && goesOn(next)) start = next.start;
  }
  return { start, end };
}

/** Code units of a sentence that may stand as a paragraph of its own at the end. */
const SENTENCE = 25;

/** Where the report ends, short closing paragraphs included: whole sentences, with nothing else between. */
function lastWords(text: string, end: number): number {
  let last = end;
  for (const block of blocksOf(text, end + 1)) {
    const part = text.slice(block.start, block.end).trim();
    if (part.length < SENTENCE || !/[.!?][”"’')]*$/u.test(part)) break;
    last = block.end;
  }
  return last;
}

/** Where the report's headline begins: the topmost short block close above that names a side; the same place where there is none. */
function headlineAbove(text: string, start: number, { sides }: StoryWords): number {
  let top = start;
  for (let end = start - 1; end > 0 && start - end < ABOVE; ) {
    const from = Math.max(text.lastIndexOf(WALL, end - 1), text.lastIndexOf(BREAK, end - 1)) + 1;
    const block = text.slice(from, end);
    if (block.length > HEADLINE) break;
    const words = block.split(/\s+/).length;
    if (words >= HEADLINE_WORDS && sides.flat().some((word) => block.includes(word))) top = from;
    end = from - 1;
  }
  return top;
}

const isReport = (report: StoryReport): boolean => shortOfReport(report).length === 0;

/** The measures of a stretch that fall short, each with its threshold; empty where it is a report. */
export function shortOfReport({ words, density, sides }: StoryReport): string[] {
  const told = (name: string, value: number, least: number) => (value < least ? [`${name} ${value.toFixed(2)} < ${least}`] : []);
  return [...told('density', density, DENSITY), ...told('words + sides', words + sides, ABOUT)];
}

/** The stretch that has most of a story's words together, whether it is a report or not; null where none has enough. */
export function nearestReport(text: string, stories: readonly StoryWords[]): StoryReport | null {
  const weighed = proseStretches(text).flatMap((stretch) => stories.flatMap((story) => weigh(text, stretch, story) ?? []));
  return weighed.sort((a, b) => b.words * b.density - a.words * a.density)[0] ?? null;
}

/** Null where the stretch does not have the story's words together. */
export function weigh(text: string, { start, end }: Stretch, story: StoryWords): StoryReport | null {
  const part = text.slice(start, end);
  if (!namesStory(part, story)) return null;
  const leaders = namesAll(part, story.leaders) ? 1 : 0;
  let words = leaders;
  let total = leaders;
  for (const word of story.theme) {
    const count = occurrences(part, word, Math.max(MOST, Math.floor(part.length / MOST_PER)));
    if (count > 0) words++;
    total += count;
  }
  const per = 1000 / Math.max(400, part.length);
  return { story: story.id, start, end, words, density: total * per, sides: leastNamed(part, story.sides) * per };
}

/** How often the group is named that is named least. */
function leastNamed(text: string, groups: StoryWords['sides']): number {
  return Math.min(...groups.map((names) => names.reduce((sum, name) => sum + occurrences(text, name), 0)));
}

function occurrences(text: string, word: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1 && count < most; at = text.indexOf(word, at + word.length)) count++;
  return count;
}
