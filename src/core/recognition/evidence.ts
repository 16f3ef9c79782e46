/** What speaks for a verdict, as numbers: how much of an article is on a page, how it stands there, and what stands beside it. */
import { type Letters, letterAt } from '../text/letters.js';
import { SHINGLE } from '../text/shingles.js';
import type { PassageMatch, SharedRun } from './alignment.js';
import { QUOTATION } from './article-rule.js';
import { type Block, blockAround } from './blocks.js';
import type { Fingerprint, FingerprintPassage } from './fingerprint.js';
import { quotedStretches } from './quotes.js';
import { type Piece, type Surroundings, stretchesOf, surroundingsOf } from './surroundings.js';

/**
 * Shares 0 to 1 unless said otherwise. Of a part of the passages each is at most what it is of all; but for the purities of a place (own, head,
 * tail), which may be greater where the part stands by itself (verdict.ts).
 */
export interface Evidence {
  /** Of the article's letters, those found to the letter. */
  readonly coverage: number;
  /** Of the article's letters, weighted, those of passages that are present. */
  readonly present: number;
  /** Of the reporter's own prose, what is found to the letter. */
  readonly prose: number;
  /** The same without what the page sets in quotation marks. */
  readonly unquoted: number;
  /** Of the passages, those of which some of the reporter's own prose is here. */
  readonly spread: number;
  /** Letters of the longest stretch of the reporter's own prose found to the letter. */
  readonly longest: number;
  /** Number of passages that are here from the first letter to the last, in the reporter's own words at least in part. */
  readonly whole: number;
  /** Most passages that stand one right after the other, each in a paragraph of its own, rising, none in quotation marks. */
  readonly stacked: number;
  /** The same for a stack that begins with the article's first passage. */
  readonly leading: number;
  /** Of the prose that stands together with the match, the article's. For the reader to see; no verdict rests on it. */
  readonly purity: number;
  /** The same without what the page sets in quotation marks. */
  readonly ownPurity: number;
  /** The same of all prose of the page. */
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
/** Letters between two paragraphs of a stack, if they are no prose: an ad label, a caption, a box of links. SLACK: what an edge may be off by. */
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
  /** Its first letter. */
  readonly first: number;
  /** As long as its paragraph: a copy of it, edited or not, and not some sentences in another text. */
  readonly alone: boolean;
  /** The page sets the reporter's own words in quotation marks: it says itself that they are another's. */
  readonly quoted: boolean;
}

