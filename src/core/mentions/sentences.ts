/** Sentence borders, well enough for news prose: for the stretches that statements and events cover. */
import { BREAK, WALL } from '../text/page-rules.js';

/** A full stop after these does not end a sentence; nor does one after a single capital (`R-S.C.`, `J. D. Vance`). */
const ABBREVIATED =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|St|Jr|Sr|No|vs|Inc|Co|Corp|Ltd|a\.m|p\.m|e\.g|i\.e|Conn|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|(?:^|[^\p{L}])\p{Lu})$/u;
/** Only from the first of several stops on: else a row of them would be gone through once for each. */
const STOP = /(?<![.!?…。！？])[.!?…。！？]+[”"’')\]]*(?=\s|$)/gu;
const OPENING = '“"‘\'([«„';
const CLOSING = '.!?…。！？,;:%％”"’\')]»';

/** Offsets in `text` at which sentences of [start, end) begin, and `end`: rising, `start` first. Linear. */
export function sentenceStarts(text: string, start: number, end: number): number[] {
  const starts = [start];
  const piece = text.slice(start, end);
  for (const match of piece.matchAll(STOP)) {
    const before = piece.slice(Math.max(0, match.index - 12), match.index);
    if (match[0].startsWith('.') && ABBREVIATED.test(before)) continue;
    let next = match.index + match[0].length;
    while (next < piece.length && /\s/.test(piece.charAt(next))) next++;
    if (next < piece.length) starts.push(start + next);
  }
  for (let i = 0; i < piece.length; i++) if (piece[i] === WALL || piece[i] === BREAK) starts.push(start + i + 1);
  return [...new Set([...starts, end])].sort((a, b) => a - b);
}

/** The border nearest to an offset, the offset itself where none is within `reach`. */
export function nearestBorder(borders: readonly number[], offset: number, reach: number): number {
  let best = offset;
  let distance = reach + 1;
  for (const border of borders) {
    if (Math.abs(border - offset) < distance) {
      best = border;
      distance = Math.abs(border - offset);
    }
  }
  return best;
}

/** [start, end) of letters stretched over the quotation marks, brackets and stops that belong to it, without white space at the ends. */
export function withPunctuation(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from > 0 && OPENING.includes(text.charAt(from - 1))) from--;
  while (to < text.length && CLOSING.includes(text.charAt(to))) to++;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The sentence around [start, end), on either side of it and no more than `reach` code units of each. */
export function sentenceAround(text: string, start: number, end: number, reach: number): { before: string; after: string } {
  const from = Math.max(0, start - reach);
  const starts = sentenceStarts(text, from, start).filter((at) => at < start);
  const [, next] = sentenceStarts(text, end, Math.min(text.length, end + reach));
  return { before: text.slice(starts.at(-1) ?? from, start), after: text.slice(end, next ?? end) };
}
