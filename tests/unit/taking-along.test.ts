import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, csvText } from '../../src/core/formats/csv.js';
import { citation } from '../../src/view-model/export/citation.js';
import { csv } from '../../src/view-model/export/csv.js';
import { factsOf } from '../../src/view-model/export/facts.js';
import { markdown, plainMarkdown } from '../../src/view-model/export/markdown.js';
import { write } from '../../src/view-model/export/write.js';
import { HOSTILE_ADDRESSES, HOSTILE_STRINGS, LOOK_ALIKE } from '../fixtures/hostile-strings.js';
import { poisoned } from '../fixtures/poisoned.js';
import { sampleView, storyView } from '../fixtures/sample-view.js';
import { parseCsv } from '../support/parse-csv.js';
import { sampleView as realView } from './support/sample-view.js';
import { PEN, taken } from './support/taken.js';

const facts = factsOf(sampleView, PEN);
const withUrl = (url: string) => ({ ...sampleView, sources: sampleView.sources.map((source) => ({ ...source, url })) });
const FORMATS = ['markdown', 'csv', 'schema-org', 'annotations', 'sheet'] as const;

describe('the facts of a view', () => {
  it('hold every row once, and none that the view has not', () => {
    const view = realView();
    const ids = factsOf(view, PEN).map(({ id }) => id);
    const { footnotes, entities, timeline, tariffs, figures, statements, looseEnds } = view;
    const points = tariffs.averages.flatMap(({ id, points: own }) => own.map(({ date }) => `${id}-${date}`));
    const measures = [...tariffs.measures, ...timeline.flatMap((event) => event.measures)].map(({ id }) => `${id}-dates`);
    const rows = [footnotes, entities, timeline, tariffs.spans, tariffs.announced, figures, statements, looseEnds]
      .flat()
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.filter((id) => !/-account-\d+$/.test(id)))).toEqual(new Set([...rows, ...points, ...measures, 'clock']));
  });

  it('say of today no more than the pairs of then and now', () => {
    expect(facts.find(({ id }) => id === 'graham')).toMatchObject({
      told: expect.arrayContaining([expect.stringContaining('Senator')]),
      now: 'Died in office in July 2026',
    });
    expect(facts.find(({ id }) => id === 'trump')?.now).toBeUndefined();
  });
});

