/**
 * What a copy changed: from where the passages of the known article stand on the page. Added prose, passages out of the article's order,
 * passages reworded; each with its place in UTF-16 code units of the page text, end exclusive. What is missing, the verdict says.
 */
import type { Letters } from '../text/letters.js';
import { letterAt } from '../text/letters.js';
import type { PassageMatch, SharedRun } from './alignment.js';
import { adjoiningProse, blockAround, blocksWithin, isStatement } from './blocks.js';
import type { Fingerprint, FingerprintPassage, LetterStretch } from './fingerprint.js';
import { furnitureOf } from './furniture.js';
import { offOrder } from './order.js';
import type { ArticleVerdict } from './verdict.js';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Prose that no passage covers, with no passage in between. `letters`: folded ones, of the prose only. */
export interface Added extends Place {
  readonly letters: number;
}

export interface Moved extends Place {
  readonly passage: number;
}

export interface Reworded extends Place {
  readonly passage: number;
  /** Share of its letters that is as in the article, 0 to 1; rather too small than too large, since only hashes are known of the rest. */
  readonly verbatim: number;
}

export interface CopyChanges {
  readonly added: readonly Added[];
  readonly moved: readonly Moved[];
  readonly reworded: readonly Reworded[];
}

export const UNCHANGED: CopyChanges = { added: [], moved: [], reworded: [] };

/** Letters in a row that a paragraph of the article has here and not there, from which they are an addition: about eight words. */
const ADDED = 40;
/** Letters that a gap between two kept shingles is wider than the edit in it, on average: winnowing keeps every fourth or fifth. */
const SLACK = 5;
/** Letters of a passage from which it is told as reworded: one changed letter is spelling. */
const REWORDED = 4;
/** Letters from which a passage is more than a credit line: the last of them is the article's end. */
const TELLING = 60;

/** The changes of a copy. Linear in the block's length, and square in the number of passages. Nothing is said of a text that only quotes. */
export function changesIn(text: string, letters: Letters, fingerprint: Fingerprint, verdict: ArticleVerdict): CopyChanges {
  const { kind, block, matches, missing } = verdict;
  if (block === null || (kind !== 'article' && kind !== 'partial')) return UNCHANGED;
  const absent = new Set(missing);
  const present = matches.filter(({ passage }) => !absent.has(passage));
  const own = new Map(matches.map((match) => [match, ownStretches(text, letters, match)]));
  const place = (match: PassageMatch): Place => {
    const stretches = own.get(match) ?? [];
    return placeOf(text, letters, { start: stretches[0]?.start ?? 0, end: stretches.at(-1)?.end ?? 0 });
  };
  return {
    added: addedIn(text, letters, widened(text, letters, block, fingerprint, absent), [...own.values()].flat()),
    moved: offOrder(present).map((match) => ({ passage: match.passage, ...place(match) })),
    reworded: present.flatMap((match) => {
      const passage = fingerprint.passages[match.passage] as FingerprintPassage;
      const changed = changedLetters(passage, match);
      const verbatim = Math.max(0, 1 - changed / passage.letters);
      return changed < REWORDED ? [] : [{ passage: match.passage, verbatim, ...place(match) }];
    }),
  };
}

