import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Settings, WIDTH } from '../../src/platform/settings-fields.js';
import { CURRENT_VERSION, type Migration, migrate, parseSettings, toRecord, viewItems } from '../../src/platform/settings-record.js';

const parseRecord = (settings: unknown) => parseSettings({ settings });

/** Settings as a reader may have them, none of them at its default. */
const CHOSEN: Settings = {
  side: 'left',
  width: 444,
  collapsed: true,
  marksOn: false,
  kinds: { ...DEFAULTS.kinds, place: false, date: false },
  section: 'tariffs',
  textScale: 1.5,
  depth: 'line',
  open: 'badge',
  quietSites: ['diary.example', 'example.org'],
  language: 'fr',
  rest: '2026-11-26',
  noteAddress: true,
  hoverCards: false,
  marginMap: false,
};
const FIELDS = Object.keys(DEFAULTS) as (keyof Settings)[];
const stored = (values: object, version: unknown = CURRENT_VERSION) => ({ version, values });

/** What a store may hold after a bad day. JSON, since that is what storage keeps. */
const anything = fc.oneof(fc.jsonValue(), fc.anything(), fc.constantFrom('sidebar', 'left', 1e308, Number.NaN, -0, '__proto__'));

describe('The settings record', () => {
  it('gives back what was written', () => {
    expect(parseRecord(toRecord(CHOSEN))).toEqual(CHOSEN);
  });

  it.each([undefined, null, 7, 'settings', [], {}, { version: 1 }, { values: 7 }, { version: 1, values: [] }])(
    'is all defaults where %j was stored',
    (value) => {
      expect(parseRecord(value)).toEqual(DEFAULTS);
    },
  );

  it('gives a damaged field its default and leaves the others', () => {
    const damaged = fc.record({ field: fc.constantFrom(...FIELDS), value: fc.constantFrom(null, {}, () => 0, Symbol('x'), undefined) });
    fc.assert(
      fc.property(damaged, ({ field, value }) => {
        const expected = { ...CHOSEN, [field]: DEFAULTS[field] };
        expect(parseRecord(stored({ ...CHOSEN, [field]: value }))).toEqual(expected);
      }),
    );
  });

  it('mends one switch of a kind without touching the others', () => {
    const kinds = { ...CHOSEN.kinds, person: 'yes' };
    expect(parseRecord(stored({ ...CHOSEN, kinds })).kinds).toEqual(CHOSEN.kinds);
  });

  it('is whole and stays the same when stored again, whatever was found', () => {
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.dictionary(fc.string(), anything), fc.record(Object.fromEntries(FIELDS.map((f) => [f, anything])))),
        (junk) => {
          const settings = parseRecord(stored(Object(junk)));
          expect(Object.keys(settings)).toEqual(FIELDS);
          expect(parseRecord(structuredClone(toRecord(settings)))).toEqual(settings);
        },
      ),
    );
  });

  it('cannot be spoken to through a prototype', () => {
    expect(parseRecord(JSON.parse('{"version":1,"values":{"__proto__":{"side":"left"}}}'))).toEqual(DEFAULTS);
    expect(parseRecord(Object.create({ values: CHOSEN }))).toEqual(DEFAULTS);
    expect(Object.hasOwn(Object.prototype, 'side')).toBe(false);
  });

  it.each([
    [-20, WIDTH.min],
    [1e9, WIDTH.max],
    [400.4, 400],
    ['400', DEFAULTS.width],
    [Number.POSITIVE_INFINITY, DEFAULTS.width],
  ])('takes a width of %j as %j', (width, expected) => {
    expect(parseRecord(stored({ width })).width).toBe(expected);
  });

  it('keeps hosts among the quiet sites, each once, and nothing else', () => {
    const quietSites = ['example.org', 'Example.org', 'https://example.org', 7, null, 'a b', 'example.org', 'sub_1.example.net', ''];
    expect(parseRecord(stored({ quietSites })).quietSites).toEqual(['example.org', 'sub_1.example.net']);
  });
});

describe('What a page has changed of the view', () => {
  it('goes before the record, field by field', () => {
    const items = { settings: toRecord(CHOSEN), ...viewItems({ marksOn: true }), ...viewItems({ side: 'right', width: 300 }) };
    expect(parseSettings(items)).toEqual({ ...CHOSEN, marksOn: true, side: 'right', width: 300 });
  });

  it('can be nothing but the view', () => {
    expect(Object.keys(viewItems(CHOSEN))).toHaveLength(8);
    expect(viewItems({ quietSites: ['example.org'], open: 'badge', rest: 'always' })).toEqual({});
    expect(parseSettings({ 'view:quietSites': ['example.org'], 'view:open': 'badge' })).toEqual(DEFAULTS);
  });

  it('leaves what the record has where it is damaged, or not there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, {}, () => 0, Symbol('x'), undefined, 'sidelong'),
        (value) => {
          const damaged = Object.fromEntries(Object.keys(viewItems(CHOSEN)).map((key) => [key, value]));
          expect(parseSettings({ settings: toRecord(CHOSEN), ...damaged })).toEqual(CHOSEN);
        },
      ),
    );
  });
});

describe('Migrations', () => {
  const renamed: Migration = ({ place, ...others }) => ({ ...others, side: place });
  const widened: Migration = (values) => ({ ...values, width: Number(values.width) + 100 });

  it('lead from any older version to the newest, in order', () => {
    const old = { place: 'left', width: 300 };
    expect(migrate(old, 1, [renamed, widened])).toEqual({ side: 'left', width: 400 });
    expect(migrate({ side: 'left', width: 300 }, 2, [renamed, widened])).toEqual({ side: 'left', width: 400 });
  });

  it('leave the newest version and a later one alone', () => {
    for (const version of [3, 4, 99]) expect(migrate({ width: 300 }, version, [renamed, widened])).toEqual({ width: 300 });
  });

  it.each([undefined, null, 0, -1, 1.5, '1', Number.NaN])('read a record of version %j as the newest', (version) => {
    expect(parseRecord(stored(CHOSEN, version))).toEqual(CHOSEN);
  });
});
