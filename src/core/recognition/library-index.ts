/**
 * The index of a library too large to be carried by every page: one packed file in the background, asked by the page's script with a few
 * numbers and the head of its text. Two open-addressed hash tables of 32-bit words, so that a look-up costs the same whatever they hold.
 *
 * As stored, little-endian: five words of header (see HEADER), the anchors' keys and values, the words' keys and values, the offsets of the
 * stories' ids, the ids themselves in ASCII. A value of 0 is an empty slot; an anchor's value is its story's number plus one, a word's
 * value the same times 16 plus its group.
 */
import { fold } from '../text/letters.js';
import { mix, roll } from '../text/shingles.js';
import { anchorAt } from './anchors.js';
import type { StoryWords } from './story-words.js';

export interface IndexedStory {
  readonly words: StoryWords;
  /** Unsigned 32-bit, see anchors.ts. */
  readonly anchors: readonly number[];
}

/** What a page asks: the places at which some of its anchors begin, chosen by the anchors' value alone, and the head of its prose. */
export interface PageQuestion {
  /** As many code units of the raw text from each place as an anchor may take (REACH in anchors.ts), fewer at a text's end. */
  readonly places: readonly string[];
  readonly head: string;
}

const MAGIC = 0x53_4c_49_31;
const HEADER = ['magic', 'stories', 'anchorSlots', 'wordSlots', 'idBytes'] as const;
const BYTES = 4;

/** Letters by which a word or phrase is known, and by how few at least: shorter ones begin half the words of a language. */
const KEY = 12;
const SHORTEST = { latin: 4, other: 2 } as const;
/** A word of more stories than this tells none of them. */
const COMMON = 64;
/** Group of the theme's words; the sides' groups are counted from 0. */
const THEME = 15;
/** Different words of a story from which a page may report it, a side's and the theme's among them. */
const ENOUGH = 3;

/** Anchors that a page asks for are those of the smallest values, a quarter of all; by their high 12 bits, as in anchors.ts. */
export const ASKED = 1024;
/** Anchors kept of one story's articles together: a copy of a third of them is still found. */
const KEPT = 12;

interface Entry {
  readonly key: number;
  readonly value: number;
}

/** Two thirds full, so that most probes end at the first or second slot. */
const slotsFor = (entries: number): number => Math.ceil(1.5 * entries) + 8;
const slotOf = (key: number, slots: number): number => Math.floor((mix(key) / 2 ** 32) * slots);

function tableOf(entries: readonly Entry[]): Uint32Array {
  const slots = slotsFor(entries.length);
  const table = new Uint32Array(2 * slots);
  for (const { key, value } of entries) {
    let slot = slotOf(key, slots);
    while (table[slots + slot] !== 0) slot = (slot + 1) % slots;
    table[slot] = key;
    table[slots + slot] = value;
  }
  return table;
}

/** A beginning of so many letters, from their rolled hash. */
const keyOf = (hash: number, letters: number): number => mix(hash ^ letters);

function wordKey(word: string): number | null {
  const { codes, count } = fold(word);
  const shortest = (codes[0] as number) < 0x250 ? SHORTEST.latin : SHORTEST.other;
  const letters = Math.min(count, KEY);
  let hash = 0;
  for (let i = 0; i < letters; i++) hash = roll(hash, codes[i] as number);
  return count < shortest ? null : keyOf(hash, letters);
}

function wordEntries({ sides, theme }: StoryWords, story: number): Entry[] {
  const groups = [...sides.map((words, group) => ({ words, group: Math.min(group, THEME - 1) })), { words: theme, group: THEME }];
  const found = new Map<number, number>();
  for (const { words, group } of groups) {
    for (const key of words.map(wordKey)) if (key !== null && !found.has(key)) found.set(key, (story + 1) * 16 + group);
  }
  return Array.from(found, ([key, value]) => ({ key, value }));
}

function withoutCommon(entries: readonly Entry[]): Entry[] {
  const counts = new Map<number, number>();
  for (const { key } of entries) counts.set(key, (counts.get(key) ?? 0) + 1);
  return entries.filter(({ key }) => (counts.get(key) ?? 0) <= COMMON);
}

/** The smallest of those that a page may ask for. */
const keptOf = ({ anchors }: IndexedStory): number[] =>
  [...new Set(anchors)]
    .filter((anchor) => anchor >>> 20 < ASKED)
    .sort((a, b) => a - b)
    .slice(0, KEPT);

