/**
 * The reader's notes that something is wrong, kept on the device. Each is an item of its own, stored in one call without reading first: it is kept
 * though its page is closed in the next moment, and two pages do not undo each other's.
 */
import { WRONGS, type Wrong } from '../sidebar/wrongs.js';
import { isObject, own } from './settings-fields.js';
import { readItems, removeItems, writeItems } from './storage.js';

/** Followed by the moment, in milliseconds since 1970, and some letters that make two of one moment differ. */
const NOTE_KEY = 'note:';
export const isNoteKey = (key: string): boolean => key.startsWith(NOTE_KEY);
/** More were not made by a reader; the oldest go when they are next counted. */
export const MAX_NOTES = 500;

export interface Note {
  /** The reader's day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly reason: Wrong;
  readonly verdict: string;
  readonly story: string;
  readonly article: string | null;
  /** Id of the row that the reader was at, null for none. */
  readonly row: string | null;
  /** Version of the dataset. */
  readonly dataset: string;
  /** Only where the reader has chosen so. */
  readonly address?: string;
}

/** Longer than any id or address worth keeping. */
const LONGEST = 2000;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= LONGEST;
const isTextOrNull = (value: unknown) => value === null || isText(value);

const FIELDS: Readonly<Record<keyof Note, (value: unknown) => boolean>> = {
  day: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value),
  reason: (value) => WRONGS.some((known) => known === value),
  verdict: isText,
  story: isText,
  article: isTextOrNull,
  row: isTextOrNull,
  dataset: isText,
  address: (value) => value === undefined || isText(value),
};

/** Exactly the fields of a note; null for what is none. */
function noteFrom(value: unknown): Note | null {
  if (!isObject(value)) return null;
  const fields = Object.entries(FIELDS).map(([name, is]) => ({ name, value: own(value, name), is }));
  if (!fields.every((field) => field.is(field.value))) return null;
  return Object.fromEntries(fields.flatMap(({ name, value: kept }) => (kept === undefined ? [] : [[name, kept]]))) as unknown as Note;
}

const keysOfNotes = (items: object): string[] => Object.keys(items).filter(isNoteKey).sort();

/** All that are notes among the items of the store, the newest last. */
export const parseNotes = (items: Readonly<Record<string, unknown>>): Note[] =>
  keysOfNotes(items)
    .slice(-MAX_NOTES)
    .flatMap((key) => noteFrom(items[key]) ?? []);

/** For the options page, which shows how many are kept: what is too old to be among them leaves the store. */
export async function readNotes(): Promise<Note[]> {
  const items = await readItems(null);
  const old = keysOfNotes(items).slice(0, -MAX_NOTES);
  if (old.length > 0) await removeItems((key) => old.includes(key));
  return parseNotes(items);
}

/** False where the browser refused to store. */
export const addNote = (note: Note): Promise<boolean> =>
  writeItems({ [`${NOTE_KEY}${Date.now()}-${Math.random().toString(36).slice(2, 8)}`]: note });

/** False where the browser refused. */
export const eraseNotes = (): Promise<boolean> => removeItems(isNoteKey);
