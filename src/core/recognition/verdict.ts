/**
 * The verdict on one known article: what of it is on the page, and what the page is beside it. Thresholds are explained with their
 * curves in docs/adr/0004-thresholds.md.
 */
import type { Letters } from '../text/letters.js';
import { SHINGLE } from '../text/shingles.js';
import type { PassageMatch, SharedRun } from './alignment.js';
import { type Block, blockAround, proseBeside, proseWithin } from './blocks.js';
import type { Fingerprint, FingerprintPassage } from './fingerprint.js';

export type ArticleVerdictKind = 'article' | 'partial' | 'excerpt' | 'none';

export interface ArticleVerdict {
  readonly kind: ArticleVerdictKind;
  /** Share of the known article's letters found here, 0 to 1. */
  readonly coverage: number;
  /** Share of the matched block's letters that are the known article, 0 to 1. */
  readonly purity: number;
  /** Passages found, in order of the article; the best occurrence of each. */
  readonly matches: readonly PassageMatch[];
  /** Numbers of passages that are not on the page. */
  readonly missing: readonly number[];
  /** The matched block in UTF-16 code units of the page text, end exclusive; null without a match. */
  readonly block: { readonly start: number; readonly end: number } | null;
}

/** Share of a passage's letters, edits bridged, from which it counts as present. */
const PRESENT = 0.34;
/** The same for a paragraph as long as the passage: an edited copy of it. */
const TOUCHED = 0.15;
/** What a quoted letter weighs beside one of the reporter's own prose: others print the same quotations. */
const QUOTED_WEIGHT = 0.2;
/** Weighted share of the passages present from which a page is the article. */
const ARTICLE = 0.57;
/** Share of the reporter's own prose, to the letter, below which nothing is claimed of an article. */
const ARTICLE_PROSE = 0.1;
/** The same for a cut copy: about one sentence. */
const PARTIAL_PROSE = 0.045;
/** Weighted share from which a page that mixes the article with other text is a cut copy and not one that quotes it. */
const PARTIAL = 0.33;
/** Purity from which a small piece is a cut copy; where two paragraphs follow each other whole, what comes after them does not count. */
const PARTIAL_PURITY = 0.6;
const SOLID_PURITY = 0.6;
/** Share of the passages that are here in part from which a page is a copy that was rewritten, whatever else it holds. */
const PARTIAL_SPREAD = 0.45;
/** Letters of the reporter's own prose in a row from which a page quotes the article: about eleven words. */
const EXCERPT_RUN = 56;
/** Letters from which a passage that is here from end to end is evidence by itself; shorter ones are credit lines. */
const WHOLE = 60;
/** Letters between two passages that follow each other on the page: an ad label, a caption. SLACK: what an edge may be off by. */
const SEAM = 60;
const SLACK = 8;
/** Foreign prose beside the match is counted up to that many times the match itself. */
const BESIDE = 3;

const NOTHING: ArticleVerdict = { kind: 'none', coverage: 0, purity: 0, matches: [], missing: [], block: null };

/** Letters of [start, end) of a passage that are quoted. */
function quotedWithin(passage: FingerprintPassage, start: number, end: number): number {
  let sum = 0;
  for (const q of passage.quoted) sum += Math.max(0, Math.min(q.end, end) - Math.max(q.start, start));
  return sum;
}

const proseOf = (passage: FingerprintPassage): number => passage.letters - quotedWithin(passage, 0, passage.letters);
const weightOf = (passage: FingerprintPassage): number => proseOf(passage) + QUOTED_WEIGHT * (passage.letters - proseOf(passage));

interface Measures {
  readonly coverage: number;
  /** Weighted share of passages present. */
  readonly present: number;
  /** Share of the reporter's own prose found to the letter. */
  readonly prose: number;
  /** Longest stretch of the reporter's own prose found to the letter. */
  readonly longest: number;
  /** A passage stands here from its first letter to its last, in the reporter's own words at least in part. */
  readonly whole: boolean;
  /** Share of the passages of which some of the reporter's own prose is here. */
  readonly spread: number;
  /** Two passages that follow each other in the article do so here, both whole. */
  readonly solid: boolean;
}

function measure(fingerprint: Fingerprint, matches: readonly PassageMatch[]): Measures {
  let covered = 0;
  let present = 0;
  let prose = 0;
  let longest = 0;
  let touched = 0;
  let whole = false;
  let solid = false;
  let previous: PassageMatch | null = null;
  for (const match of matches) {
    const passage = fingerprint.passages[match.passage] as FingerprintPassage;
    covered += match.covered;
    if (isPresent(passage, match)) present += weightOf(passage);
    if (isWhole(passage, match)) {
      whole ||= proseOf(passage) >= WHOLE / 3;
      solid ||= previous !== null && follows(previous, match);
      previous = match;
    }
    let ownLongest = 0;
    for (const run of match.runs) {
      const own = run.length - quotedWithin(passage, run.passage, run.passage + run.length);
      prose += own;
      ownLongest = Math.max(ownLongest, own);
    }
    longest = Math.max(longest, ownLongest);
    if (ownLongest >= SHINGLE) touched++;
  }
  const total = fingerprint.passages.reduce((sum, p) => sum + p.letters, 0);
  const totalProse = fingerprint.passages.reduce((sum, p) => sum + proseOf(p), 0);
  const totalWeight = fingerprint.passages.reduce((sum, p) => sum + weightOf(p), 0);
  return {
    coverage: covered / total,
    present: present / totalWeight,
    prose: totalProse === 0 ? 0 : prose / totalProse,
    longest,
    whole,
    solid,
    spread: touched / fingerprint.passages.length,
  };
}

