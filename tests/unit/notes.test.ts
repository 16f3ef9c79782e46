import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_NOTES, type Note, parseNotes } from '../../src/platform/notes.js';
import { isResting, leavesAlone, localDay } from '../../src/platform/quiet.js';

const NOTE: Note = {
  day: '2026-11-26',
  reason: 'fact',
  verdict: 'article',
  story: 'a-story',
  article: 'an-article',
  row: 'figure-145-percent',
  dataset: '2026.11.0',
};

/** As `addNote` stores them, one a moment; not in their order, which no store promises. */
const stored = (notes: readonly unknown[]) =>
  Object.fromEntries(notes.map((note, i) => [`note:${1764200000000 + i}-k3v9q2`, note] as const).reverse());

describe('Notes that something is wrong', () => {
  it('come back as they were kept, with an address or without', () => {
    const notes = [NOTE, { ...NOTE, article: null, row: null, address: 'https://diary.example/today' }];
    expect(parseNotes(stored(JSON.parse(JSON.stringify(notes))))).toEqual(notes);
  });

  it.each([
    ['an unknown reason', { reason: 'rude' }],
    ['a day that is none', { day: 'yesterday' }],
    ['an address without end', { address: 'x'.repeat(5000) }],
    ['a missing dataset', { dataset: undefined }],
    ['a row that is a list', { row: ['x'] }],
  ])('are dropped where they hold %s, and leave the others', (_name, wrong) => {
    expect(parseNotes(stored([{ ...NOTE, ...wrong }, NOTE]))).toEqual([NOTE]);
  });

  it('carry no field that is not theirs, and whatever was stored, make a list', () => {
    expect(parseNotes(stored([{ ...NOTE, page: 'all of it' }]))).toEqual([NOTE]);
    fc.assert(fc.property(fc.array(fc.anything()), (values) => Array.isArray(parseNotes(stored(values)))));
  });

  it('are no more than a reader would make', () => {
    const many = stored(Array.from({ length: MAX_NOTES + 7 }, (_, i) => ({ ...NOTE, row: `row-${i}` })));
    expect(parseNotes(many)).toHaveLength(MAX_NOTES);
    expect(parseNotes(many)[0]?.row).toBe('row-7');
  });

  it('are told from everything else in the store', () => {
    expect(parseNotes({ settings: NOTE, 'view:side': NOTE, notes: [NOTE] })).toEqual([]);
  });
});

describe('Rest', () => {
  it('lasts for the reader’s own day, or until it is ended', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(localDay(new Date(2026, 0, 6, 0, 1))).toBe('2026-01-06');
    expect(isResting('2026-11-26', '2026-11-26')).toBe(true);
    expect(isResting('2026-11-26', '2026-11-27')).toBe(false);
    expect(isResting('always', '2026-11-27')).toBe(true);
    expect(isResting('no', '2026-11-27')).toBe(false);
  });

  it('holds everywhere, beside the sites that are left alone anyway', () => {
    const address = 'https://www.diary.example/today';
    expect(leavesAlone(address, { quietSites: [], rest: 'no' })).toBe(false);
    expect(leavesAlone(address, { quietSites: ['diary.example'], rest: 'no' })).toBe(true);
    expect(leavesAlone(address, { quietSites: [], rest: 'always' })).toBe(true);
  });
});
