/**
 * Where one stored mention of a known article stands on a page: at the letter that the match says, if its words are there; else near by,
 * where an editor moved or reworded them. Words that are not there are never guessed.
 */
import { type PassageMatch, pageLetter, type SharedRun } from '../recognition/alignment.js';
import type { Letters } from '../text/letters.js';
import { dateForms } from './date-forms.js';
import { type FigureFind, figureAt, figureFrom } from './figures.js';
import { DOT, gapBit, isWordBorder } from './gaps.js';
import { casingAt, compilePattern, type Pattern, spanOf, standsAsWords, standsAt, takesDot } from './pattern.js';
import type { StoredMention } from './stored-mention.js';

/** A place on the page: letters [from, to) and UTF-16 code units [start, end). */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Letters beyond the estimated ends of a passage in which its words are still looked for. */
const SLACK = 24;
/** From that many letters on a surface found in other casing is no chance find (`may` for `May` would be). */
const CASELESS = 5;

const compiled = new Map<string, Pattern>();

/** Patterns of stored surfaces are few and used again on each update of a page. */
export function patternOf(surface: string): Pattern {
  const known = compiled.get(surface) ?? compilePattern(surface);
  compiled.set(surface, known);
  return known;
}

/** The place that the match gives, null where other words stand there. O(length of the surface). */
export function placeExactly(text: string, letters: Letters, match: PassageMatch, mention: StoredMention): Place | null {
  const [first, end] = mention.at;
  const run = runWith(match, first, end);
  // A run is the same to the letter: its words are there. One that lies in several, or on their edges, is looked at.
  const from = run ? run.page + (first - run.passage) : placeByPattern(letters, match, mention);
  if (from === null) return null;
  const to = from + (end - first);
  // Where the neighbouring letter is the article's too, the word ends where the article's does.
  const openBefore = (run && first > run.passage) || follows(match, first - 1, from - 1) || isWordBorder(text, letters, from);
  const followed = (run !== undefined && end < run.passage + run.length) || follows(match, end, to);
  if (!openBefore || !(followed || isWordBorder(text, letters, to))) return null;
  return mention.kind === 'figure'
    ? placeFigure(text, letters, mention, from, to, followed)
    : { from, to, ...spanAt(text, letters, mention, from, to) };
}

/** A rate whose sign is gone counts only where the article's next letter follows; a duration has its unit among its letters. */
function placeFigure(text: string, letters: Letters, mention: StoredMention, from: number, to: number, followed: boolean): Place | null {
  const figure = figureFrom(text, letters, from);
  if (figure !== null && sameFigure(figure, mention)) return figure;
  return followed || mention.unit !== 'percent' ? { from, to, ...spanOf(text, letters, from, to) } : null;
}

/** The run that holds the letters [from, to) of the passage, if one does. */
export function runWith({ runs }: PassageMatch, from: number, to: number): SharedRun | undefined {
  for (const run of runs) if (from >= run.passage && to <= run.passage + run.length) return run;
  return undefined;
}

/** First page letter of a mention whose letters stand where the match says. */
function placeByPattern(letters: Letters, match: PassageMatch, mention: StoredMention): number | null {
  const pattern = patternOf(mention.exact ?? '');
  const first = pageLetter(match, mention.at[0]);
  const last = pageLetter(match, mention.at[1] - 1);
  const fits = first.exact && last.exact && last.at + 1 - first.at === pattern.codes.length;
  return fits && sameLetters(letters, pattern, first.at) ? first.at : null;
}

/** Code units of a mention; whether a full stop behind it is its own is asked only where it may be. */
function spanAt(text: string, letters: Letters, mention: StoredMention, from: number, to: number): { start: number; end: number } {
  const span = spanOf(text, letters, from, to);
  if (gapBit(text.charCodeAt(span.end)) !== DOT) return span;
  const { exact = '' } = mention;
  const initials = gapBit(text.charCodeAt((letters.at[to - 1] as number) - 1)) === DOT;
  const dotted = (initials || exact.endsWith('.')) && takesDot(text, letters, patternOf(exact), from);
  return dotted ? { start: span.start, end: span.end + 1 } : span;
}