export function foundIn(text: string, letters: Letters, known: FingerprintPassage, match: PassageMatch): Found {
  const paragraph = blockAround(text, letters, letters.at[(match.runs[0] as SharedRun).page] as number);
  const alone = paragraph.letters >= known.letters / 1.5 && paragraph.letters <= known.letters * 1.5;
  const first = letterAt(letters, paragraph.start);
  return { match, known, paragraph, first, alone, quoted: isQuoted(text, letters, known, match, paragraph) };
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

/** Page letters: of the first run the first, of the last run the last. */
export const firstLetter = ({ match }: Found): number => (match.runs[0] as SharedRun).page;
export const lastLetter = ({ match }: Found): number => {
  const { page, length } = match.runs.at(-1) as SharedRun;
  return page + length - 1;
};

/** Present, or so many of the reporter's own words in a row that they are no chance. */
export const isTelling = (one: Found): boolean => isPresent(one) || Math.max(...ownRuns(one)) >= QUOTATION;

/** From its first letter to its last. Shorter passages are credit lines and say nothing. */
const isWhole = ({ known, match }: Found): boolean => known.letters >= WHOLE && match.covered >= 0.98 * known.letters;

/** All that there is of an article. */
export interface Total {
  readonly passages: number;
  readonly letters: number;
  readonly prose: number;
  readonly weight: number;
}

export function totalOf({ passages }: Fingerprint): Total {
  return {
    passages: passages.length,
    letters: sum(passages.map((p) => p.letters)),
    prose: sum(passages.map(proseOf)),
    weight: sum(passages.map(weightOf)),
  };
}

function ownRuns({ known, match }: Found): number[] {
  return match.runs.map(({ passage, length }) => length - quotedWithin(known, passage, passage + length));
}

/** What each passage by itself is of the article's weight and of the reporter's own prose: the least that it proves where it stands unchanged. */
export function sharesOf(fingerprint: Fingerprint): { readonly present: number; readonly prose: number }[] {
  const total = totalOf(fingerprint);
  return fingerprint.passages.map((passage) => ({
    present: weightOf(passage) / total.weight,
    prose: total.prose === 0 ? 0 : proseOf(passage) / total.prose,
  }));
}

/** `occurrences`: all of every passage: the article's words are its own where they stand twice, and where they are not counted. */
export function lookAround(text: string, letters: Letters, found: readonly Found[], occurrences: readonly PassageMatch[]): Surroundings {
  const copies = found.filter(isCopy).map(({ first, paragraph }) => ({ from: first, to: first + paragraph.letters }));
  return surroundingsOf(text, letters, [...copies, ...occurrences.flatMap(({ runs }) => stretchesOf(runs))]);
}

/** Measures some of what was found, in order of the page; the rest as if it were not there. */
export function weigh(total: Total, part: readonly Found[], around: Surroundings): Evidence {
  const runs = part.map(ownRuns);
  const unquoted = part.filter(({ quoted }) => !quoted);
  const ofProse = (some: readonly Found[]): number => (total.prose === 0 ? 0 : sum(some.flatMap(ownRuns)) / total.prose);
  return {
    coverage: sum(part.map(({ match }) => match.covered)) / total.letters,
    present: sum(part.filter(isPresent).map(({ known }) => weightOf(known))) / total.weight,
    prose: ofProse(part),
    unquoted: ofProse(unquoted),
    spread: runs.filter((own) => Math.max(...own) >= SHINGLE).length / total.passages,
    longest: Math.max(0, ...runs.flat()),
    whole: unquoted.filter((one) => isWhole(one) && proseOf(one.known) >= WHOLE / 3).length,
    // Asked for where little is here, and not on the article's own page: they take the whole text.
    get stacked() {
      return stack(unquoted, around, total.passages);
    },
    get leading() {
      return stack(unquoted, around, 1);
    },
    get purity() {
      return purity(part, around, 1, 1);
    },
    get ownPurity() {
      return purity(unquoted, around, 1, 1);
    },
    get headPurity() {
      return purity(unquoted, around, 1, 0);
    },
    get tailPurity() {
      return purity(unquoted, around, 0, 1);
    },
    get pagePurity() {
      const own = ownOf(unquoted);
      return own / (own + around.all() || 1);
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const ownOf = (found: readonly Found[]): number => sum(found.map(ownLetters));

/** The blocks in which a part begins and ends. */
export const endsOf = (part: readonly Found[], around: Surroundings): readonly [first: Piece, last: Piece] => [
  around.at(Math.min(...part.map(firstLetter))),
  around.at(Math.max(...part.map(lastLetter))),
];

/** Share of what is the article's, from the first block of a part to its last and of the prose beside it. */
function purity(part: readonly Found[], around: Surroundings, before: 0 | 1, after: 0 | 1): number {
  if (part.length === 0) return 0;
  const own = ownOf(part);
  const [first, last] = endsOf(part, around);
  const beside = before * around.beside(first, -1, BESIDE * own) + after * around.beside(last, 1, BESIDE * own);
  return own / (own + beside + around.between(first, last).prose);
}

/** Most passages that stand one after the other, rising, from one of the article's first `begin` on. */
function stack(part: readonly Found[], around: Surroundings, begin: number): number {
  const sizes = new Map<Found, number>();
  for (const one of part) {
    if (one.known.letters < WHOLE || one.match.covered < STACKED * one.known.letters) continue;
    let size = one.match.passage < begin ? 1 : 0;
    for (const [before, below] of sizes) if (below >= size && below > 0 && follows(before, one, around)) size = below + 1;
    sizes.set(one, size);
  }
  return Math.max(0, ...sizes.values());
}

function follows(earlier: Found, later: Found, around: Surroundings): boolean {
  if (later.match.passage < earlier.match.passage || later.match.start < earlier.match.end - SLACK) return false;
  if (later.paragraph.start === earlier.paragraph.start) return false;
  const { prose, idle } = around.between(around.at(lastLetter(earlier)), around.at(firstLetter(later)), 0);
  return prose === 0 && idle <= SEAM;
}

/** The paragraph is an edited copy of the passage: all of it is the article's. */
const isCopy = ({ match, known, alone }: Found): boolean => alone && match.aligned >= TOUCHED * known.letters;

/** Page letters that a match makes the article's: all of the paragraph where it is an edited copy of the passage, else what is aligned. */
export const ownLetters = (one: Found): number => (isCopy(one) ? Math.max(one.match.aligned, one.paragraph.letters) : one.match.aligned);
