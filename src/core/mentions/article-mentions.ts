/**
 * The marks of a known article: a look-up. Each stored mention is carried over to the page by the match, checked against the words that
 * stand there, and dropped where they do not. In text that this copy adds, names and figures are found as in any other report.
 */
import { type PassageMatch, pageLetter } from '../recognition/alignment.js';
import { blockAround } from '../recognition/blocks.js';
import type { Letters } from '../text/letters.js';
import type { Mention } from './mention.js';
import { withoutOverlaps } from './overlaps.js';
import { gapWindow, type Place, passageWindow, patternOf, placeExactly, placeNearby, runWith } from './placing.js';
import { nearestBorder, sentenceStarts, withPunctuation } from './sentences.js';
import { coversSentence, type StoredMention } from './stored-mention.js';

/** Share of a sentence's letters that must stand on the page to the letter for a statement or an event to be tied to it. */
const SENTENCE_FOUND = 0.5;
/** Code units within which the estimated end of a reworded sentence is moved to a sentence's end. */
const SNAP = 60;

/** All surfaces by which an entity may be named, by its id. */
export type FormsOf = (id: string) => readonly string[];

/**
 * Marks of the known article on a page, in order of the text. `matches`: where its passages stand; `stored`: its mentions.
 * Names, dates and figures never overlap; statements and events may hold them.
 */
export function articleMentions(
  text: string,
  letters: Letters,
  matches: readonly PassageMatch[],
  stored: readonly StoredMention[],
  formsOf: FormsOf = () => [],
): Mention[] {
  const passages = byPassage(stored);
  let surfaces: Surfaces | null = null;
  const surfacesOf = () => {
    surfaces ??= idsBySurface(stored);
    return surfaces;
  };
  const found: Mention[] = [];
  for (const match of distinct(matches)) {
    const { words, sentences } = passages.get(match.passage) ?? NONE;
    placeWords(text, letters, match, words, surfacesOf, formsOf, found);
    for (const mention of sentences) placeSentence(text, letters, match, mention, found);
  }
  return withoutOverlaps(found);
}

interface PassageMentions {
  readonly words: StoredMention[];
  readonly sentences: StoredMention[];
}

const NONE: PassageMentions = { words: [], sentences: [] };

function byPassage(stored: readonly StoredMention[]): Map<number, PassageMentions> {
  const passages = new Map<number, PassageMentions>();
  for (const mention of stored) {
    const here = passages.get(mention.passage) ?? { words: [], sentences: [] };
    passages.set(mention.passage, here);
    (coversSentence(mention.kind) ? here.sentences : here.words).push(mention);
  }
  return passages;
}

/** Share of a passage's matched letters that another passage matches better: then it is not here, the two only quote the same. */
const SHARED = 0.5;

/** Matches without those of dropped passages whose quotation stands in another passage too; the fullest match first. */
function distinct(matches: readonly PassageMatch[]): PassageMatch[] {
  const kept: PassageMatch[] = [];
  if (standApart(matches)) return [...matches];
  for (const match of matches.toSorted((a, b) => b.covered - a.covered)) {
    const shared = kept.reduce((sum, other) => sum + sharedLetters(match, other), 0);
    if (shared < SHARED * match.covered) kept.push(match);
  }
  return kept;
}

/** As in nearly every copy: one passage after the other. */
const standApart = (matches: readonly PassageMatch[]): boolean =>
  matches.every((match, i) => i === 0 || (matches[i - 1] as PassageMatch).end <= match.start);

function sharedLetters(a: PassageMatch, b: PassageMatch): number {
  if (a.start >= b.end || b.start >= a.end) return 0;
  const both = a.runs.flatMap((x) => b.runs.map((y) => Math.min(x.page + x.length, y.page + y.length) - Math.max(x.page, y.page)));
  return both.reduce((sum, length) => sum + Math.max(0, length), 0);
}

type Surfaces = ReadonlyMap<string, ReadonlySet<string>>;

/** Asked for only where a mention is not in its place. */
function idsBySurface(stored: readonly StoredMention[]): Surfaces {
  const ids = new Map<string, Set<string>>();
  for (const { exact, id } of stored) if (exact !== undefined) ids.set(exact, (ids.get(exact) ?? new Set()).add(id));
  return ids;
}

