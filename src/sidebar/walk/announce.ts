/** How a mark is called, where it is heard rather than seen, and which marks are gone through. */
import type { MentionKind } from '../../core/mentions/mention.js';
import type { MarkEntry } from '../../view-model/mark-list.js';
import type { Translate } from '../contract.js';
import type { Formats } from '../format.js';

/** What a mark stands for: a date in full, a name, what was said; else its own words. */
export function meaningOf({ date, by, value, text }: MarkEntry, t: Translate, format: Formats): string {
  if (date !== undefined) return format.fullDate(date);
  return by === undefined || value === undefined ? (value ?? text) : t('join_colon', by, value);
}

/** "Date, 12 May 2025, 3 of 9": where the reader has come to. */
export function placeOfMark(entry: MarkEntry, among: readonly MarkEntry[], t: Translate, format: Formats): string {
  const at = among.findIndex(({ mark }) => mark === entry.mark);
  const kind = t(`card_kind_${entry.kind}`);
  const told = meaningOf(entry, t, format);
  // What was said is a sentence: its stop before the comma is a halt too many.
  const meaning = entry.kind === 'statement' ? told.replace(/[.。]$/, '') : told;
  return t('walk_announce', kind, meaning, format.number(at + 1), format.number(among.length));
}

export interface WalkChoice {
  readonly kinds: Readonly<Record<MentionKind, boolean>>;
  readonly walkKind?: MentionKind | null;
}

/** The marks that next and previous go through. */
export function walkOf(marks: readonly MarkEntry[], { kinds, walkKind = null }: WalkChoice): readonly MarkEntry[] {
  return marks.filter(({ kind }) => kinds[kind] && (walkKind === null || kind === walkKind));
}

/** The mark after (or before) the current one; from outside the walk the first or the last. The ends join. */
export function markAfter(walk: readonly MarkEntry[], current: number | null, by: 1 | -1): number | null {
  if (walk.length === 0) return null;
  const at = walk.findIndex(({ mark }) => mark === current);
  const next = at === -1 ? (by === 1 ? 0 : walk.length - 1) : (at + by + walk.length) % walk.length;
  return walk[next]?.mark ?? null;
}
