/**
 * Finding names: every surface form of every entity in one pass over folded letters. Leftmost, then longest, at word borders. Linear in
 * the text for a given lexicon: a form is only compared where a word begins, and only if its first two letters stand there.
 */
import { fold, foldedString, type Letters } from '../text/letters.js';
import { isUnspacedCode, isWordBorder } from './gaps.js';
import type { EntityKind } from './mention.js';
import { type Casing, casingAt, compilePattern, type Pattern, spanOf, standsAt, takesDot } from './pattern.js';

/** The shape of an entity as the lexicon needs it: the dossier's entities have it. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly forms: readonly NamedForm[];
}

export interface NamedForm {
  readonly text: string;
  readonly use: 'full' | 'short' | 'role';
  /** Default true. */
  readonly matchCase?: boolean | undefined;
}

export interface Owner {
  readonly id: string;
  readonly kind: EntityKind;
  readonly form: NamedForm;
  /** Letters of a title at the beginning of the form, which tells who is meant but is no part of the name (`President Trump`). */
  readonly title: number;
}

interface Entry {
  readonly pattern: Pattern;
  readonly matchCase: boolean;
  /** More than one where entities share a form (`Washington`). */
  readonly owners: Owner[];
}

/** Forms that begin with the same two letters: made ready when a text has a word that begins so, since most never are. */
interface Bucket {
  readonly owners: Owner[];
  /** Longest first; null until they are needed. */
  entries: readonly Entry[] | null;
}

export interface Lexicon {
  /** By the first two letters. */
  readonly byStart: ReadonlyMap<number, Bucket>;
}

/** A form found. `from`/`to` count letters, `start`/`end` UTF-16 code units, ends exclusive. */
export interface NameFind {
  readonly owners: readonly Owner[];
  readonly casing: Casing;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export function buildLexicon(entities: readonly NamedEntity[]): Lexicon {
  const byStart = new Map<number, Bucket>();
  for (const { id, kind, forms } of entities) {
    for (const form of forms) {
      const key = keyOf(form.text);
      if (key === 0) continue;
      const bucket = byStart.get(key) ?? { owners: [], entries: null };
      byStart.set(key, bucket);
      bucket.owners.push({ id, kind, form, title: titleOf(form, forms) });
    }
  }
  return { byStart };
}

/** Characters in which the first two letters of a form stand, as a rule. */
const HEAD = 6;

function keyOf(text: string): number {
  const head = fold(text, 0, Math.min(HEAD, text.length));
  const { codes, count } = head.count < 2 ? fold(text) : head;
  return count === 0 ? 0 : startKey(codes, 0, count);
}

function entriesOf(bucket: Bucket): readonly Entry[] {
  if (bucket.entries !== null) return bucket.entries;
  const entries = new Map<string, Entry>();
  for (const owner of bucket.owners) addForm(entries, owner);
  bucket.entries = [...entries.values()].sort((a, b) => b.pattern.codes.length - a.pattern.codes.length);
  return bucket.entries;
}

const TITLE = /^(?:(?:Vice )?President|(?:Vice )?Premier|Chancellor|Ambassador|Senator|Sen\.|Secretary|Chairman|Madame) (?=\p{Lu})/u;

/** What stands before the name must leave another form of the same entity, or it is part of the name. */
function titleOf(form: NamedForm, forms: readonly NamedForm[]): number {
  const [title = ''] = TITLE.exec(form.text) ?? [];
  return title !== '' && forms.some(({ text }) => text === form.text.slice(title.length)) ? foldedString(title).length : 0;
}

/** Where a mark of the find begins: after the title, if the form has one. */
export function markStart(letters: Letters, find: NameFind, owner: Owner): number {
  return letters.at[find.from + owner.title] as number;
}

function addForm(entries: Map<string, Entry>, owner: Owner): void {
  const matchCase = owner.form.matchCase !== false;
  const key = `${matchCase ? owner.form.text : owner.form.text.toLowerCase()}\n${matchCase}`;
  const entry = entries.get(key) ?? { pattern: compilePattern(owner.form.text), matchCase, owners: [] };
  entries.set(key, entry);
  if (!entry.owners.some((o) => o.id === owner.id)) entry.owners.push(owner);
}

/** A form of one letter has the key of that letter alone. */
function startKey(codes: Uint16Array, i: number, count: number): number {
  return ((codes[i] as number) << 16) | (i + 1 < count ? (codes[i + 1] as number) : 0);
}

/** Whether a find is taken, by its form's use and the way it is cased. */
export type Accept = (owner: Owner, casing: Casing) => boolean;

/** In capitals throughout (a dateline, a headline) shorter forms than that are words of their own: `MAY`; full forms that short are numbers: `XI`. */
const CAPITALS = 5;
const CAPITALS_FULL = 3;
/** As a text prints names: capitals throughout will do for long and for full forms, other casing only where the form says so. */
export const asPrinted: Accept = ({ form }, casing) =>
  casing === 'same' || (casing === 'capitals' && form.text.length >= (form.use === 'full' ? CAPITALS_FULL : CAPITALS));
/** Within a known article case does not count: pages print it in capitals or in lower case throughout. */
export const anyCase: Accept = () => true;

/** All forms in the letters [from, to), in order, without overlaps. */
export function findNames(
  text: string,
  letters: Letters,
  lexicon: Lexicon,
  accept: Accept = asPrinted,
  from = 0,
  to = letters.count,
): NameFind[] {
  const finds: NameFind[] = [];
  for (let i = from; i < to; i++) {
    const find = longestAt(text, letters, lexicon, accept, i, to);
    if (find === null) continue;
    finds.push(find);
    i = find.to - 1;
  }
  return finds;
}

function longestAt(text: string, letters: Letters, lexicon: Lexicon, accept: Accept, i: number, to: number): NameFind | null {
  const pair = lexicon.byStart.get(startKey(letters.codes, i, letters.count));
  const single = lexicon.byStart.get((letters.codes[i] as number) << 16);
  if (pair === undefined && single === undefined) return null;
  if (!isUnspacedCode(letters.codes[i] as number) && !isWordBorder(text, letters, i)) return null;
  for (const bucket of [pair, single]) {
    for (const entry of bucket === undefined ? [] : entriesOf(bucket)) {
      const find = findAt(text, letters, entry, accept, i, to);
      if (find !== null) return find;
    }
  }
  return null;
}

function findAt(text: string, letters: Letters, entry: Entry, accept: Accept, i: number, to: number): NameFind | null {
  const { pattern } = entry;
  const end = i + pattern.codes.length;
  if (end > to || !standsAt(text, letters, pattern, i) || !isWordBorder(text, letters, end)) return null;
  const casing = entry.matchCase ? casingAt(text, letters, pattern, i) : 'same';
  const owners = entry.owners.filter((owner) => accept(owner, casing));
  return owners.length === 0
    ? null
    : { owners, casing, from: i, to: end, ...spanOf(text, letters, i, end, takesDot(text, letters, pattern, i)) };
}
