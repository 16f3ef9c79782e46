/** All kept shingles of the known articles in one table: what a page's shingles are looked up in. */
import type { Fingerprint } from './fingerprint.js';

export interface ShingleIndex {
  /** One bit per value of a hash's low 16 bits: nearly every foreign shingle ends here. */
  readonly bits: Uint8Array;
  /** First entry of a hash. */
  readonly first: ReadonlyMap<number, number>;
  /** By entry: the next entry with the same hash (-1: none), the article, the passage, the position in it. */
  readonly next: Int32Array;
  readonly article: Uint16Array;
  readonly passage: Uint16Array;
  readonly position: Uint32Array;
}

/** Linear in the number of shingles. Throws RangeError where a fingerprint is damaged. */
export function indexShingles(fingerprints: readonly Fingerprint[]): ShingleIndex {
  const parts = fingerprints.flatMap((fingerprint, article) => fingerprint.shingles().map((s, passage) => ({ ...s, article, passage })));
  const size = parts.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const bits = new Uint8Array(8192);
  const first = new Map<number, number>();
  const index = {
    bits,
    first,
    next: new Int32Array(size),
    article: new Uint16Array(size),
    passage: new Uint16Array(size),
    position: new Uint32Array(size),
  };
  let entry = 0;
  for (const { hashes, positions, article, passage } of parts) {
    for (let i = 0; i < hashes.length; i++, entry++) {
      const hash = hashes[i] as number;
      bits[(hash & 0xffff) >>> 3] = (bits[(hash & 0xffff) >>> 3] as number) | (1 << (hash & 7));
      index.next[entry] = first.get(hash) ?? -1;
      first.set(hash, entry);
      index.article[entry] = article;
      index.passage[entry] = passage;
      index.position[entry] = positions[i] as number;
    }
  }
  return index;
}
