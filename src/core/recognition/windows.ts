/**
 * The parts of a text that are looked at closely. A long page is mostly other matters: folding and matching all of it would cost a
 * multiple of what its article does.
 */
import { WALL } from '../text/page-rules.js';
import { type AnchorIndex, anchorPlaces } from './anchors.js';

/** UTF-16 code units of the text, end exclusive; whole blocks. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Texts up to this length are one window; so are pieces of longer ones that hold no known anchor at all, with an OVERLAP between two. */
const WHOLE = 120_000;
const OVERLAP = 10_000;
/** Code units in which anchors are looked for in one step. */
const PIECE = 100_000;
/** Code units that an anchor may lie across the border of two pieces with. */
const ACROSS = 100;

/**
 * Windows of a text, in order; none overlap where anchors tell them. `reach`: code units that belong to an article before and behind an
 * anchor of it. In steps, since looking for anchors in millions of letters takes its time.
 */
export function* windowsOf(text: string, anchors: () => AnchorIndex, reach: number): Generator<undefined, Window[]> {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length }];
  const places: number[] = [];
  for (let from = 0; from < text.length; from += PIECE) {
    for (const at of anchorPlaces(text.slice(from, from + PIECE + ACROSS), anchors())) places.push(from + at);
    yield;
  }
  return places.length === 0 ? pieces(text) : about(text, places, reach);
}

function about(text: string, places: readonly number[], reach: number): Window[] {
  const windows: { start: number; end: number }[] = [];
  for (const place of places) {
    const last = windows.at(-1);
    if (last !== undefined && place - reach <= last.end) last.end = place + reach;
    else windows.push({ start: place - reach, end: place + reach });
  }
  return windows.map((window) => wholeBlocks(text, window));
}

function pieces(text: string): Window[] {
  const windows: Window[] = [];
  for (let start = 0; start < text.length; start += WHOLE - OVERLAP) windows.push(wholeBlocks(text, { start, end: start + WHOLE }));
  return windows;
}

function wholeBlocks(text: string, { start, end }: Window): Window {
  const before = start <= 0 ? -1 : text.lastIndexOf(WALL, start);
  const behind = text.indexOf(WALL, end);
  return { start: before + 1, end: behind === -1 ? text.length : behind };
}
