/** A store that refuses what it is asked, without a browser: every failure is told to whoever asked, and nothing is thrown. */
import { beforeEach, describe, expect, it } from 'vitest';
import { addNote, eraseNotes, MAX_NOTES, type Note, parseNotes, readNotes } from '../../src/platform/notes.js';
import { DEFAULTS, eraseEverything, readSettings, saveSettings } from '../../src/platform/settings.js';

const NOTE: Note = { day: '2026-11-26', reason: 'fact', verdict: 'article', story: 's', article: null, row: null, dataset: '2026.11.0' };

let items: Record<string, unknown> = {};
let refused: readonly string[] = [];

/** As the browsers do it: a call that fails changes nothing. */
const call = (name: string, does: () => unknown) =>
  refused.includes(name) ? Promise.reject(new Error('QuotaExceededError')) : Promise.resolve(does());
const drop = (keys: readonly string[]) => {
  for (const key of keys) delete items[key];
};
const local = {
  get: () => call('get', () => ({ ...items })),
  set: (given: object) => call('set', () => void Object.assign(items, given)),
  remove: (keys: readonly string[]) => call('remove', () => drop(keys)),
  clear: () => call('clear', () => drop(Object.keys(items))),
};
Object.assign(globalThis, { chrome: { runtime: { id: 'sidelight', sendMessage: () => undefined }, storage: { local } } });

describe('A store', () => {
  beforeEach(() => {
    items = { settings: 'kept', 'note:1764200000000-k3v9q2': NOTE };
    refused = [];
  });

  it('that erases leaves nothing, of the notes alone or of everything, and says so', async () => {
    expect(await eraseNotes()).toBe(true);
    expect(items).toEqual({ settings: 'kept' });
    expect(await eraseEverything()).toBe(true);
    expect(items).toEqual({});
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it.each([
    ['to clear', 'clear', eraseEverything],
    ['to remove', 'remove', eraseNotes],
    ['to be read, so that nobody knows what to remove', 'get', eraseNotes],
    ['a note', 'set', () => addNote(NOTE)],
    ['a setting', 'set', () => saveSettings({ side: 'left' })],
  ])('that refuses %s is told of, and has what it had', async (_what, name, ask) => {
    const before = { ...items };
    refused = [name];
    expect(await ask()).toBe(false);
    expect(items).toEqual(before);
  });

  it('holds no more notes than are counted: the oldest go', async () => {
    items = { settings: 'kept' };
    for (let i = 0; i < MAX_NOTES + 7; i++) items[`note:${1764200000000 + i}-k3v9q2`] = { ...NOTE, row: `row-${i}` };
    const read = await readNotes();
    expect(read).toHaveLength(MAX_NOTES);
    expect(read[0]?.row).toBe('row-7');
    expect(Object.keys(items)).toHaveLength(MAX_NOTES + 1);
    expect(parseNotes(items)).toEqual(read);
  });
});
