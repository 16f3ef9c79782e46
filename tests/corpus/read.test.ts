import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/cli/html-page.js';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { type ReadResult, readResult } from '../../src/cli/read-json.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { markReport } from '../../src/view-model/report-marks.js';
import { articleParagraphs, hasCorpus, injected, sayIfLeftOut, templates } from '../support/corpus.js';

sayIfLeftOut('reading the known article in the terminal');

const reader = makeReader(storyDirs().map(readDossier));

function read(html: string): ReadResult {
  const page = { name: 'page.html', ...readHtml(html) };
  return readResult(page, reader.read(page.text, { markReport }), undefined);
}
const asHtml = (paragraphs: readonly string[]) => paragraphs.map((p) => `<p>${p}</p>`).join('\n');
/** Number of marks by `id` or by `id = surface`. */
function counted(marks: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const mark of marks.toSorted()) counts[mark] = (counts[mark] ?? 0) + 1;
  return counts;
}

const NAMES: Record<string, number> = {
  'chinese-commerce-ministry': 1,
  'chinese-communist-party': 1,
  'chinese-government': 5,
  'critical-minerals': 2,
  'donald-trump': 16,
  'export-controls': 3,
  'friedrich-merz': 1,
  'geneva-joint-statement': 4,
  'howard-lutnick': 1,
  'huawei-ai-chips': 1,
  'jamieson-greer': 1,
  'lindsey-graham': 1,
  'melania-trump': 2,
  'oval-office': 1,
  'peng-liyuan': 1,
  'rare-earths': 2,
  'richard-blumenthal': 1,
  'sanctioning-russia-act-2025': 2,
  'scott-bessent': 1,
  'south-carolina': 1,
  'student-visas': 1,
  'truth-social': 2,
  'united-states': 5,
  'us-government': 2,
  'us-senate': 1,
  'washington-dc': 1,
  'white-house': 1,
  'xi-jinping': 7,
  china: 7,
  connecticut: 1,
  geneva: 2,
  huawei: 1,
  iran: 1,
  russia: 2,
  tariff: 3,
  ukraine: 1,
};
const DATES: Record<string, number> = {
  'Monday = 2025-06-02': 1,
  'May 12 = 2025-05-12': 1,
  'May 30 = 2025-05-30': 2,
  'May = 2025-05': 2,
  'Thursday morning = 2025-06-05': 1,
  'Wednesday = 2025-06-04': 1,
  'this week = 2025-06-02/2025-06-08': 1,
};
const FIGURES: Record<string, number> = {
  '145% = 145 percent': 1,
  '30% = 30 percent': 1,
  '90-day = 90 day': 1,
  'an hour and a half = 90 minute': 1,
};

describe.runIf(hasCorpus)('The known article, read in the terminal', () => {
  const result = hasCorpus ? read(asHtml(articleParagraphs())) : read('');
  const { mentions, verdict } = result;

  it('is known whole', () => {
    expect(verdict).toMatchObject({
      kind: 'article',
      article: 'epoch-times-2025-06-05-trump-xi-call',
      story: 'us-china-trade',
      coverage: 1,
    });
    expect(verdict.missing).toEqual([]);
  });

  it('names these and nobody else', () => {
    const names = mentions.filter(({ kind }) => !['date', 'figure', 'statement', 'event'].includes(kind));
    expect(counted(names.map(({ id }) => id))).toEqual(NAMES);
  });

  it('gives these dates, each resolved, and no other', () => {
    const dates = mentions.filter(({ kind }) => kind === 'date');
    expect(counted(dates.map(({ exact, date }) => `${exact} = ${date}`))).toEqual(DATES);
  });

  it('gives these figures and no other', () => {
    const figures = mentions.filter(({ kind }) => kind === 'figure');
    expect(counted(figures.map(({ exact, value, unit }) => `${exact} = ${value} ${unit}`))).toEqual(FIGURES);
  });

  it.each([
    ['WASHINGTON', '', 'washington-dc'],
    ['Washington', 'between ', 'us-government'],
    ['Beijing', ' and ', 'chinese-government'],
    ['the first lady', 'him and ', 'melania-trump'],
    ['the first lady of China', 'with ', 'peng-liyuan'],
  ])('tells by its place that %j after %j is %s', (exact, before, id) => {
    expect(mentions.filter((m) => m.exact === exact && m.prefix.endsWith(before)).map((m) => m.id)).toContain(id);
  });

  it('ties statements and events to whole sentences', () => {
    const tied = mentions.filter(({ kind }) => kind === 'statement' || kind === 'event');
    expect(tied.length).toBeGreaterThan(15);
    for (const { exact, prefix } of tied) {
      expect(exact).toMatch(/^[“\p{Lu}].*[.!?]”?$/su);
      expect(prefix).toMatch(/^$|[.!?”]\s$/u);
    }
  });

  it('brings its timeline, with what the text names, and the tariffs of its two figures', () => {
    expect(result.timeline.some(({ date, inText }) => inText && date === '2025-05-12')).toBe(true);
    expect(result.timeline.some(({ inText }) => !inText)).toBe(true);
    const rate = (day: string) => result.tariffs.find(({ by, from, to }) => by === 'US' && from <= day && (to === null || day < to))?.rate;
    expect([rate('2025-05-01'), rate('2025-06-05')]).toEqual([145, 30]);
  });

  it('labels every mention, and gives each person the Wikidata item that the record has', () => {
    expect(mentions.filter(({ label, id }) => label === '' || (label === id && !id.startsWith('date-')))).toEqual([]);
    expect(mentions.find(({ id }) => id === 'xi-jinping')).toMatchObject({ label: 'Xi Jinping', wikidata: 'Q15031' });
  });
});

describe.runIf(hasCorpus)('On real pages', () => {
  const pages = hasCorpus ? templates().filter((_, n) => n % 12 === 5) : [];

  it.each(pages.map((page) => [page.file, page] as const))('%s carries every mark of the article', async (_, page) => {
    const { verdict, mentions } = read(await injected(page, articleParagraphs()));
    expect(verdict.kind).toBe('article');
    const found = counted(mentions.map(({ id }) => id));
    for (const [id, count] of Object.entries(NAMES)) expect(found[id], id).toBeGreaterThanOrEqual(count);
    expect(mentions.filter(({ kind }) => kind === 'figure').length).toBeGreaterThanOrEqual(4);
  });
});
