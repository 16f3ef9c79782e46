/** What speaks for a verdict, as numbers: how much of an article is on a page, how it stands there, and what stands beside it. */
import { type Letters, letterAt } from '../text/letters.js';
import { SHINGLE } from '../text/shingles.js';
import type { PassageMatch, SharedRun } from './alignment.js';
import { type Block, blockAround, proseBeside, proseWithin } from './blocks.js';
import type { Fingerprint, FingerprintPassage } from './fingerprint.js';
import { quotedStretches } from './quotes.js';

/** Shares 0 to 1 unless said otherwise. Each grows, or stays, as more of the article is put on the page. */
export interface Evidence {
  /** Of the article's letters, those found to the letter. */
  readonly coverage: number;
  /** Of the article's letters, weighted, those of passages that are present. */
  readonly present: number;
  /** Of the reporter's own prose, what is found to the letter. */
  readonly prose: number;
  /** Of the passages, those of which some of the reporter's own prose is here. */
  readonly spread: number;
  /** Letters of the longest stretch of the reporter's own prose found to the letter. */
  readonly longest: number;
  /** Number of passages that are here from the first letter to the last, in the reporter's own words at least in part. */
  readonly whole: number;
  /** Most passages that stand one right after the other, each in a paragraph of its own, rising. */
  readonly stacked: number;
  /** The same for a stack that begins with the article's first passage. */
  readonly leading: number;
  /** Of the prose that stands together with the match, the article's. */
  readonly purity: number;
  /** The same without what the page sets in quotation marks. */
  readonly ownPurity: number;
  /** Of all prose of the page, the article's, without what the page sets in quotation marks. */
  readonly pagePurity: number;
  /** `ownPurity` without what comes after the match: comments and other articles follow a cut copy. */
  readonly headPurity: number;
  /** `ownPurity` without what comes before the match: a standfirst, a notice. */
  readonly tailPurity: number;
}

/** Share of a passage's letters, edits bridged, from which it counts as present. */
const PRESENT = 0.34;
/** The same for a paragraph as long as the passage: an edited copy of it. */
const TOUCHED = 0.15;
/** What a quoted letter weighs beside one of the reporter's own prose: others print the same quotations. */
const QUOTED_WEIGHT = 0.2;
/** Letters from which a passage that is here from end to end is evidence by itself; shorter ones are credit lines. */
const WHOLE = 60;
/** Share of a passage's letters with which it can be one of a stack. */
const STACKED = 0.85;
/** Letters between two passages of a stack, if they are no prose: an ad label, a caption, a box of links. SLACK: what an edge may be off by. */
const SEAM = 200;
const SLACK = 8;
/** Foreign prose beside the match is counted up to that many times the match itself. */
const BESIDE = 3;
/** Code units of a paragraph that is looked through for quotation marks; longer ones are pages without paragraphs. */
const PARAGRAPH = 4000;

/** Letters of [start, end) of a passage that are quoted. */
function quotedWithin(passage: FingerprintPassage, start: number, end: number): number {
  let sum = 0;
  for (const q of passage.quoted) sum += Math.max(0, Math.min(q.end, end) - Math.max(q.start, start));
  return sum;
}

const proseOf = (passage: FingerprintPassage): number => passage.letters - quotedWithin(passage, 0, passage.letters);
const weightOf = (passage: FingerprintPassage): number => proseOf(passage) + QUOTED_WEIGHT * (passage.letters - proseOf(passage));

/** One passage on the page, with what is asked of it more than once. */
export interface Found {
  readonly match: PassageMatch;
  readonly known: FingerprintPassage;
  /** The paragraph of the page in which it begins. */
  readonly paragraph: Block;
  /** As long as its paragraph: a copy of it, edited or not, and not some sentences in another text. */
  readonly alone: boolean;
  /** The page sets the reporter's own words in quotation marks: it says itself that they are another's. */
  readonly quoted: boolean;
}

export function foundIn(text: string, letters: Letters, known: FingerprintPassage, match: PassageMatch): Found {
  const paragraph = blockAround(text, letters, letters.at[(match.runs[0] as SharedRun).page] as number);
  const alone = paragraph.letters >= known.letters / 1.5 && paragraph.letters <= known.letters * 1.5;
  return { match, known, paragraph, alone, quoted: isQuoted(text, letters, known, match, paragraph) };
}

function isQuoted(text: string, letters: Letters, known: FingerprintPassage, match: PassageMatch, paragraph: Block): boolean {
  if (paragraph.end - paragraph.start > PARAGRAPH) return false;
  let own = 0;
  let quoted = 0;
  const stretches = quotedStretches(text.slice(paragraph.start, paragraph.end)).map(({ start, end }) => ({
    start: letterAt(letters, paragraph.start + start),
    end: letterAt(letters, paragraph.start + end),
  }));
  for (const { passage, page, length } of match.runs) {
    own += length - quotedWithin(known, passage, passage + length);
    for (const { start, end } of stretches) {
      const from = Math.max(start, page);
      const to = Math.min(end, page + length);
      if (to > from) quoted += to - from - quotedWithin(known, passage + from - page, passage + to - page);
    }
  }
  return quoted > 0.8 * own;
}

