/** Every fact that the view has stands in every file that is taken along: what somebody adds to the view and forgets here is named by its path. */
import { describe, expect, it } from 'vitest';
import { type Format, write } from '../../src/view-model/export/write.js';
import { sampleView as realView } from './support/sample-view.js';
import { PEN, taken } from './support/taken.js';

/** Paths of the view, without numbers of elements, that are no fact of the record or are the same as another; with the reason. */
const NO_FACTS: readonly RegExp[] = [
  // What the page is, and what a text of this page lacks: said beside the text, of which nothing is taken along.
  /^(verdict|alsoHere|counts|foreign)\b/,
  // Which row is told by which other, and words that the interface has for a kind.
  /(^|\.)(id|kind|when|unit|marks|events|actors|layer|finding|status|state|seen|what|by)$/,
  /^actors\b/,
  // Facts in another order: the pairs of what was and is, the chart's own window and days, dates without an event.
  /^(thenNow|dates|tariffs\.(from|to|day|articleDate|articleRates|leavesOut))\b/,
  // Names of the layers that are told by their short ones.
  /layers\.name$/,
  // Told once, with the whole of the clock.
  /^clock\.(agreed|day|lastDay)$/,
  // A source's languages, and the record's own name.
  /^(sources\.language|story\.title|story\.summary|article\.url)$/,
];

/** What a format cannot carry, with the reason. */
const BEYOND: Readonly<Partial<Record<Format, readonly RegExp[]>>> = {
  // A table of facts has no place for what the whole is about, and its sources are named by publisher, title and address.
  csv: [/^(article|story)\b/, /^sources\.(citation|date|checked)$/],
  // A name and an address are all that schema.org needs of a body or a person: offices and roles change, and it has no words for when.
  'schema-org': [/^entities\.(role|office\w+|links\.url)$/, /^sources\.(citation|checked)$/, /leavesOut|^figures\.layers/],
  markdown: [/^entities\.links/],
  sheet: [/^entities\.links/, /^sources\.checked$/],
};

type Leaf = readonly [path: string, text: string];
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, path === '' ? key : `${path}.${key}`));
}

/** As a reader of the file reads it: without what a format puts around or before signs of its own. */
const read = (data: string): string =>
  data
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/""|\\"/g, '"')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

const view = realView();
const ISO = /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/;
const facts = leaves(view).filter(([path]) => !NO_FACTS.some((one) => one.test(path)));

describe.each(['markdown', 'csv', 'schema-org', 'sheet'] as const)('the whole record as %s', (format) => {
  const text = read(write(format, taken(view)).data);
  const dated = (day: string) => [day, PEN.date(day), PEN.date(day).replace(/\s/g, ' ')].some((one) => text.includes(one));
  const holds = (fact: string) => text.includes(fact) || (ISO.test(fact) && (dated(fact) || fact.split('/').every(dated)));

  it('has every text and every date of the view', () => {
    const wanted = facts.filter(([path]) => !BEYOND[format]?.some((one) => one.test(path)));
    expect(wanted.length).toBeGreaterThan(1500);
    expect(wanted.filter(([, fact]) => !holds(fact)).map(([path, fact]) => `${path}: ${fact}`)).toEqual([]);
  });

  it('has every rate', () => {
    const { spans, announced, measures, averages } = view.tariffs;
    const rates = [...spans, ...announced, ...measures, ...averages.flatMap(({ points }) => points)].flatMap(({ rate }) => rate ?? []);
    const shown = (rate: number) => text.includes(PEN.quantity(rate, 'percent')) || text.includes(`"value": ${rate}`);
    expect(rates.filter((rate) => !shown(rate))).toEqual([]);
  });
});

it('of what was suspended the first day is told as the first, and the last as the last', () => {
  expect(read(write('markdown', taken(view)).data)).toContain('24 points suspended from: 14 May 2025; Suspended until: 12 August 2025');
});