const isPresent = (passage: FingerprintPassage, match: PassageMatch): boolean => match.aligned >= PRESENT * passage.letters;

/** From its first letter to its last. Shorter passages are credit lines and say nothing. */
const isWhole = (passage: FingerprintPassage, match: PassageMatch): boolean =>
  passage.letters >= WHOLE && match.covered >= 0.98 * passage.letters;

/** At most a line of something else (an ad label) stands between. */
const follows = (earlier: PassageMatch, later: PassageMatch): boolean =>
  later.passage === earlier.passage + 1 && later.start >= earlier.end - SLACK && later.start <= earlier.end + SEAM;

/** Decides for one article. `matches`: best occurrence of each passage, in order of the article. */
export function judge(text: string, letters: Letters, fingerprint: Fingerprint, matches: readonly PassageMatch[]): ArticleVerdict {
  if (matches.length === 0) return NOTHING;
  const m = measure(fingerprint, matches);
  const block = blockOf(text, letters, matches);
  const own = matches.reduce((sum, match) => sum + ownLetters(text, letters, fingerprint, match), 0);
  const prose = proseAbout(text, letters, block, own);
  const purity = own / Math.max(own, prose.before + prose.within + prose.after);
  const headPurity = own / Math.max(own, prose.before + prose.within);
  const present = matches.filter((match) => isPresent(fingerprint.passages[match.passage] as FingerprintPassage, match));
  const found = new Set(present.map((match) => match.passage));
  const missing = fingerprint.passages.flatMap((passage, i) => (found.has(i) || passage.letters < SHINGLE ? [] : [i]));
  return {
    kind: kindOf(m, purity, headPurity),
    coverage: m.coverage,
    purity,
    matches,
    missing,
    block: { start: block.start, end: block.end },
  };
}

/**
 * `headPurity` leaves out what follows the match: a page that stops after a few paragraphs goes on with comments and other articles, while
 * one that quotes has its own prose before the quotation.
 */
function kindOf(m: Measures, purity: number, headPurity: number): ArticleVerdictKind {
  if (m.present >= ARTICLE && m.prose >= ARTICLE_PROSE) return 'article';
  const cut = m.present >= PARTIAL || purity >= PARTIAL_PURITY || (m.solid && headPurity >= SOLID_PURITY) || m.spread >= PARTIAL_SPREAD;
  if (m.prose >= PARTIAL_PROSE && cut) return 'partial';
  if (m.longest >= EXCERPT_RUN || (m.whole && m.prose > 0)) return purity >= PARTIAL_PURITY && m.whole ? 'partial' : 'excerpt';
  return 'none';
}

/**
 * Page letters that a match makes the article's: all of the paragraph where it is as long as the passage (an edited copy of it), else
 * what is aligned.
 */
function ownLetters(text: string, letters: Letters, fingerprint: Fingerprint, match: PassageMatch): number {
  const known = (fingerprint.passages[match.passage] as FingerprintPassage).letters;
  const paragraph = blockAround(text, letters, letters.at[(match.runs[0] as SharedRun).page] as number).letters;
  const copy = match.aligned >= TOUCHED * known && paragraph >= known / 1.5 && paragraph <= known * 1.5;
  return copy ? Math.max(match.aligned, paragraph) : match.aligned;
}

/** Letters of prose in the matched block and on both sides of it: what a reader takes for one text. */
function proseAbout(text: string, letters: Letters, block: Block, own: number): { before: number; within: number; after: number } {
  return {
    before: proseBeside(text, letters, block, -1, BESIDE * own),
    within: proseWithin(text, letters, block),
    after: proseBeside(text, letters, block, 1, BESIDE * own),
  };
}

/** From the first to the last matched block of the page. */
function blockOf(text: string, letters: Letters, matches: readonly PassageMatch[]): Block {
  const first = Math.min(...matches.map((match) => match.runs[0]?.page ?? match.start));
  const last = Math.max(...matches.map((match) => (match.runs.at(-1)?.page ?? 0) + (match.runs.at(-1)?.length ?? 0) - 1));
  const head = blockAround(text, letters, letters.at[first] as number);
  const tail = blockAround(text, letters, letters.at[Math.min(last, letters.count - 1)] as number);
  return { start: head.start, end: tail.end, letters: 0 };
}