describe('a copied fact', () => {
  it('has its sources, the day of the record and a link to the words', () => {
    expect(citation('rare-earths-settled', taken())).toBe(
      [
        'Donald Trump (5 June 2025): The question of rare earths is out of the way after the call. Claim, Truth Social. Not borne out: A further round of talks in London was needed four days later, and the licences of April 2025 were still required in October 2026. (October 2026)',
        `(CNA, “What the two presidents agreed in Busan”, 30 October 2025, ${sampleView.sources[3]?.url}; Ministry of Commerce of China, “商务部 海关总署公告2025年第18号”, MOFCOM-GACC 2025 No. 18, 4 April 2025, ${sampleView.sources[2]?.url}; Sidelight dataset 2026.11.0, checked up to 20 November 2026)`,
        'In the text: https://news.example/call#:~:text=word40',
      ].join('\n'),
    );
  });

  it('says of a rate since when another has held', () => {
    const view = realView();
    expect(citation('us-headline-145', taken(view))).toMatch(
      /^[^(]+\(10 April 2025\): 145% = 20% .+ \+ 125% .+ Leaves out: .+ Now, since 24 July 2026: 12\.5%\n/,
    );
  });

  it('has what each side has told of an event, and all points of a series with their method said once', () => {
    const view = realView();
    const both = view.timeline.find(({ accounts }) => accounts.length > 1);
    const copied = citation(both?.id ?? '', taken(view)) ?? '';
    for (const { by, gist } of both?.accounts ?? [])
      expect(copied).toMatch(new RegExp(`${by} .*: ${gist.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    for (const { id, method, points } of view.tariffs.averages) {
      const series = citation(id, taken(view)) ?? '';
      expect(series.split(method)).toHaveLength(2);
      for (const { rate } of points) expect(series).toContain(PEN.quantity(rate, 'percent'));
    }
  });

  it('has every row that the sidebar offers to copy', () => {
    const view = realView();
    const { averages, announced, spans } = view.tariffs;
    const rows = [...averages, ...announced, ...spans, ...view.timeline, ...view.statements, ...view.looseEnds].map(({ id }) => id);
    expect([...rows, 'clock'].filter((id) => citation(id, taken(view)) === null)).toEqual([]);
  });

  it('leads to the next mark where the first cannot be told from another', () => {
    const text = 'the visit and the visit of autumn';
    const mentions = [{ kind: 'thing' as const, id: 'visit', start: 14, end: 23 }];
    const view = { ...sampleView, entities: [{ ...(sampleView.entities[0] as (typeof sampleView.entities)[0]), marks: [5, 0] }] };
    expect(citation('trump', taken(view, { text, mentions }))).toContain('#:~:text=and-,the%20visit');
  });

  it('has no link on a page that nobody else can open, nor for a fact that the text does not name', () => {
    expect(citation('rare-earths-settled', taken(sampleView, { address: null }))).not.toContain(':~:');
    expect(citation('where-next', taken())).not.toContain(':~:');
  });

  it('is nothing where the view has no such row', () => {
    expect(citation('no-such-row', taken())).toBeNull();
  });
});

describe('a table of the reading', () => {
  it('is read back field by field', () => {
    const rows = parseCsv(csv(taken()));
    expect(rows).toHaveLength(facts.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([29]));
    expect(rows.find(([, id]) => id === 'rare-earths-settled')).toEqual(
      expect.arrayContaining(['loose-ends', 'Donald Trump', '2025-06-05', 'Not borne out', 'https://news.example/call#:~:text=word40']),
    );
  });

  it('holds any text whatever, and no formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE_STRINGS),
      fc.stringMatching(/^[=+\-@\t\r\n ]{0,3}[a-z",]*$/),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const back = parseCsv(csvText(rows));
        expect(back.map((row) => row.map((field) => field.replace(/^'(?=\s*[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((field) => field.replace(/^'(?=\s*[=+\-@\t\r])/, ''))),
        );
        for (const field of back.flat()) expect(field).not.toMatch(/^\s*[=+\-@\t\r]/);
      }),
      { numRuns: 1000 },
    );
    expect(csvField('=1+1')).toBe("'=1+1");
  });
});

describe('a reading in Markdown', () => {
  it('has a heading for each section that has something, and a note for each source', () => {
    const text = markdown(taken());
    expect(text.match(/^## .*$/gm)).toEqual(['## Overview', '## Who and what', '## Timeline', '## Tariffs', '## Then \\& now']);
    expect(text.match(/^\[\^\d+\]: /gm)).toHaveLength(sampleView.sources.length);
    for (const [, ref] of text.matchAll(/[^\n]\[\^(\d+)\]/g)) expect(Number(ref)).toBeLessThanOrEqual(sampleView.sources.length);
    expect(markdown(taken(storyView))).toMatch(/^# The trade conflict/);
  });

  it('keeps text as text: what begins markup is escaped, and no line begins anew', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_STRINGS)), (text) => {
        const plain = plainMarkdown(text);
        expect(plain.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_[\]<>&|~@\n\r]|:\/\//);
        expect(plain.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('links to nothing but https', () => {
    const links = [...markdown(taken()).matchAll(/\]\(<([^>]*)>\)/g)].map(([, address]) => address);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((address) => !address?.startsWith('https://'))).toEqual([]);
  });
});

describe.each(FORMATS)('an export as %s', (format) => {
  it('is called by the article and the day of the record', () => {
    expect(write(format, taken()).name).toMatch(/^sidelight-sample-call-2026-11-20\.[a-z.]+$/);
    expect(write(format, taken(storyView)).name).toMatch(/^sidelight-us-china-trade-2026-11-20\./);
  });

  it('is the same each time, and writes the whole real record', () => {
    const view = realView();
    const first = write(format, taken(view)).data;
    expect(write(format, taken(view)).data).toBe(first);
    expect(first.length).toBeGreaterThan(20_000);
  });

  it.each(Object.entries(HOSTILE_ADDRESSES))('makes no link of an address with %s', (_, url) => {
    const { data } = write(format, taken(withUrl(url)));
    if (url.length > 8) expect(data).not.toContain(url);
  });

  it('shows a look-alike host as what it is', () => {
    const { data } = write(format, taken(withUrl(LOOK_ALIKE.address)));
    expect(data).toContain(LOOK_ALIKE.host);
    expect(data).not.toContain(LOOK_ALIKE.address);
  });

  it('takes hostile strings in every field for text', () => {
    for (const [index, hostile] of HOSTILE_STRINGS.entries()) {
      const view = poisoned(sampleView, (text) => (index % 2 === 0 ? hostile : `${text} ${hostile}`));
      const { data, type } = write(format, taken(view));
      if (type.endsWith('json')) expect(JSON.parse(data)).toBeTypeOf('object');
      expect(data.length).toBeGreaterThan(1000);
    }
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(200);
  });
});
