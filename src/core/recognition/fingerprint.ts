/**
 * The fingerprint of a known article: for each passage a hash of all of it, the winnowed hashes of its shingles with their positions, the
 * stretches that are quoted, and the anchors by which stage 1 finds candidates. It holds no word of the article.
 *
 * Winnowing as in Schleimer, Wilkerson & Aiken 2003, within each passage (so that reordered and dropped paragraphs change nothing in the
 * others), with the first and the last shingle of a passage kept as well: they say where it begins and ends.
 */
import { fold, type Letters, letterAt } from '../text/letters.js';
import { BASE, mix, SHINGLE, shingleHashes, winnow } from '../text/shingles.js';
import { anchorsIn } from './anchors.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { quotedStretches } from './quotes.js';

/**
 * As stored in an article's file, in parts, so that a page on which every passage stands unchanged unpacks hardly anything. `letters`: folded
 * letters in all passages; `wholes`: hash of each passage in base 36, parted by blanks (at-once.ts); `data`: each passage's length and quoted stretches; the last
 * three are base64.
 */
export interface FingerprintData {
  readonly version: 2;
  readonly letters: number;
  readonly wholes: string;
  readonly data: string;
  readonly shingles: string;
  readonly anchors: string;
}

/** A stretch of letters of a passage, end exclusive. */
export interface LetterStretch {
  readonly start: number;
  readonly end: number;
}

/** The kept shingles of one passage: position in the passage and hash of each, in rising order. */
export interface PassageShingles {
  readonly positions: Uint32Array;
  readonly hashes: Uint32Array;
}

export interface FingerprintPassage {
  readonly letters: number;
  readonly quoted: readonly LetterStretch[];
}

export interface Fingerprint {
  readonly letters: number;
  readonly passages: readonly FingerprintPassage[];
  /** By passage; unpacked when first asked for. Throws RangeError where the data are damaged. */
  shingles(): readonly PassageShingles[];
}

/** Anchors kept of one passage, the smallest: one hit makes a candidate, so more would only weigh on every page. */
const ANCHORS = 3;

/** Fingerprint of an article given as its paragraphs. Linear in their length. */
export function makeFingerprint(paragraphs: readonly string[]): FingerprintData {
  const data = new ByteWriter().varint(paragraphs.length);
  const shingles = new ByteWriter();
  const anchors = new Set<number>();
  const wholes: string[] = [];
  let total = 0;
  for (const paragraph of paragraphs) {
    const letters = fold(paragraph);
    total += letters.count;
    wholes.push(wholeHash(letters, 0, letters.count).toString(36));
    data.varint(letters.count);
    writeQuoted(data, paragraph, letters);
    writeShingles(shingles, letters);
    const smallest = anchorsIn(letters).sort((a, b) => a - b);
    for (const anchor of smallest.slice(0, ANCHORS)) anchors.add(anchor);
  }
  return {
    version: 2,
    letters: total,
    wholes: wholes.join(' '),
    data: data.base64(),
    shingles: shingles.base64(),
    anchors: writeAnchors([...anchors]),
  };
}

/** Hash (unsigned 32 bit) of the letters [from, to). */
export function wholeHash({ codes }: Letters, from: number, to: number): number {
  let hash = 0;
  // `roll` by hand: where a script runs cold, a call costs more than the step.
  for (let i = from; i < to; i++) hash = (Math.imul(hash, BASE) + (codes[i] as number)) | 0;
  return mix(hash);
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

function writeAnchors(anchors: readonly number[]): string {
  const writer = new ByteWriter();
  for (const anchor of anchors.toSorted((a, b) => a - b)) writer.word(anchor);
  return writer.base64();
}

/** Hashes that stage 1 looks for, see anchors.ts. Throws RangeError where the data are damaged. */
export function readAnchors({ anchors }: FingerprintData): number[] {
  const reader = new ByteReader(anchors);
  const found: number[] = [];
  while (!reader.done) found.push(reader.word());
  return found;
}

/** Reads a stored fingerprint. Throws RangeError where the data are damaged, its `shingles` where theirs are. */
export function readFingerprint(stored: FingerprintData): Fingerprint {
  const reader = new ByteReader(stored.data);
  const passages: FingerprintPassage[] = [];
  for (let n = reader.varint(); n > 0; n--) passages.push(readPassage(reader));
  let unpacked: readonly PassageShingles[] | null = null;
  return {
    letters: stored.letters,
    passages,
    shingles: () => {
      unpacked ??= readShingles(new ByteReader(stored.shingles), passages);
      return unpacked;
    },
  };
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
  return { letters, quoted };
}

function readShingles(reader: ByteReader, passages: readonly FingerprintPassage[]): PassageShingles[] {
  return passages.map(({ letters }) => {
    const size = reader.varint();
    if (size > letters) throw new RangeError('a fingerprint has more shingles than letters: make it again with `sidelight draft`');
    const positions = new Uint32Array(size);
    const hashes = new Uint32Array(size);
    let position = 0;
    for (let i = 0; i < size; i++) {
      position += reader.varint();
      positions[i] = position;
      hashes[i] = reader.word();
      if (position + SHINGLE > letters)
        throw new RangeError('a fingerprint points beyond its passage: make it again with `sidelight draft`');
    }
    return { positions, hashes };
  });
}
