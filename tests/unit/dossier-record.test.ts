/** The real record: what it holds, that it keeps its rules, and that its sums are those that were published. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rate } from '../../src/cli/rate.js';
import { parseStory, readStoryTexts, storyDirs } from '../../src/cli/read-dossier.js';
import { announcedHeadlines, headlineOn } from '../../src/core/tariffs/headline.js';
import { opposite, type Side } from '../../src/core/tariffs/layer.js';
import { spans } from '../../src/core/tariffs/spans.js';
import { formatProblems } from '../../src/dossier/canonical.js';
import { partsOf } from '../../src/dossier/checks/fact.js';
import { crossCheck } from '../../src/dossier/cross-checks.js';
import { packDossier } from '../../src/dossier/pack.js';
import { problemLine } from '../../src/dossier/problem.js';
import type { Dossier } from '../../src/dossier/types.js';
import { RECORD_FROM } from '../../src/view-model/tariffs.js';

const ARTICLE = '../shared/corpus/article.txt';
/** DESIGN: the data of one story that ships, in bytes gzipped. */
const SHIPPED = 120 * 1024;

describe.each(storyDirs().map((dir) => [basename(dir), dir]))('the record %s', (_, dir) => {
  const texts = readStoryTexts(dir);
  const parsed = parseStory(texts);

  it('fits the schema', () => {
    expect(parsed.ok ? [] : parsed.problems.map(problemLine)).toEqual([]);
  });

  it('passes every cross-check', () => {
    expect(crossCheck(theDossier()).map(problemLine)).toEqual([]);
  });

  it('stands in canonical order and format', () => {
    expect(formatProblems(theDossier(), texts).map(problemLine)).toEqual([]);
  });

  it('ships in less than 120 KB', () => {
    expect(gzipSync(packDossier(theDossier()), { level: 9 }).length).toBeLessThan(SHIPPED);
  });

  function theDossier(): Dossier {
    if (!parsed.ok) throw new Error('the record does not fit the schema');
    return parsed.dossier;
  }
});

/**
 * Headline rates as others than the layer's own instrument published them: whose goods, the day, the figure, who said so, and the
 * source in `sources.json`.
 */
const PUBLISHED: readonly (readonly [on: Side, day: string, rate: number, by: string, source: string])[] = [
  ['CN', '2025-02-04', 10, 'the Supreme Court, telling the history of the duties', 'scotus-24-1287'],
  ['CN', '2025-03-04', 20, 'the Supreme Court: raised to 20% a month later', 'scotus-24-1287'],
  ['CN', '2025-04-09', 104, 'the White House press secretary on 8 April 2025', 'wh-leavitt-2025-04-08-104'],
  ['CN', '2025-04-10', 145, 'the Supreme Court: the total on most Chinese goods', 'scotus-24-1287'],
  ['CN', '2025-04-11', 145, 'the White House, as reported by Asianet', 'asianet-2025-04-11-145'],
  ['CN', '2025-05-13', 145, 'the Associated Press, 2 June 2025: from 145', 'ap-2025-06-02-mofcom'],
  ['CN', '2025-05-14', 30, 'the Associated Press, 2 June 2025: to 30', 'ap-2025-06-02-mofcom'],
  ['CN', '2025-11-10', 20, 'the Chinese commerce ministry, 24 February 2026', 'mofcom-2026-02-24'],
  ['CN', '2026-02-24', 10, 'the Chinese commerce ministry, 24 February 2026', 'mofcom-2026-02-24'],
  ['CN', '2026-07-24', 12.5, 'US Customs and Border Protection, message 69326983', 'cbp-csms-69326983'],
  ['US', '2025-04-10', 84, 'the US president, in Executive Order 14266', 'eo-14266-reciprocal-125'],
  ['US', '2025-04-12', 125, 'the Associated Press, 2 June 2025: from 125', 'ap-2025-06-02-mofcom'],
  ['US', '2025-05-14', 10, 'the Associated Press, 2 June 2025: to 10', 'ap-2025-06-02-mofcom'],
  ['US', '2026-09-28', 10, 'DTN on US soybeans, 28 September 2026', 'dtn-2026-09-28-truce'],
];

describe('the duties between the United States and China', () => {
  const dir = storyDirs().find((folder) => basename(folder) === 'us-china-trade') ?? '';
  const parsed = parseStory(readStoryTexts(dir));
  const layers = parsed.ok ? parsed.dossier.layers : [];
  const sources = new Set(parsed.ok ? parsed.dossier.sources.map(({ id }) => id) : []);

  it.each(PUBLISHED)('on goods of %s on %s add up to the published %d: %s', (on, day, published, _, source) => {
    const headline = headlineOn(layers, { by: opposite(on), on, day });
    expect(headline.rate).toBe(published);
    expect(sources.has(source)).toBe(true);
    expect(headline.parts.flatMap(({ step }) => step.sources)).not.toContain(source);
  });

  it('are held against others on twelve days or more', () => {
    expect(new Set(PUBLISHED.map(([, day]) => day)).size).toBeGreaterThanOrEqual(12);
  });

  it.each<[on: Side, announced: [string, number][]]>([
    [
      'CN',
      [
        ['2025-04-02', 54],
        ['2025-10-10', 130],
        ['2026-02-21', 15],
      ],
    ],
    ['US', [['2025-04-04', 34]]],
  ])('on goods of %s keep apart what was announced for all of them and never collected', (on, announced) => {
    const found = announcedHeadlines(layers, { by: opposite(on), on }).map(({ date, rate }): [string, number] => [date, rate]);
    expect(found.toSorted()).toEqual(announced);
  });

  it.each<Side>(['CN', 'US'])('on goods of %s can be told, with a source, of every day of the record', (on) => {
    const found = spans(layers, { by: opposite(on), on, from: RECORD_FROM, to: parsed.ok ? parsed.dossier.story.checkedUpTo : '' });
    expect(found[0]?.from).toBe(RECORD_FROM);
    expect(found.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it.each([[['2017-12-31']], [['2025-02-30']], [['yesterday']], [[]], [['2025-04-20', '--on', 'FR']]])(
    'cannot be asked for with %j',
    (argv) => {
      expect(rate(argv)).toBe(2);
    },
  );
});

describe.runIf(existsSync(ARTICLE))('the wording of the record', () => {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const nines = (list: readonly string[]) => list.slice(8).map((_, i) => list.slice(i, i + 9).join(' '));

  it('has no nine words in a row from the known article', () => {
    const taken = new Set(nines(words(readFileSync(ARTICLE, 'utf8'))));
    const strings = storyDirs().flatMap((dir) => Object.values(readStoryTexts(dir)).flatMap((text) => partsOf(JSON.parse(text))));
    const copied = strings.flatMap(({ value }) => (typeof value === 'string' ? nines(words(value)).filter((nine) => taken.has(nine)) : []));
    expect(copied).toEqual([]);
  });
});

if (!existsSync(ARTICLE)) console.info(`${ARTICLE} is not there: the test of the record's wording is left out`);
