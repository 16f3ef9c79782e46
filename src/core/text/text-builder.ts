import { BREAK, WALL } from './page-rules.js';

/**
 * Puts the text of a page together, piece by piece in reading order. Pieces go in unchanged, so the offset of a piece is all that is
 * needed to find the way back; walls and breaks stand between pieces, never two in a row.
 */
export class TextBuilder {
  #parts: string[] = [];
  #length = 0;
  #between = '';

  /** Length so far in UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  /** A wall or a break is due before the next piece: white space alone would say nothing here. */
  get parted(): boolean {
    return this.#between !== '' || this.#length === 0;
  }

  /** Appends a piece; returns its offset in the text. */
  add(piece: string): number {
    if (this.#between !== '' && this.#length > 0) {
      this.#parts.push(this.#between);
      this.#length += 1;
    }
    this.#between = '';
    const start = this.#length;
    this.#parts.push(piece);
    this.#length += piece.length;
    return start;
  }

  /** The next piece belongs to another block. */
  wall(): void {
    this.#between = WALL;
  }

  /** The next piece stands on another line of the same block; two breaks in a row part paragraphs, as in pages without `<p>`. */
  lineBreak(): void {
    this.#between = this.#between === '' ? BREAK : WALL;
  }

  text(): string {
    return this.#parts.join('');
  }
}
