import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/core/recognition/bytes.js';
import { makeFingerprint, readAnchors, readFingerprint } from '../../src/core/recognition/fingerprint.js';
import { quotedStretches } from '../../src/core/recognition/quotes.js';
import { fold } from '../../src/core/text/letters.js';
import { mix, roll, SHINGLE, shingleHashes, WINDOW, winnow } from '../../src/core/text/shingles.js';
import { LIGHTHOUSE } from './support/lighthouse.js';

describe('shingles', () => {
  it('have the hash that their letters have alone, however they were rolled to', () => {
    const letters = fold(LIGHTHOUSE[0] as string);
    const hashes = shingleHashes(letters);
    const alone = (at: number) => mix(letters.codes.subarray(at, at + SHINGLE).reduce(roll, 0));
    for (let i = 0; i < hashes.length; i++) expect(hashes[i]).toBe(alone(i));
  });

  it('do not exist in a text shorter than one', () => {
    expect(shingleHashes(fold('too short'))).toHaveLength(0);
  });
});

describe('winnowing', () => {
  it('keeps one shingle in every window, and nothing outside (the guarantee of the paper)', () => {
    fc.assert(
      fc.property(fc.uint32Array({ minLength: WINDOW, maxLength: 200 }), (hashes) => {
        const kept = winnow(hashes);
        for (let i = 0; i + WINDOW <= hashes.length; i++) expect(kept.some((at) => at >= i && at < i + WINDOW)).toBe(true);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      }),
    );
  });

  it('chooses alike in a copy that stands in another text', () => {
    const alone = shingleHashes(fold(LIGHTHOUSE[3] as string));
    const within = shingleHashes(fold(`${LIGHTHOUSE[6]}${LIGHTHOUSE[3]}${LIGHTHOUSE[0]}`));
    const chosen = new Set(winnow(within).map((at) => within[at]));
    for (const at of winnow(alone)) expect(chosen).toContain(alone[at]);
  });
});

describe('bytes for hashes and positions', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(0x7fffffff), fc.integer({ min: 0, max: 0xffffffff }))), (pairs) => {
        const writer = new ByteWriter();
        for (const [a, b] of pairs) writer.varint(a).word(b);
        const reader = new ByteReader(writer.base64());
        for (const [a, b] of pairs) expect([reader.varint(), reader.word()]).toEqual([a, b]);
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('are refused by name when they are damaged', () => {
    expect(() => new ByteReader('AA').word()).toThrow(RangeError);
    expect(() => new ByteReader('no base64!')).toThrow(RangeError);
    expect(() => new ByteReader('/////////w==').varint()).toThrow(RangeError);
  });
});

describe('a fingerprint', () => {
  const fingerprint = readFingerprint(makeFingerprint(LIGHTHOUSE));

  it('has a passage for each paragraph, with its length and its quoted stretches', () => {
    expect(fingerprint.passages.map((p) => p.letters)).toEqual(LIGHTHOUSE.map((p) => fold(p).count));
    expect(fingerprint.passages.map((p) => p.quoted.length)).toEqual([0, 0, 1, 0, 0, 2, 0, 0]);
  });

  it('keeps the first and the last shingle of a passage', () => {
    fingerprint.shingles().forEach(({ positions }, passage) => {
      expect(positions[0]).toBe(0);
      expect(positions.at(-1)).toBe((fingerprint.passages[passage]?.letters ?? 0) - SHINGLE);
    });
  });

  it('holds no word of the article', () => {
    const { data, shingles, anchors } = makeFingerprint(LIGHTHOUSE);
    for (const part of [data, shingles, anchors]) {
      expect(part).toMatch(/^[A-Za-z0-9+/]+=*$/);
      expect(part.toLowerCase()).not.toContain('lighthouse');
    }
  });

  it('is the same for the same text in other typography', () => {
    const other = LIGHTHOUSE.map((p) => p.replaceAll('“', '"').replaceAll('”', '"').replaceAll(' ', '\u00a0').replaceAll('’', "'"));
    expect(makeFingerprint(other)).toEqual(makeFingerprint(LIGHTHOUSE));
  });

  it('is refused by name when it is cut', () => {
    const made = makeFingerprint(LIGHTHOUSE);
    const cut = (part: string) => part.slice(0, 12);
    expect(() => readFingerprint({ ...made, data: cut(made.data) })).toThrow(RangeError);
    expect(() => readFingerprint({ ...made, shingles: cut(made.shingles) }).shingles()).toThrow(RangeError);
    expect(() => readAnchors({ ...made, anchors: cut(made.anchors) })).toThrow(RangeError);
  });
});

describe('quotation marks', () => {
  it.each([
    ['curly', 'He said “yes, twice” and left.', ['“yes, twice”']],
    ['straight', 'He said "yes" and "no".', ['"yes"', '"no"']],
    ['single, with apostrophes inside', 'She wrote ‘it’s the board’s lamp’ on it.', ['‘it’s the board’s lamp’']],
    ['an apostrophe that looks like an opening mark', '“So I‘ll be going,” he said.', ['“So I‘ll be going,”']],
    ['a quotation that runs on to the next paragraph', 'She went on: “Nobody asked', ['“Nobody asked']],
    ['none', 'Nobody asked the board’s cat.', []],
  ])('are found: %s', (_what, text, quoted) => {
    expect(quotedStretches(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
  });
});