export const isPresent = ({ known, match, alone }: Found): boolean =>
  match.aligned >= PRESENT * known.letters || (alone && match.aligned >= TOUCHED * known.letters);

/** From its first letter to its last. Shorter passages are credit lines and say nothing. */
const isWhole = ({ known, match }: Found): boolean => known.letters >= WHOLE && match.covered >= 0.98 * known.letters;

/** Passages one after the other on the page, rising, with no prose of others between two of them. */
function stacks(text: string, letters: Letters, found: readonly Found[]): { readonly first: number; readonly size: number }[] {
  const fit = found.filter(({ known, match, quoted }) => known.letters >= WHOLE && match.covered >= STACKED * known.letters && !quoted);
  const out: { first: number; size: number }[] = [];
  let before: Found | undefined;
  for (const one of fit) {
    const last = out.at(-1);
    if (last && before && follows(before, one) && proseBetween(text, letters, before, one) === 0) last.size++;
    else out.push({ first: one.match.passage, size: 1 });
    before = one;
  }
  return out;
}

const follows = (earlier: Found, later: Found): boolean =>
  later.match.start >= earlier.match.end - SLACK &&
  later.match.start <= earlier.match.end + SEAM &&
  later.paragraph.start !== earlier.paragraph.start;

const proseBetween = (text: string, letters: Letters, { paragraph: a }: Found, { paragraph: b }: Found): number =>
  proseWithin(text, letters, { start: a.end, end: b.start, letters: 0 });

interface Article {
  readonly letters: number;
  readonly prose: number;
  readonly weight: number;
}

function sumOf({ passages }: Fingerprint): Article {
  const sum = (of: (passage: FingerprintPassage) => number): number => passages.reduce((n, passage) => n + of(passage), 0);
  return { letters: sum((p) => p.letters), prose: sum(proseOf), weight: sum(weightOf) };
}

function ownRuns({ known, match }: Found): number[] {
  return match.runs.map(({ passage, length }) => length - quotedWithin(known, passage, passage + length));
}

/** What each passage by itself is of the article's weight and of the reporter's own prose: the least that it proves where it stands unchanged. */
export function sharesOf(fingerprint: Fingerprint): { readonly present: number; readonly prose: number }[] {
  const total = sumOf(fingerprint);
  return fingerprint.passages.map((passage) => ({
    present: weightOf(passage) / total.weight,
    prose: total.prose === 0 ? 0 : proseOf(passage) / total.prose,
  }));
}

/** Measures what was found, in order of the article; `block`: from the first matched paragraph to the last. */
export function weigh(text: string, letters: Letters, fingerprint: Fingerprint, found: readonly Found[], block: Block): Evidence {
  const total = sumOf(fingerprint);
  const runs = found.map(ownRuns);
  const stacked = stacks(text, letters, found);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    coverage: sum(found.map(({ match }) => match.covered)) / total.letters,
    present: sum(found.filter(isPresent).map(({ known }) => weightOf(known))) / total.weight,
    prose: total.prose === 0 ? 0 : sum(runs.flat()) / total.prose,
    spread: runs.filter((own) => Math.max(...own) >= SHINGLE).length / fingerprint.passages.length,
    longest: Math.max(0, ...runs.flat()),
    whole: found.filter((one) => isWhole(one) && !one.quoted && proseOf(one.known) >= WHOLE / 3).length,
    stacked: Math.max(0, ...stacked.map(({ size }) => size)),
    leading: stacked.find(({ first }) => first === 0)?.size ?? 0,
    ...purities(text, letters, found, block),
    // Asked for where little is here, and not on the article's own page: it takes the whole text.
    get pagePurity() {
      const own = ownOf(found.filter(({ quoted }) => !quoted));
      return own / Math.max(own, proseWithin(text, letters, { start: 0, end: text.length, letters: 0 }));
    },
  };
}

const ownOf = (found: readonly Found[]): number => found.reduce((sum, one) => sum + ownLetters(one), 0);

type Purities = Pick<Evidence, 'purity' | 'ownPurity' | 'headPurity' | 'tailPurity'>;

function purities(text: string, letters: Letters, found: readonly Found[], block: Block): Purities {
  const all = ownOf(found);
  const own = ownOf(found.filter(({ quoted }) => !quoted));
  const before = proseBeside(text, letters, block, -1, BESIDE * all);
  const within = Math.max(all, proseWithin(text, letters, block));
  const after = proseBeside(text, letters, block, 1, BESIDE * all);
  return {
    purity: all / (before + within + after),
    ownPurity: own / (before + within + after),
    headPurity: own / (before + within),
    tailPurity: own / (within + after),
  };
}

/** Page letters that a match makes the article's: all of the paragraph where it is an edited copy of the passage, else what is aligned. */
const ownLetters = ({ match, known, paragraph, alone }: Found): number =>
  alone && match.aligned >= TOUCHED * known.letters ? Math.max(match.aligned, paragraph.letters) : match.aligned;
