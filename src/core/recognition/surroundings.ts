/**
 * What a page is beside the passages of an article that stand in it, block by block. The article's own letters are neither prose of others nor
 * anything between: what is said of some of its passages must be the same whether the others are there or not, or a verdict could rise as more
 * of the article goes.
 */
import { type Letters, letterAt } from '../text/letters.js';
import { isEdited, type SharedRun } from './alignment.js';
import { type Block, blockAround, neighbour, readsAsProse, SHORT } from './blocks.js';

/** What may stand between two paragraphs of one text without being prose (a caption, ad labels, a headline): so many letters, and lines. */
const IDLE = 120;
const STEPS = 8;

/** A block of the page. Of its letters that are not the article's, those of prose, or else all where none is the article's. */
export interface Piece extends Block {
  readonly prose: number;
  readonly idle: number;
}

/** All sums are letters. */
export interface Surroundings {
  /** The block that holds a page letter. */
  at(letter: number): Piece;
  /** What stands from one block to another, these included; as far as there is no more prose than `most`. */
  between(from: Piece, to: Piece, most?: number): { readonly prose: number; readonly idle: number };
  /** Foreign prose that a reader would take for the same text, on one side of a block: at most `limit`. */
  beside(piece: Piece, step: 1 | -1, limit: number): number;
  /** Foreign prose of the whole page. */
  all(): number;
}

/** A stretch of page letters, end exclusive. */
export interface PageStretch {
  readonly from: number;
  readonly to: number;
}

/** Page letters in the runs of a passage and in the edited gaps between them. */
export function stretchesOf(runs: readonly SharedRun[]): PageStretch[] {
  return runs.map((run, i) => {
    const before = runs[i - 1];
    return { from: before && isEdited(before, run) ? before.page + before.length : run.page, to: run.page + run.length };
  });
}

/** `own`: what is the article's. A block is looked at when it first matters: on the article's own page few of the others do. */
export function surroundingsOf(text: string, letters: Letters, own: readonly PageStretch[]): Surroundings {
  const taken = new Uint8Array(letters.count);
  for (const { from, to } of own) taken.fill(1, from, to);
  const pieces = new Map<number, Piece>();
  const look = (block: Block): Piece => {
    const first = letterAt(letters, block.start);
    let rest = block.letters;
    for (let i = first; i < first + block.letters; i++) rest -= taken[i] as number;
    const prose = rest >= SHORT && readsAsProse(text, block) ? rest : 0;
    return { ...block, prose, idle: prose === 0 && rest === block.letters ? rest : 0 };
  };
  const pieceOf = (block: Block): Piece => {
    const piece = pieces.get(block.start) ?? look(block);
    pieces.set(block.start, piece);
    return piece;
  };
  const places = new Map<number, Piece>();
  const at = (letter: number): Piece => {
    const piece = places.get(letter) ?? pieceOf(blockAround(text, letters, letters.at[letter] as number));
    places.set(letter, piece);
    return piece;
  };
  /** No further than the letters go: a long text is looked at in windows. */
  const next = (piece: Piece, step: 1 | -1): Piece | null => {
    const block = (step === 1 && pieces.get(piece.end + 1)) || neighbour(text, letters, piece, step);
    const within = block && block.end >= (letters.at[0] as number) && block.start <= (letters.at[letters.count - 1] as number);
    return within ? pieceOf(block) : null;
  };
  let all: number | undefined;
  return {
    at,
    between: (from, to, most = Number.POSITIVE_INFINITY) => {
      let prose = 0;
      let idle = 0;
      for (let one: Piece | null = from; one && one.start <= to.start && prose <= most; one = next(one, 1)) {
        prose += one.prose;
        idle += one.idle;
      }
      return { prose, idle };
    },
    beside: (piece, step, limit) => {
      let sum = 0;
      let idle = 0;
      let lines = 0;
      for (let one = next(piece, step); one && sum < limit; one = next(one, step)) {
        sum += one.prose;
        idle += one.idle;
        if (one.idle > 0) lines++;
        if (one.prose > 0) idle = lines = 0;
        if (lines >= STEPS || idle > IDLE) break;
      }
      return Math.min(sum, limit);
    },
    all: () => {
      if (all === undefined) {
        all = 0;
        for (let one: Piece | null = at(0); one; one = next(one, 1)) all += one.prose;
      }
      return all;
    },
  };
}
