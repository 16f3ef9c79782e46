import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/cli/check.js';
import { rate, rateReport, rateText } from '../../src/cli/rate.js';
import { readDossier } from '../../src/cli/read-dossier.js';
import { stats } from '../../src/cli/stats.js';
import { canonicalFiles } from '../../src/dossier/canonical.js';
import { smallStory } from './support/small-story.js';

let dir = '';
let printed: string[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sidelight-story-'));
  for (const [file, text] of Object.entries(canonicalFiles(smallStory()))) put(file, text);
  printed = [];
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation((line: string) => void printed.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

const text = (file: string) => readFileSync(join(dir, file), 'utf8');

describe('sidelight check', () => {
  it('is content with a story that is in order', () => {
    expect(check([dir])).toBe(0);
    expect(printed).toEqual([expect.stringContaining('all is well (4 entities, 3 events, 17 tariff steps, 4 sources, 1 article)')]);
  });

  it('says file, id and fix of what is wrong, and how many', () => {
    put('figures.json', text('figures.json').replace('"value": 145', '"value": 154'));
    expect(check([dir])).toBe(1);
    expect(printed[0]).toContain('figures.json · duty-145 · value: is 154, but the layers of US on 2025-04-10 add up to 145');
    expect(printed.at(-1)).toContain('2 problems');
  });

  it('names a file that is not JSON', () => {
    put('events.json', '{ "items": [');
    expect(check([dir])).toBe(1);
    expect(printed[0]).toContain('events.json: is not JSON');
  });

  it('puts the files in order when asked', () => {
    put('sources.json', JSON.stringify({ items: smallStory().sources.toReversed() }));
    expect(check([dir])).toBe(1);
    expect(check([dir, '--write'])).toBe(0);
    expect(text('sources.json')).toBe(canonicalFiles(smallStory())['sources.json']);
  });

  it.each([[['--wrong']], [['/nowhere']]])('does not understand %j', (argv) => {
    expect(check(argv)).toBe(2);
    expect(printed.join()).toContain('Usage: sidelight check');
  });
});

describe('every command', () => {
  it.each([check, stats, rate])('explains itself', (command) => {
    expect(command(['--help'])).toBe(0);
    expect(printed).toEqual([expect.stringMatching(/^Usage: sidelight/)]);
  });
});

describe('sidelight stats', () => {
  it('counts what the record holds and how it is sourced', () => {
    expect(stats([dir])).toBe(0);
    const rows = Object.fromEntries(printed.slice(1).map((line) => line.trim().split(/\s{2,}/)));
    expect(rows).toMatchObject({
      'tariff steps': '17 (1 announced only)',
      events: '3',
      sources: '4 (2 primary, 50%)',
      'facts without a source': '0',
      'oldest check of a source': '2026-10-09',
      'events by year': '2025: 3',
    });
  });

  it('says why it cannot read a folder', () => {
    expect(stats(['/nowhere'])).toBe(2);
    expect(printed.join()).toMatch(/^sidelight stats: .*nowhere/);
  });
});

describe('the report of sidelight rate', () => {
  it('has the layers, their sum, what it leaves out and the sources', () => {
    expect(rateReport(readDossier(dir), '2025-04-20', 'CN')).toEqual({
      date: '2025-04-20',
      by: 'US',
      on: 'CN',
      layers: [
        { id: 'fentanyl', authority: 'ieepa', rate: 20, scope: 'All goods' },
        { id: 'reciprocal', authority: 'ieepa', rate: 125, scope: 'All goods' },
      ],
      headline: 145,
      leavesOut: ['Ordinary (most-favoured-nation) duties, which differ by product', 'The list-1 duty: 25%'],
      sources: ['order'],
    });
  });

  it('is printed so that it can be cited: each layer by its name, each source with its kind and day, and the day of the record', () => {
    const dossier = readDossier(dir);
    const { layers, sources, story } = dossier;
    const text = rateText(rateReport(dossier, '2025-04-20', 'CN'), dossier);
    for (const { name, id } of layers.filter((layer) => ['fentanyl', 'reciprocal'].includes(layer.id)))
      expect(text).toContain(`%  ${name} [${id}]: `);
    for (const { kind, checked, url } of sources.filter(({ id }) => id === 'order'))
      expect(text).toContain(`${kind}; checked ${checked}). ${url}`);
    expect(text.split('\n').at(-1)).toBe(`Sidelight dataset ${story.version}, checked up to ${story.checkedUpTo}`);
  });

  it('goes the other way', () => {
    expect(rateReport(readDossier(dir), '2025-04-20', 'US')).toMatchObject({ by: 'CN', headline: 125 });
  });

  it('cites a source also for a day without duties', () => {
    expect(rateReport(readDossier(dir), '2018-01-01', 'US')).toMatchObject({ headline: 0, layers: [], sources: ['order'] });
  });
});
