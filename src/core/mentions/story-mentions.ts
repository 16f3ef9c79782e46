/**
 * Marks in a text that we do not know, on a story that we do: names, dates and figures of the story. No wrong person, no wrong date: what
 * could mean something else is left unmarked.
 */
import type { Letters } from '../text/letters.js';
import { letterAt } from '../text/letters.js';
import { type Company, isNamesake, isNegated, isStorySense, isWholeName, roleIsHeld, standsFree } from './context.js';
import type { DateFind, FindDates } from './dates.js';
import { asPrinted, findNames, type Lexicon, markStart, type NameFind, type Owner } from './lexicon.js';
import type { Mention } from './mention.js';
import { dateId, type KnownFigure } from './mention-ids.js';
import { metonym } from './metonym.js';
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

interface Placed {
  readonly find: NameFind;
  readonly company: Company;
}

/** Who is told apart by what the whole text names. */
interface Cast {
  /** Named in full. */
  readonly named: ReadonlySet<string>;
  /** Whose surname somebody else bears in this text. */
  readonly namesakes: ReadonlySet<string>;
}

/**
 * Who is named: full forms by themselves, the others only where the text names the same one in full. A surname that needs no first name
 * (a full form of one word) does need it where somebody else of that name is in the text.
 */
function nameMentions(text: string, letters: Letters, finds: readonly NameFind[], known: ReadonlySet<string>): Mention[] {
  const placed = finds.map((find, n) => ({
    find,
    company: { joined: finds[n + 1]?.from === find.to, tied: finds[n - 1]?.to === find.from },
  }));
  const namesakes = new Set(placed.flatMap(({ find, company }) => surnames(find).filter(() => isNamesake(text, find, company))));
  const full = placed.flatMap((one) => fullOwners(text, one).filter(({ id, form }) => isLong(form.text) || !namesakes.has(id)));
  const cast = { named: new Set([...known, ...full.map(({ id }) => id)]), namesakes };
  return placed.flatMap((one) => {
    const owner = ownerOf(text, letters, one, cast);
    return owner === null ? [] : [{ kind: owner.kind, id: owner.id, start: markStart(letters, one.find, owner), end: one.find.end }];
  });
}

const isLong = (form: string): boolean => /\s/.test(form.trim());

/** Ids of the persons that a find names by one word. */
const surnames = ({ owners }: NameFind): string[] =>
  owners.flatMap(({ id, kind, form }) => (kind === 'person' && !isLong(form.text) ? [id] : []));

function fullOwners(text: string, placed: Placed): readonly Owner[] {
  const { owners } = placed.find;
  const [owner] = owners;
  return owner?.form.use === 'full' && owners.length === 1 && isMeant(text, placed, owner) ? [owner] : [];
}

/** The one entity that a find names here; null where it is none of ours, or could be two. */
function ownerOf(text: string, letters: Letters, placed: Placed, { named, namesakes }: Cast): Owner | null {
  const { find } = placed;
  if (find.owners.length > 1) {
    const kind = metonym(text, letters, find);
    const meant = find.owners.filter((owner) => owner.kind === kind);
    return meant.length === 1 && standsFree(text, find, false) ? (meant[0] as Owner) : null;
  }
  const [owner] = find.owners;
  if (owner === undefined) return null;
  const itself = owner.form.use === 'full' && (isLong(owner.form.text) || !namesakes.has(owner.id));
  return (itself || named.has(owner.id)) && isMeant(text, placed, owner) ? owner : null;
}

function isMeant(text: string, { find, company }: Placed, owner: Owner): boolean {
  if (isNegated(text, find)) return false;
  if (owner.form.matchCase === false) return isLong(owner.form.text) || isStorySense(text, find);
  if (owner.form.use === 'role') return roleIsHeld(text, find);
  if (!isWholeName(text, find)) return false;
  if (isLong(owner.form.text)) return true;
  return standsFree(text, find, owner.kind === 'person', company) && !(owner.kind === 'person' && isNamesake(text, find, company));
}
