/** Where the mentions of passages stand that are in a text to the letter. What `articleMentions` finds there, without looking anything up. */
import { MENTION_KINDS, type MentionKind } from '../mentions/mention.js';
import { withPunctuation } from '../mentions/sentences.js';
import type { Verbatim } from './at-once.js';
import { FLAGS, MENTION, type PackedMentions } from './packed-article.js';

/** UTF-16 code units of the text, end exclusive. */
export interface FirstPlace {
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
}

/** `at`: offsets of the text's letters. Names, dates and figures do not overlap; in order within each passage, words before sentences. */
export function firstPlaces(text: string, at: Uint32Array, passages: readonly Verbatim[], mentions: PackedMentions): FirstPlace[] {
  const places: FirstPlace[] = [];
  for (const { passage, from } of passages) {
    const rows = mentions[passage] as readonly number[];
    let taken = 0;
    for (let i = 0; i < rows.length; i += MENTION) {
      const kind = MENTION_KINDS[rows[i] as number] as MentionKind;
      const first = from + (rows[i + 1] as number);
      const last = from + (rows[i + 2] as number) - 1;
      const flags = rows[i + 3] as number;
      const start = at[first] as number;
      if ((flags & FLAGS.sentence) !== 0) places.push({ kind, ...withPunctuation(text, start, (at[last] as number) + 1) });
      else if (start >= taken) {
        taken = endOf(text, at, last, flags);
        places.push({ kind, start, end: taken });
      }
    }
  }
  return places;
}

/** Code unit after a mention's last letter and the signs that are its own. */
function endOf(text: string, at: Uint32Array, last: number, flags: number): number {
  const end = (at[last] as number) + 1;
  if ((flags & FLAGS.percent) !== 0) {
    let sign = end;
    while (/\s/.test(text.charAt(sign))) sign++;
    return /[%％﹪٪]/.test(text.charAt(sign)) ? sign + 1 : end;
  }
  return isDot(text, end) && takesDot(text, at, last, flags) ? end + 1 : end;
}

const isDot = (text: string, offset: number): boolean => '.․．'.includes(text.charAt(offset) || ' ');

/** As a pattern's `takesDot` (mentions/pattern.ts), asked only where the letter before has a full stop or the surface ends with one. */
function takesDot(text: string, at: Uint32Array, last: number, flags: number): boolean {
  const asked = (flags & FLAGS.stop) !== 0 || isDot(text, (at[last] as number) - 1);
  if (!asked) return false;
  if ((flags & FLAGS.dotted) !== 0) return true;
  const gap = text.slice((at[last - 1] ?? 0) + 1, at[last]);
  return (flags & FLAGS.initials) !== 0 && /[.․．]/.test(gap);
}
