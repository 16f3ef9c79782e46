/**
 * The fingerprint of a known article: for each passage the winnowed hashes of its shingles with their positions, the stretches that are
 * quoted, and the anchors by which stage 1 finds candidates. It holds no word of the article.
 *
 * Winnowing as in Schleimer, Wilkerson & Aiken 2003, within each passage (so that reordered and dropped paragraphs change nothing in the
 * others), with the first and the last shingle of a passage kept as well: they say where it begins and ends.
 */
import { fold, type Letters, letterAt } from '../text/letters.js';
import { SHINGLE, shingleHashes, winnow } from '../text/shingles.js';
import { anchorsIn } from './anchors.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { quotedStretches } from './quotes.js';

/** As stored in an article's file. `letters`: folded letters in all passages; `data`: base64. */
export interface FingerprintData {
  readonly version: 1;
  readonly letters: number;
  readonly data: string;
}

/** A stretch of letters of a passage, end exclusive. */
export interface LetterStretch {
  readonly start: number;
  readonly end: number;
}

export interface FingerprintPassage {
  readonly letters: number;
  readonly quoted: readonly LetterStretch[];
  /** Position in the passage and hash of each kept shingle, in rising order. */
  readonly positions: Uint32Array;
  readonly hashes: Uint32Array;
}

export interface Fingerprint {
  readonly letters: number;
  readonly passages: readonly FingerprintPassage[];
  /** Hashes that stage 1 looks for, see anchors.ts. */
  readonly anchors: Uint32Array;
}

/** Anchors kept of one passage, the smallest: one hit makes a candidate, so more would only weigh on every page. */
const ANCHORS = 3;

/** Fingerprint of an article given as its paragraphs. Linear in their length. */
export function makeFingerprint(paragraphs: readonly string[]): FingerprintData {
  const writer = new ByteWriter();
  const anchors = new Set<number>();
  let total = 0;
  writer.varint(paragraphs.length);
  for (const paragraph of paragraphs) {
    const letters = fold(paragraph);
    total += letters.count;
    writer.varint(letters.count);
    writeQuoted(writer, paragraph, letters);
    writeShingles(writer, letters);
    for (const anchor of anchorsIn(letters)
      .sort((a, b) => a - b)
      .slice(0, ANCHORS))
      anchors.add(anchor);
  }
  writer.varint(anchors.size);
  for (const anchor of [...anchors].sort((a, b) => a - b)) writer.word(anchor);
  return { version: 1, letters: total, data: writer.base64() };
}

function writeQuoted(writer: ByteWriter, paragraph: string, letters: Letters): void {
  const stretches = quotedStretches(paragraph).map(({ start, end }) => ({ start: letterAt(letters, start), end: letterAt(letters, end) }));
  writer.varint(stretches.length);
  let last = 0;
  for (const { start, end } of stretches) {
    writer.varint(start - last).varint(end - start);
    last = end;
  }
}

function writeShingles(writer: ByteWriter, letters: Letters): void {
  const hashes = shingleHashes(letters);
  const kept = hashes.length === 0 ? [] : [...new Set([0, ...winnow(hashes), hashes.length - 1])].sort((a, b) => a - b);
  writer.varint(kept.length);
  let last = 0;
  for (const position of kept) {
    writer.varint(position - last).word(hashes[position] as number);
    last = position;
  }
}

/** Reads a stored fingerprint. Throws RangeError where the data are damaged. */
export function readFingerprint(stored: FingerprintData): Fingerprint {
  const reader = new ByteReader(stored.data);
  const passages: FingerprintPassage[] = [];
  const count = reader.varint();
  for (let i = 0; i < count; i++) passages.push(readPassage(reader));
  const anchors = new Uint32Array(reader.varint());
  for (let i = 0; i < anchors.length; i++) anchors[i] = reader.word();
  return { letters: stored.letters, passages, anchors };
}

function readPassage(reader: ByteReader): FingerprintPassage {
  const letters = reader.varint();
  const quoted: LetterStretch[] = [];
  let last = 0;
  for (let n = reader.varint(); n > 0; n--) {
    const start = last + reader.varint();
    last = start + reader.varint();
    quoted.push({ start, end: last });
  }
  const size = reader.varint();
  if (size > letters) throw new RangeError('a fingerprint has more shingles than letters: make it again with `sidelight draft`');
  const positions = new Uint32Array(size);
  const hashes = new Uint32Array(size);
  let position = 0;
  for (let i = 0; i < size; i++) {
    position += reader.varint();
    positions[i] = position;
    hashes[i] = reader.word();
    if (position + SHINGLE > letters) throw new RangeError('a fingerprint points beyond its passage: make it again with `sidelight draft`');
  }
  return { letters, quoted, positions, hashes };
}