/** Code units of a stretch of page letters that is not empty. */
function placeOf(text: string, { at, count }: Letters, { start, end }: LetterStretch): Place {
  const last = at[Math.min(Math.max(end, start + 1), count) - 1] as number;
  return { start: at[start] as number, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
}

function runStretch({ runs }: PassageMatch): LetterStretch {
  const [first] = runs;
  const last = runs.at(-1);
  return first && last ? { start: first.page, end: last.page + last.length } : { start: 0, end: 0 };
}

/** About how many letters of a passage are other ones here, were left out, or stand between its own; whole additions not counted. */
function changedLetters({ letters }: FingerprintPassage, { runs }: PassageMatch): number {
  let sum = 0;
  let passage = 0;
  let page = runs[0] === undefined ? 0 : runs[0].page - runs[0].passage;
  for (const run of runs) {
    sum += editWithin(run.passage - passage, run.page - page);
    passage = run.passage + run.length;
    page = run.page + run.length;
  }
  return sum + editWithin(letters - passage, letters - passage);
}

function editWithin(inPassage: number, onPage: number): number {
  const put = onPage - inPassage;
  const changed = Math.max(inPassage, put < ADDED ? onPage : 0);
  return changed === 0 ? 0 : Math.max(1, changed - SLACK);
}

/** Page letters that are a passage's: its runs, the edited gaps between them, and the rest of its length as far as its paragraph goes. */
function ownStretches(text: string, letters: Letters, match: PassageMatch): LetterStretch[] {
  const { start, end } = runStretch(match);
  const head = letterAt(letters, blockAround(text, letters, letters.at[start] as number).start);
  const tail = letterAt(letters, blockAround(text, letters, letters.at[Math.min(end, letters.count) - 1] as number).end);
  const own: { start: number; end: number }[] = [];
  let before: SharedRun | undefined;
  for (const run of match.runs) {
    const last = own.at(-1);
    if (before && last && putBetween(before, run) < ADDED) last.end = run.page + run.length;
    else own.push({ start: run.page, end: run.page + run.length });
    before = run;
  }
  return own.map((stretch, i) => ({
    start: i === 0 ? Math.min(stretch.start, Math.max(head, match.start)) : stretch.start,
    end: i === own.length - 1 ? Math.max(stretch.end, Math.min(tail, match.end)) : stretch.end,
  }));
}

/** Letters that stand between two runs on the page and not in the passage. */
const putBetween = (earlier: SharedRun, later: SharedRun): number => later.page - earlier.page - (later.passage - earlier.passage);

/** Prose of a part of the page that is no passage's, and no furniture. */
function addedIn(text: string, letters: Letters, part: Place, stretches: readonly LetterStretch[]): Added[] {
  const own = [...stretches].sort((a, b) => a.start - b.start);
  const paragraphs = [...blocksWithin(text, letters, part)];
  const isFurniture = furnitureOf(text, paragraphs);
  const added: { start: number; end: number; letters: number; owner: number }[] = [];
  let owner = 0;
  for (const paragraph of paragraphs) {
    const whole = { start: letterAt(letters, paragraph.start), end: letterAt(letters, paragraph.end) };
    while (owner < own.length && (own[owner] as LetterStretch).end <= whole.start) owner++;
    for (const free of freeOf(whole, own, owner)) {
      const size = free.end - free.start;
      const untouched = size === whole.end - whole.start;
      if (untouched ? !isStatement(text, paragraph) || isFurniture(paragraph) : size < ADDED) continue;
      const last = added.at(-1);
      const { start, end } = placeOf(text, letters, free);
      if (last?.owner === free.owner) Object.assign(last, { end, letters: last.letters + size });
      else added.push({ start, end, letters: size, owner: free.owner });
    }
  }
  return added.map(({ start, end, letters: size }) => ({ start, end, letters: size }));
}

/** Parts of a stretch that no owner covers; `owner`: how many owners lie before each. `own` in order of their first letter. */
function* freeOf(
  whole: LetterStretch,
  own: readonly LetterStretch[],
  first: number,
): Generator<LetterStretch & { readonly owner: number }> {
  let at = whole.start;
  let owner = first;
  for (; owner < own.length && (own[owner] as LetterStretch).start < whole.end; owner++) {
    const { start, end } = own[owner] as LetterStretch;
    if (start > at) yield { start: at, end: start, owner };
    at = Math.max(at, end);
  }
  if (at < whole.end) yield { start: at, end: whole.end, owner };
}

/** The matched block, and what adjoins its end where the article's own end is there: updates are put behind it. */
function widened(text: string, letters: Letters, block: Place, { passages }: Fingerprint, absent: ReadonlySet<number>): Place {
  const last = passages.findLastIndex(({ letters: size }) => size >= TELLING);
  return absent.has(last) ? block : { start: block.start, end: adjoiningProse(text, letters, block).end };
}