/** Names, dates and figures of one passage: first those that stand where they stood, then the others in what is left. */
function placeWords(
  text: string,
  letters: Letters,
  match: PassageMatch,
  words: readonly StoredMention[],
  surfacesOf: () => Surfaces,
  formsOf: FormsOf,
  found: Mention[],
): void {
  const places = words.map((mention) => placeExactly(text, letters, match, mention));
  words.forEach((mention, n) => {
    places[n] ??= placeMoved(text, letters, match, mention, surfacesOf(), formsOf, places);
    if (places[n]) found.push(asMention(mention, places[n]));
  });
}

/** Where an editor moved or reworded the mention; null where it is not there any more. */
function placeMoved(
  text: string,
  letters: Letters,
  match: PassageMatch,
  mention: StoredMention,
  surfaces: Surfaces,
  formsOf: FormsOf,
  taken: readonly (Place | null)[],
): Place | null {
  const free = (place: Place) => isFree(place, taken) && !isCutFromLonger(letters, place, mention, surfaces);
  const expected = pageLetter(match, mention.at[0]).at;
  const near = (others: readonly string[], window: { from: number; to: number }) =>
    placeNearby(text, letters, mention, others, window, expected, free);
  const sure = surfaces.get(mention.exact ?? '')?.size === 1;
  return near(formsOf(mention.id), gapWindow(match, mention)) ?? (sure ? near([], passageWindow(match)) : null);
}

function isFree(place: Place, taken: readonly (Place | null)[]): boolean {
  return taken.every((other) => other === null || place.to <= other.from || place.from >= other.to);
}

/** `the first lady` found where `the first lady of China` stands would be the wrong lady. */
function isCutFromLonger(letters: Letters, place: Place, mention: StoredMention, surfaces: Surfaces): boolean {
  for (const [surface, ids] of surfaces) {
    const { codes } = patternOf(surface);
    if (ids.has(mention.id) || codes.length <= place.to - place.from) continue;
    for (let from = Math.max(0, place.to - codes.length); from <= place.from; from++) {
      if (codes.every((code, j) => letters.codes[from + j] === code)) return true;
    }
  }
  return false;
}

function asMention(
  { kind, id, date, value, unit }: StoredMention,
  { start, end }: { readonly start: number; readonly end: number },
): Mention {
  const mention: { -readonly [K in keyof Mention]: Mention[K] } = { kind, id, start, end };
  if (date !== undefined) mention.date = date;
  if (value !== undefined) mention.value = value;
  if (unit !== undefined) mention.unit = unit;
  return mention;
}

/** The sentence that a statement or an event is tied to, put to what was found; left out where too little of it is left. */
function placeSentence(text: string, letters: Letters, match: PassageMatch, mention: StoredMention, found: Mention[]): void {
  const [from, to] = mention.at;
  const run = runWith(match, from, to);
  const span = run
    ? offsets(letters, run.page + from - run.passage, run.page + to - run.passage)
    : spanReworded(text, letters, match, from, to);
  if (span !== null && span.start < span.end) found.push(asMention(mention, withPunctuation(text, span.start, span.end)));
}

/** Of a sentence that is not here to the letter, the stretch that its letters and the page's own sentences tell. */
function spanReworded(
  text: string,
  letters: Letters,
  match: PassageMatch,
  from: number,
  to: number,
): { start: number; end: number } | null {
  if (lettersFound(match, from, to) < SENTENCE_FOUND * (to - from)) return null;
  const first = pageLetter(match, from);
  const last = pageLetter(match, to - 1);
  const span = offsets(letters, first.at, last.at + 1);
  const borders = first.exact && last.exact ? [] : bordersAbout(text, letters, span.start, span.end);
  const start = first.exact ? span.start : nearestBorder(borders, span.start, SNAP);
  const end = last.exact ? span.end : nearestBorder(borders, span.end, SNAP);
  return { start, end };
}

/** Sentence borders of the blocks in which a stretch begins and ends. */
function bordersAbout(text: string, letters: Letters, start: number, end: number): number[] {
  return sentenceStarts(text, blockAround(text, letters, start).start, blockAround(text, letters, end).end);
}

function lettersFound(match: PassageMatch, from: number, to: number): number {
  return match.runs.reduce((sum, run) => sum + Math.max(0, Math.min(to, run.passage + run.length) - Math.max(from, run.passage)), 0);
}

/** Code units of the letters [from, to), cut to the page. */
function offsets(letters: Letters, from: number, to: number): { start: number; end: number } {
  const last = Math.min(Math.max(to, 1), letters.count) - 1;
  return { start: letters.at[Math.min(Math.max(from, 0), last)] as number, end: (letters.at[last] as number) + 1 };
}
