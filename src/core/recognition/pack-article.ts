/** Packs a known article for the first marks; runs where the extension is built. */
import { DOT } from '../mentions/gaps.js';
import { MENTION_KINDS } from '../mentions/mention.js';
import { compilePattern, SEEN } from '../mentions/pattern.js';
import { coversSentence, type StoredMention } from '../mentions/stored-mention.js';
import { sharesOf } from './evidence.js';
import { type FingerprintData, readFingerprint } from './fingerprint.js';
import { FLAGS, type PackedArticle, SHARES } from './packed-article.js';

export interface Packable {
  readonly fingerprint: FingerprintData;
  readonly mentions: readonly StoredMention[];
}

/** Throws RangeError where the fingerprint is damaged. */
export function packArticle({ fingerprint, mentions }: Packable): PackedArticle {
  const known = readFingerprint(fingerprint);
  const shares = sharesOf(known);
  const passages = fingerprint.wholes.split(' ').flatMap((whole, i) => {
    const { present = 0, prose = 0 } = shares[i] ?? {};
    // Rounded down: what is claimed at once must be true.
    return [Number.parseInt(whole, 36), known.passages[i]?.letters ?? 0, Math.floor(present * SHARES), Math.floor(prose * SHARES)];
  });
  const inOrder = mentions.toSorted((a, b) => Number(coversSentence(a.kind)) - Number(coversSentence(b.kind)));
  const byPassage = known.passages.map((_, i) => inOrder.filter(({ passage }) => passage === i).flatMap(rowOf));
  return [passages, JSON.stringify(byPassage)];
}

const rowOf = (mention: StoredMention): number[] => [MENTION_KINDS.indexOf(mention.kind), ...mention.at, flagsOf(mention)];

function flagsOf({ kind, unit, exact = '' }: StoredMention): number {
  if (coversSentence(kind)) return FLAGS.sentence;
  if (kind === 'figure') return unit === 'percent' && !/\p{L}/u.test(exact) ? FLAGS.percent : 0;
  const { gaps, dotted } = compilePattern(exact);
  const parted = ((gaps.at(-1) ?? 0) & SEEN) !== 0;
  const flags = gaps.length > 1 && !parted ? FLAGS.initials : 0;
  if (!dotted) return flags;
  return flags | FLAGS.stop | (gaps.some((gap) => (gap & DOT) !== 0) ? 0 : FLAGS.dotted);
}
