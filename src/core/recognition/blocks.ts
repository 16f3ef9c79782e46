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
/** Lines that are no prose (a caption, an ad label, a headline) which may stand between two paragraphs of one text. */
const STEPS = 3;

const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]{8}/;

/** Capitals by their ranges: the first Unicode property of a cold script costs the better part of a millisecond. */
const SENTENCE = /[.!?…。！？][”"’')\]]*\s*$|[.!?][”"’')\]]* +[A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΫЀ-ЯԱ-Ֆ]/;

export function isProse(text: string, block: Block): boolean {
  return block.letters >= PROSE && SENTENCE.test(text.slice(block.start, block.end));
}

/** The same for a text that is not folded; scripts without spaces say as much in a third of the letters. */
export function looksLikeProse(text: string, block: { readonly start: number; readonly end: number }): boolean {
  const part = text.slice(block.start, block.end);
  return (part.length >= PROSE * 1.2 || (part.length >= PROSE / 2.5 && UNSPACED.test(part))) && SENTENCE.test(part);
}

/** All blocks of a text in order, empty ones included; from an offset on, the rest of its block first. */
export function* blocksOf(text: string, from = 0): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = from; start < text.length; ) {
    const end = blockEnd(text, start);
    yield { start, end };
    start = end + 1;
  }
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

function neighbour(text: string, letters: Letters, block: Block, step: 1 | -1): Block | null {
  if (step === 1) return block.end >= text.length ? null : blockAround(text, letters, block.end + 1);
  return block.start === 0 ? null : blockAround(text, letters, block.start - 1);
}

/** Letters of all prose from a block's start to its end. Linear in its length. */
export function proseWithin(text: string, letters: Letters, block: Block): number {
  let sum = 0;
  for (let at = block.start; at < block.end; ) {
    const end = Math.min(blockEnd(text, at), block.end);
    const piece = blockAt(letters, at, end);
    if (isProse(text, piece)) sum += piece.letters;
    at = end + 1;
  }
  return sum;
}

/**
 * Letters of foreign prose that adjoins a block on one side, at most `limit` of them: what a reader would take for the same text.
 * Linear in what is passed over.
 */
export function proseBeside(text: string, letters: Letters, block: Block, step: 1 | -1, limit: number): number {
  let sum = 0;
  let idle = 0;
  for (let next = neighbour(text, letters, block, step); next !== null && sum < limit; next = neighbour(text, letters, next, step)) {
    if (isProse(text, next)) {
      sum += next.letters;
      idle = 0;
    } else if (next.letters > 0 && ++idle >= STEPS) break;
  }
  return Math.min(sum, limit);
}
