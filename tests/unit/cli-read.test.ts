import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { read } from '../../src/cli/read.js';
import type { ReadResult } from '../../src/cli/read-json.js';
import { LIGHTHOUSE } from './support/lighthouse.js';

let dir = '';
let out = '';
let complaints: string[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sidelight-read-'));
  out = '';
  complaints = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
}
const results = (): ReadResult[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReadResult);

/** A report of the story in our own words, with the names that make it one. */
const REPORT = [
  'President Donald Trump and Chinese leader Xi Jinping talked by telephone on Thursday about tariffs and rare earths, both governments said, and each called it useful.',
  'Treasury Secretary Scott Bessent is to meet Vice Premier He Lifeng soon. The United States has charged 30% on goods from China since the truce of Geneva; before May 14 its tariffs on Chinese goods stood at 145%.',
  'Beijing wants the export controls on chips eased. Washington wants magnets. Trade between China and the United States fell in April, and importers on both sides asked for an end to the trade war.',
];
const html = (paragraphs: readonly string[], head = '') =>
  `<!doctype html><head>${head}</head>${paragraphs.map((p) => `<p>${p}</p>`).join('')}`;

describe('sidelight read --json', () => {
  test('prints one object per input, one per line, in the order asked for', () => {
    expect(read(['--json', file('b.txt', LIGHTHOUSE.join('\n')), file('a.html', html(LIGHTHOUSE))])).toBe(0);
    expect(results().map(({ input }) => input)).toEqual([join(dir, 'b.txt'), join(dir, 'a.html')]);
    expect(results()[0]).toEqual({
      input: join(dir, 'b.txt'),
      verdict: {
        kind: 'none',
        article: null,
        story: null,
        coverage: 0,
        purity: 0,
        missing: [],
        changes: { missing: [], added: [], moved: [], reworded: [] },
      },
      mentions: [],
      timeline: [],
      tariffs: [],
    });
  });

  test('explains a verdict, where asked to, by measures and thresholds', () => {
    const report = readFileSync('src/dossier/data/us-china-trade/reports/sample-call.md', 'utf8').split('\n\n').slice(1);
    expect(read(['--json', '--explain', file('half.txt', report.slice(0, 4).join('\n\n')), file('other.txt', LIGHTHOUSE.join('\n'))])).toBe(
      0,
    );
    const [half, other] = results();
    expect(half?.verdict.kind).toBe('partial');
    expect(half?.explanation?.article?.because).toContainEqual(expect.stringMatching(/^unquoted 0\.\d+ >= 0\.045$/));
    expect(half?.explanation?.article?.short.article).toContainEqual(expect.stringMatching(/^present 0\.\d+ < 0\.57$/));
    expect(half?.explanation?.article?.short.partial).toEqual([]);
    expect(half?.explanation?.story?.short).toEqual([]);
    expect(other?.explanation).toEqual({ article: null, story: null });
  });

  test('reads the pages and texts of a folder by name', () => {
    file('b.html', html(LIGHTHOUSE));
    file('a.txt', LIGHTHOUSE.join('\n\n'));
    file('picture.png', 'no text');
    expect(read(['--json', dir])).toBe(0);
    expect(results().map(({ input }) => input)).toEqual([join(dir, 'a.txt'), join(dir, 'b.html')]);
  });

  test('of a report says the story, its names with their context, its figures and its dates by the day given', () => {
    expect(read(['--json', '--date', '2025-06-05', file('report.txt', REPORT.join('\n'))])).toBe(0);
    const [result] = results();
    expect(result?.verdict).toMatchObject({ kind: 'story', article: null, story: 'us-china-trade' });
    expect(result?.mentions).toContainEqual(
      expect.objectContaining({ kind: 'date', id: 'date-2025-06-05', exact: 'Thursday', date: '2025-06-05' }),
    );
    const figure = result?.mentions.find(({ exact }) => exact === '145%');
    expect(figure).toMatchObject({ kind: 'figure', id: 'us-headline-145', value: 145, unit: 'percent' });
    expect(figure?.prefix).toBe(' tariffs on Chinese goods stood at '.slice(-32));
    expect(figure?.suffix.startsWith('. Beijing wants')).toBe(true);
    expect(result?.tariffs).toContainEqual(expect.objectContaining({ by: 'US', from: '2025-04-10', to: '2025-05-14', rate: 145 }));
    expect(result?.timeline.length).toBeGreaterThan(0);
  });

  test('takes the day from the page where none is given, and marks no relative date where there is none', () => {
    const thursday = () =>
      results().flatMap(({ mentions }) => mentions.filter(({ exact }) => exact === 'Thursday').map(({ date }) => date));
    read(['--json', file('dated.html', html(REPORT, '<meta property="article:published_time" content="2025-06-06">'))]);
    read(['--json', file('undated.html', html(REPORT))]);
    expect(thursday()).toEqual(['2025-06-05']);
  });

  test('prints what a page breaks over lines in one', () => {
    read(['--json', file('broken.html', html(REPORT.map((p) => p.replace('Donald Trump', 'Donald\n   <b>Trump</b>'))))]);
    expect(results()[0]?.mentions).toContainEqual(expect.objectContaining({ id: 'donald-trump', exact: 'Donald Trump' }));
  });

  test('reads UTF-8 that still declares the encoding of the page it was saved from', () => {
    read([
      '--json',
      file(
        'saved.html',
        html(
          REPORT.map((p) => p.replaceAll('Trump', 'Tr\u00adump')),
          '<meta charset="gb2312">',
        ),
      ),
    ]);
    expect(results()[0]?.mentions).toContainEqual(expect.objectContaining({ id: 'donald-trump', exact: 'Donald Tr\u00adump' }));
  });

  test('reads pages in the encodings that they name', () => {
    const latin = Buffer.from(
      html(
        REPORT.map((p) => p.replace('Geneva', 'Genève')),
        '<meta charset="iso-8859-1">',
      ),
      'latin1',
    );
    read(['--json', file('latin.html', latin)]);
    expect(out).not.toContain('\ufffd');
    expect(results()[0]?.verdict.kind).toBe('story');
  });
});

describe('sidelight read complains in one line', () => {
  test('of each input that cannot be read, and reads the others', () => {
    const good = file('good.txt', 'Nothing in particular.');
    expect(read(['--json', join(dir, 'absent.html'), file('binary.bin', new Uint8Array([1, 0, 2])), good])).toBe(2);
    expect(results().map(({ input }) => input)).toEqual([good]);
    expect(complaints).toEqual([
      `sidelight read: ${join(dir, 'absent.html')} is not there`,
      `sidelight read: ${join(dir, 'binary.bin')} is neither HTML nor text`,
    ]);
  });

  test.each([
    ['no input', [], 'name a file'],
    ['a date that is none', ['--date', '2025-02-30', 'x'], '--date 2025-02-30 is not a day'],
    ['an address that is none', ['--url', 'nowhere', 'x'], '--url nowhere is not an address'],
    ['an unknown option', ['--jsn', 'x'], '--jsn'],
  ])('of %s, with the usage', (_, argv, said) => {
    expect(read(argv)).toBe(2);
    expect(complaints.join('\n')).toContain(said);
    expect(complaints.join('\n')).toContain('Usage: sidelight read');
  });
});

test('sidelight read without --json prints a summary for people', () => {
  expect(read([file('report.txt', REPORT.join('\n'))])).toBe(0);
  expect(out).toMatch(/^\S+report\.txt: another report of the story\n/);
  expect(out).toContain('Donald Trump');
});
