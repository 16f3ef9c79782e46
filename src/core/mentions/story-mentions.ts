/**
 * Marks in a text that we do not know, on a story that we do: names, dates and figures of the story. No wrong person, no wrong date: what
 * could mean something else is left unmarked.
 */
import type { Letters } from '../text/letters.js';
import { letterAt } from '../text/letters.js';
import { isWholeName, metonym, roleIsHeld, standsFree } from './context.js';
import type { DateFind, FindDates } from './dates.js';
import { asPrinted, findNames, type Lexicon, markStart, type NameFind, type Owner } from './lexicon.js';
import type { Mention } from './mention.js';
import { dateId, type KnownFigure } from './mention-ids.js';
import { withoutOverlaps } from './overlaps.js';
import { figureMentions } from './story-figures.js';

export interface StoryReading {
  readonly figures: readonly KnownFigure[];
  /** ISO day of the report, null where unknown. */
  readonly date: string | null;
  /** Ids that count as named in full, since the text around the block names them. */
  readonly named?: ReadonlySet<string>;
  /** From dates.ts; absent before the first paint. */
  readonly findDates?: FindDates;
}

/** Marks within [block.start, block.end) of the text, in order; none overlap. Offsets count UTF-16 code units of the whole text. */
export function storyMentions(
  text: string,
  letters: Letters,
  block: { readonly start: number; readonly end: number },
  lexicon: Lexicon,
  reading: StoryReading,
): Mention[] {
  const from = letterAt(letters, block.start);
  const to = letterAt(letters, block.end);
  const dates = reading.findDates?.(text.slice(block.start, block.end), reading.date) ?? [];
  const names = nameMentions(text, letters, findNames(text, letters, lexicon, asPrinted, from, to), reading.named ?? new Set());
  const figures = figureMentions(text, letters, from, to, reading.figures, reading.date);
  // Of two that overlap the first in this order is kept.
  return withoutOverlaps([...dates.map((find) => dateMention(find, block.start)), ...figures, ...names]);
}

function dateMention({ start, end, date }: DateFind, offset: number): Mention {
  return { kind: 'date', id: dateId(date), start: start + offset, end: end + offset, date };
}

/** Who is named: full forms by themselves, the others only where the text names the same one in full. */
function nameMentions(text: string, letters: Letters, finds: readonly NameFind[], known: ReadonlySet<string>): Mention[] {
  const named = new Set([...known, ...finds.flatMap((find) => fullOwners(text, find).map(({ id }) => id))]);
  return finds.flatMap((find) => {
    const owner = ownerOf(text, letters, find, named);
    return owner === null ? [] : [{ kind: owner.kind, id: owner.id, start: markStart(letters, find, owner), end: find.end }];
  });
}

function fullOwners(text: string, find: NameFind): readonly Owner[] {
  const full = find.owners.filter((owner) => owner.form.use === 'full');
  return full.length === 1 && find.owners.length === 1 && isMeant(text, find, full[0] as Owner) ? full : [];
}

/** The one entity that a find names here; null where it is none of ours, or could be two. */
function ownerOf(text: string, letters: Letters, find: NameFind, named: ReadonlySet<string>): Owner | null {
  const known = find.owners.filter((owner) => owner.form.use === 'full' || named.has(owner.id));
  if (find.owners.length > 1) {
    const kind = metonym(text, letters, find);
    const meant = find.owners.filter((owner) => owner.kind === kind);
    return meant.length === 1 && standsFree(text, find, false) ? (meant[0] as Owner) : null;
  }
  const [owner] = known;
  return owner !== undefined && isMeant(text, find, owner) ? owner : null;
}

function isMeant(text: string, find: NameFind, owner: Owner): boolean {
  if (owner.form.matchCase === false) return true;
  if (owner.form.use === 'role') return roleIsHeld(text, find);
  if (!isWholeName(text, find)) return false;
  const several = /\s/.test(owner.form.text.trim());
  return several || standsFree(text, find, owner.kind === 'person');
}