/** Packs the index of a library. Done by the build. */
export function packIndex(stories: readonly IndexedStory[]): Uint8Array<ArrayBuffer> {
  const anchors = tableOf(stories.flatMap((story, i) => keptOf(story).map((key) => ({ key, value: i + 1 }))));
  const words = tableOf(withoutCommon(stories.flatMap((story, i) => wordEntries(story.words, i))));
  const ids = stories.map(({ words: { id } }) => Uint8Array.from(id, (letter) => letter.charCodeAt(0)));
  const offsets = new Uint32Array(stories.length + 1);
  ids.forEach((id, i) => {
    offsets[i + 1] = (offsets[i] as number) + id.length;
  });
  const idBytes = offsets.at(-1) as number;
  const header = Uint32Array.of(MAGIC, stories.length, anchors.length / 2, words.length / 2, idBytes);
  const parts = [header, anchors, words, offsets];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0) + idBytes);
  let at = 0;
  for (const part of [...parts.map((words32) => new Uint8Array(words32.buffer)), ...ids]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export interface LibraryIndex {
  readonly anchors: Uint32Array;
  readonly words: Uint32Array;
  readonly offsets: Uint32Array;
  readonly ids: Uint8Array;
}

/** Views into the packed bytes: nothing is copied or gone through. Throws RangeError where they are no index. */
export function openIndex(packed: ArrayBuffer): LibraryIndex {
  const [magic, stories = 0, anchorSlots = 0, wordSlots = 0, idBytes = 0] = new Uint32Array(packed, 0, HEADER.length);
  if (magic !== MAGIC) throw new RangeError('no library index');
  let at = HEADER.length * BYTES;
  const view = (length: number): Uint32Array => {
    const part = new Uint32Array(packed, at, length);
    at += length * BYTES;
    return part;
  };
  const [anchors, words, offsets] = [view(2 * anchorSlots), view(2 * wordSlots), view(stories + 1)];
  return { anchors, words, offsets, ids: new Uint8Array(packed, at, idBytes) };
}

/** Adds the values under a key. */
function addValues(table: Uint32Array, key: number, values: Set<number>): void {
  const slots = table.length / 2;
  for (let slot = slotOf(key, slots); table[slots + slot] !== 0; slot = slot + 1 === slots ? 0 : slot + 1) {
    if (table[slot] === key) values.add(table[slots + slot] as number);
  }
}

/** Values of all words and phrases that begin in a text: those of 2 to KEY letters from each word's first on. */
function wordValues(index: LibraryIndex, text: string): Set<number> {
  const { codes, at, count } = fold(text);
  const found = new Set<number>();
  for (let i = 0; i < count; i++) {
    // A word begins where something that is no letter was dropped before; Chinese sets no blanks between words.
    const begins = i === 0 || (at[i] as number) > (at[i - 1] as number) + 1;
    if (!begins && (codes[i] as number) < 0x2e80) continue;
    let hash = 0;
    for (let letters = 1; letters <= KEY && i + letters <= count; letters++) {
      hash = roll(hash, codes[i + letters - 1] as number);
      if (letters >= SHORTEST.other) addValues(index.words, keyOf(hash, letters), found);
    }
  }
  return found;
}

/** Numbers of the stories that the words of a text may report. */
function storiesNamed(index: LibraryIndex, text: string): number[] {
  const seen = new Map<number, { words: number; groups: number }>();
  for (const value of wordValues(index, text)) {
    const story = (value >>> 4) - 1;
    const { words, groups } = seen.get(story) ?? { words: 0, groups: 0 };
    seen.set(story, { words: words + 1, groups: groups | (1 << (value & 15)) });
  }
  const isNamed = ({ words, groups }: { words: number; groups: number }) =>
    words >= ENOUGH && groups >>> THEME === 1 && (groups & ((1 << THEME) - 1)) !== 0;
  return [...seen].flatMap(([story, named]) => (isNamed(named) ? [story] : []));
}

/** Ids of the stories that a page may hold an article or a report of. Its cost goes with the question, not with the library. */
export function lookUp(index: LibraryIndex, { places, head }: PageQuestion): string[] {
  const values = new Set<number>();
  for (const place of places) addValues(index.anchors, anchorAt(place, 0), values);
  const stories = new Set([...[...values].map((value) => value - 1), ...storiesNamed(index, head)]);
  const nameOf = (story: number) =>
    String.fromCharCode(...index.ids.subarray(index.offsets[story] as number, index.offsets[story + 1] as number));
  return Array.from(stories, nameOf);
}