function sameLetters(letters: Letters, pattern: Pattern, from: number): boolean {
  return from >= 0 && from + pattern.codes.length <= letters.count && pattern.codes.every((code, j) => letters.codes[from + j] === code);
}

/** Whether the neighbouring letter on the page is the article's neighbouring letter too. */
function follows(match: PassageMatch, passageLetter: number, page: number): boolean {
  const there = pageLetter(match, passageLetter);
  return there.exact && there.at === page;
}

function sameFigure(figure: FigureFind, mention: StoredMention): boolean {
  return figure.value === mention.value && figure.unit === mention.unit;
}

/** Letters [from, to) of the page between what is known to stand before and behind a mention. */
export function gapWindow(match: PassageMatch, mention: StoredMention): { from: number; to: number } {
  let from = match.start - SLACK;
  let to = match.end + SLACK;
  for (const run of match.runs) {
    if (run.passage < mention.at[0]) from = run.page + Math.min(run.length, mention.at[0] - run.passage);
    if (run.passage + run.length > mention.at[1]) {
      to = run.page + Math.max(0, mention.at[1] - run.passage);
      break;
    }
  }
  return { from: Math.max(0, from), to };
}

export function passageWindow(match: PassageMatch): { from: number; to: number } {
  return { from: Math.max(0, match.start - SLACK), to: match.end + SLACK };
}

/** The nearest free place in a reach where the mention's words, or words of the same meaning, stand. Linear in the reach. */
export function placeNearby(
  text: string,
  letters: Letters,
  mention: StoredMention,
  others: readonly string[],
  reach: { from: number; to: number },
  expected: number,
  free: (place: Place) => boolean,
): Place | null {
  for (const surface of surfacesOf(mention, others)) {
    const places = placesOf(text, letters, patternOf(surface), reach).filter(free);
    if (places.length > 0) return nearest(places, expected);
  }
  return mention.kind === 'figure' ? figureNearby(text, letters, mention, reach, expected, free) : null;
}

/** Surfaces to look for, the printed one first. A percentage has none: its sign is looked up with it. */
function surfacesOf(mention: StoredMention, others: readonly string[]): string[] {
  const exact = mention.exact ?? '';
  if (mention.kind === 'figure') return [];
  const bare = exact.replace(/^(?:the|an?)\s+/i, '');
  const forms = mention.kind === 'date' ? dateForms(mention.date ?? '', exact) : others;
  return [...new Set([exact, ...(mention.kind === 'date' ? [] : [bare]), ...forms])];
}

function placesOf(text: string, letters: Letters, pattern: Pattern, reach: { from: number; to: number }): Place[] {
  const places: Place[] = [];
  const last = Math.min(reach.to, letters.count) - pattern.codes.length;
  for (let i = reach.from; i <= last; i++) {
    if (letters.codes[i] !== pattern.codes[0] || !standsAt(text, letters, pattern, i) || !standsAsWords(text, letters, pattern, i))
      continue;
    if (pattern.codes.length < CASELESS && casingAt(text, letters, pattern, i) === 'other') continue;
    const to = i + pattern.codes.length;
    places.push({ from: i, to, ...spanOf(text, letters, i, to, takesDot(text, letters, pattern, i)) });
  }
  return places;
}

function figureNearby(
  text: string,
  letters: Letters,
  mention: StoredMention,
  reach: { from: number; to: number },
  expected: number,
  free: (place: Place) => boolean,
): Place | null {
  const places: Place[] = [];
  for (let i = reach.from; i < Math.min(reach.to, letters.count); i++) {
    const figure = figureAt(text, letters, i);
    if (figure !== null && sameFigure(figure, mention) && free(figure)) places.push(figure);
  }
  return nearest(places, expected);
}

function nearest(places: readonly Place[], expected: number): Place | null {
  return places.reduce<Place | null>(
    (best, place) => (best === null || Math.abs(place.from - expected) < Math.abs(best.from - expected) ? place : best),
    null,
  );
}
