/**
 * The block of prose in which a match stands. No main content is extracted and no layout is asked: from the matched letters we walk
 * outwards over the text's own walls, as far as one paragraph of prose follows another.
 */
import type { Letters } from '../text/letters.js';
import { letterAt } from '../text/letters.js';
import { BREAK, WALL } from '../text/page-rules.js';

/** One block of the page's text. Offsets in UTF-16 code units, end exclusive; `letters` folded. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly letters: number;
}

/** Folded letters from which a block can be a paragraph of prose: headlines, captions and links are shorter. */
const PROSE = 70;
/** A sentence by itself: shorter lines are captions and labels even with a full stop. */
export const SHORT = 40;
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]{8}/;

/** Capitals by their ranges: the first Unicode property of a cold script costs the better part of a millisecond. */
const SENTENCE = /[.!?…。！？][”"’')\]]*\s*$|[.!?][”"’')\]]* +[A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΫЀ-ЯԱ-Ֆ]/;
const CLOSED = /[.!?。！？][”"’')\]]*\s*$/;

export function isProse(text: string, block: Block): boolean {
  return block.letters >= PROSE && SENTENCE.test(text.slice(block.start, block.end));
}

/** The same for a text that is not folded; scripts without spaces say as much in a third of the letters. */
export function looksLikeProse(text: string, block: { readonly start: number; readonly end: number }): boolean {
  const part = text.slice(block.start, block.end);
  return (part.length >= PROSE * 1.2 || (part.length >= PROSE / 2.5 && UNSPACED.test(part))) && SENTENCE.test(part);
}

/** A paragraph of prose, or a sentence that stands by itself. */
export const readsAsProse = (text: string, block: Block): boolean =>
  isProse(text, block) || (block.letters >= SHORT && CLOSED.test(text.slice(block.start, block.end)));

/** Prose to its end, as no caption is that closes with its photographer. A short one that asks is a headline. */
export function isStatement(text: string, block: Block): boolean {
  const part = text.slice(block.start, block.end);
  return block.letters >= SHORT && CLOSED.test(part) && (block.letters >= PROSE || !/[?？]\s*$/.test(part));
}

/** All blocks of a text in order, empty ones included; from an offset on, the rest of its block first. Linear: each kind of border is found once. */
export function* blocksOf(text: string, from = 0): Generator<{ readonly start: number; readonly end: number }> {
  let wall = from - 1;
  let lineBreak = from - 1;
  for (let start = from; start < text.length; ) {
    if (wall < start) wall = next(text, WALL, start);
    if (lineBreak < start) lineBreak = next(text, BREAK, start);
    const end = Math.min(wall, lineBreak);
    yield { start, end };
    start = end + 1;
  }
}

function next(text: string, border: string, from: number): number {
  const at = text.indexOf(border, from);
  return at === -1 ? text.length : at;
}

function blockAt(letters: Letters, start: number, end: number): Block {
  return { start, end, letters: letterAt(letters, end) - letterAt(letters, start) };
}

const isBorder = (code: number): boolean => code === 0x2029 || code === 0x2028;

/** The block that holds an offset. */
export function blockAround(text: string, letters: Letters, offset: number): Block {
  let start = offset;
  while (start > 0 && !isBorder(text.charCodeAt(start - 1))) start--;
  return blockAt(letters, start, blockEnd(text, offset));
}

const BORDER = new RegExp(`[${WALL}${BREAK}]`, 'g');

/** One search for both kinds of border: two would each run to the text's end wherever one kind is absent. */
function blockEnd(text: string, offset: number): number {
  BORDER.lastIndex = offset;
  return BORDER.exec(text)?.index ?? text.length;
}

/** The block before or behind. */
export function neighbour(text: string, letters: Letters, block: Block, step: 1 | -1): Block | null {
  if (step === 1) return block.end >= text.length ? null : blockAround(text, letters, block.end + 1);
  return block.start === 0 ? null : blockAround(text, letters, block.start - 1);
}

/** The blocks of a part of the text, in order. */
export function* blocksWithin(text: string, letters: Letters, part: { readonly start: number; readonly end: number }): Generator<Block> {
  for (let at = part.start; at < part.end; ) {
    const end = Math.min(blockEnd(text, at), part.end);
    yield blockAt(letters, at, end);
    at = end + 1;
  }
}

/** A part of the text with the prose that follows it, nothing else between. */
export function adjoiningProse(text: string, letters: Letters, part: { readonly start: number; readonly end: number }): Block {
  let whole: Block = { ...part, letters: 0 };
  for (let next = neighbour(text, letters, whole, 1); next !== null; next = neighbour(text, letters, next, 1)) {
    if (next.letters > 0 && !readsAsProse(text, next)) break;
    whole = { ...whole, end: next.end };
  }
  return whole;
}
