import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { readInput } from '../../src/cli/read-inputs.js';
import type { MentionKind } from '../../src/core/mentions/mention.js';
import { makeReader, type TextReading } from '../../src/view-model/read-text.js';
import { markReport } from '../../src/view-model/report-marks.js';

/**
 * Reports of our own on other days of the story, each with the days and figures that it names, in order, each once. Their relative dates
 * ("Monday", "in May", "last October") are resolved against the report's own day, which is the beginning of its name.
 */
const REPORTS: readonly (readonly [name: string, days: string, figures: string])[] = [
  [
    '2025-05-12-geneva-truce',
    '2025-05-12 2025-04 2025-05-14 2025-04-02 2025-04-04',
    'us-headline-145 us-headline-30 us-fentanyl-20 cn-headline-125 cn-headline-10 suspended-24-points truce-90-days',
  ],
  ['2025-06-11-london-framework', '2025-06-10 2025-05 2025-06-05 2025-05-23 2025-06-11', 'figure-55-percent us-headline-30 cn-headline-10'],
  [
    '2025-08-12-truce-extended',
    '2025-08-11 2025-11-10 2025-05 2025-08-12 2025-07-28/2025-07-29 2025-04-04 2025-04-09',
    'suspended-24-points us-headline-30 cn-headline-10 figure-90-day',
  ],
  [
    '2025-10-26-kuala-lumpur-talks',
    '2025-10-26 2025-10-30 2025-10-10 2025-10-09 2025-11-01 2025-09 2025-11-10',
    'us-threat-100 us-headline-30 cn-headline-10',
  ],
  [
    '2025-10-30-busan-meeting',
    '2025-10-30 2025-10-25/2025-10-26 2025-10-09 2025-04 2025-11-01 2026-04',
    'figure-100-minute us-fentanyl-20 figure-10-percent us-average-57 us-average-47 us-headline-30 us-headline-20 suspended-24-points us-threat-100',
  ],
  [
    '2026-02-20-supreme-court-ruling',
    '2026-02-20 2026-02-24',
    'figure-10-percent us-reciprocal-125 us-headline-10 section-122-150-days us-headline-20 cn-headline-10',
  ],
  ['2026-05-15-beijing-summit', '2026-05-15 2026-03 2026-05-12/2026-05-13 2026-07 2026-11-10', 'us-headline-10'],
  [
    '2026-07-24-forced-labor-duty',
    '2026-07-24 2026-03 2026-06 2025-05',
    'section-122-150-days us-headline-12-5 us-headline-10 figure-10-percent figure-25-percent figure-7-5-percent cn-headline-10',
  ],
  [
    '2026-09-28-washington-summit',
    '2026-09-28 2026-05 2025-10 2027-01-10 2025-11 2026-11-10 2025-06-05 2026-07-24',
    'us-headline-12-5 cn-headline-10',
  ],
];

/** Right, but of no weight to an author: `proclaimed in February`. */
const FURTHER: Readonly<Record<string, readonly string[]>> = { '2026-07-24-forced-labor-duty': ['2026-02'] };

const dossiers = storyDirs().map(readDossier);
const textOf = (name: string) => readInput(inProject(`src/dossier/data/us-china-trade/reports/${name}.md`)).text;
const dayOf = (name: string) => name.slice(0, 10);
const once = (list: readonly string[]) => [...new Set(list)].join(' ');
const idsOf = ({ mentions }: TextReading, kind: MentionKind) => mentions.filter((mention) => mention.kind === kind).map(({ id }) => id);
const daysOf = ({ mentions }: TextReading) => mentions.flatMap(({ date }) => date ?? []);

describe('A known report is read on its own day', () => {
  const reader = makeReader(dossiers);

  it.each(REPORTS)('%s', (name, days, figures) => {
    const reading = reader.read(textOf(name));
    expect(reading).toMatchObject({ kind: 'article', article: { id: `harbour-ledger-${name}`, own: true }, verdict: { coverage: 1 } });
    expect(reading.mentions).toHaveLength(reading.article?.mentions.length ?? -1);
    expect(once(daysOf(reading))).toBe(days);
    expect(once(idsOf(reading, 'figure'))).toBe(figures);
  });
});

describe('The same report, were it not known, is still one of the story', () => {
  it.each(REPORTS)('%s', (name, days) => {
    const without = dossiers.map((dossier) => ({ ...dossier, articles: dossier.articles.filter(({ id }) => !id.endsWith(name)) }));
    const reading = makeReader(without).read(textOf(name), { date: dayOf(name), markReport });
    expect(reading).toMatchObject({ kind: 'story', article: null });
    // An author sees more ("last October", two days joined to one visit), but never other days.
    const said = [...days.split(/[ /]/), ...(FURTHER[name] ?? [])];
    expect(daysOf(reading).filter((day) => !said.includes(day))).toEqual([]);
    expect(daysOf(reading)).toContain(said[0]);
  });
});
