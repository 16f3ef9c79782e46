import { describe, expect, it } from 'vitest';
import { dayOf, layoutBand, nearestDot, windowOf, ZOOMS } from '../../src/sidebar/timeline/band-layout.js';
import { calendarFile } from '../../src/sidebar/timeline/calendar.js';
import { facetCounts, OPEN_SIEVE, passes, toggled } from '../../src/sidebar/timeline/sift.js';
import { sampleView } from './support/sample-view.js';

const view = sampleView({ article: 'harbour-ledger-2025-06-05-trump-xi-call' });
const events = view.timeline;
const SIDES = ['US', 'CN'];
const band = (zoom: (typeof ZOOMS)[number], width = 360) =>
  layoutBand({ events, sides: SIDES, window: windowOf(zoom, '2025-06-05', events), width, textScale: 1 });

describe('sifting the timeline', () => {
  it('lets everything through at first', () => {
    expect(events.every((event) => passes(event, OPEN_SIEVE))).toBe(true);
  });

  it('asks for any of the chosen within a facet, and for both facets together', () => {
    const sieve = toggled(toggled(toggled(OPEN_SIEVE, 'actors', 'CN'), 'kinds', 'ruling'), 'kinds', 'tariff');
    const left = events.filter((event) => passes(event, sieve));
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ actors, kind }) => actors.includes('CN') && ['ruling', 'tariff'].includes(kind))).toBe(true);
  });

  it('takes a choice back when it is made again', () => {
    expect(toggled(toggled(OPEN_SIEVE, 'kinds', 'talks'), 'kinds', 'talks')).toEqual(OPEN_SIEVE);
  });

  it('counts what a further choice would show', () => {
    const sieve = toggled(OPEN_SIEVE, 'actors', 'CN');
    for (const { value, count } of facetCounts(events, 'kinds', sieve)) {
      const kinds = new Set([value]);
      expect(events.filter((event) => passes(event, { ...sieve, kinds })).length).toBe(count);
    }
  });

  it('knows both sides in the record, and who is neither', () => {
    expect(view.actors).toEqual([
      { id: 'US', name: 'United States' },
      { id: 'CN', name: 'China' },
      { id: 'others', name: null },
    ]);
  });
});

describe('the band', () => {
  it('shows every event at the widest, and fewer the closer it looks', () => {
    const counts = ZOOMS.map((zoom) => band(zoom).dots.length);
    expect(counts[0]).toBe(events.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('is true to scale: no dot stands further from its day than a dot is wide', () => {
    for (const zoom of ZOOMS) {
      const layout = band(zoom);
      for (const { index, x } of layout.dots) {
        const day = events[index]?.date.slice(0, 10) ?? '';
        expect(Math.abs(x - layout.x(day))).toBeLessThanOrEqual(6.5 / 2);
      }
    }
  });

  it('lays no dot on another, and none outside', () => {
    for (const zoom of ZOOMS) {
      const { dots, bottom, width } = band(zoom);
      const places = dots.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
      expect(new Set(places).size).toBe(places.length);
      expect(dots.every(({ x, y }) => x >= 0 && x <= width && y > 0 && y < bottom)).toBe(true);
    }
  });

  it('has what one side did alone above the line or below it, and what both did on it', () => {
    const { dots, axis } = band('weeks', 800);
    const sideOf = (id: string) => {
      const dot = dots.find(({ index }) => events[index]?.id === id);
      return dot === undefined ? null : Math.sign(Math.round(dot.y - axis));
    };
    expect(sideOf('us-metals-50-2025-06-04')).toBe(-1);
    expect(sideOf('mofcom-statement-2025-06-02')).toBe(1);
    expect(sideOf('london-talks-2025-06')).toBe(0);
  });

  it('finds the event under a finger, and none where there is none', () => {
    const { dots } = band('year');
    const [first] = dots;
    expect(nearestDot(dots, (first?.x ?? 0) + 1, first?.y ?? 0)).toBe(first?.index);
    expect(nearestDot(dots, -200, -200)).toBe(-1);
  });

  it('puts an interval at its first day and a month at its first', () => {
    expect(dayOf({ date: '2025-05-10/2025-05-11' })).toBe(dayOf({ date: '2025-05-10' }));
    expect(dayOf({ date: '2026-09' })).toBe(dayOf({ date: '2026-09-01' }));
  });
});

describe('the calendar file', () => {
  const file = calendarFile({ view, t: (key, value = '') => `${key} ${value}`, locale: 'en' });
  const lines = String(file.data).replaceAll('\r\n ', '').split('\r\n');

  it('has each day ahead once, with the address of its source', () => {
    const ahead = events.filter(({ scheduled }) => scheduled);
    expect(ahead.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(ahead.length);
    expect(lines.filter((line) => /^URL:https:/.test(line)).length).toBe(ahead.length);
    expect(lines).toContain('DTSTART;VALUE=DATE:20270110');
    expect(lines).toContain('DTEND;VALUE=DATE:20270111');
  });

  it.each([
    ['en', '20 November 2026'],
    ['de', '20. November 2026'],
    ['es', '20 de noviembre de 2026'],
    ['fr', '20 novembre 2026'],
    ['zh-Hans', '2026年11月20日'],
  ])('says in %s up to which day the record was checked, as that language writes days', (locale, day) => {
    const dated = { ...view, story: { ...view.story, checkedUpTo: '2026-11-20' } };
    const made = calendarFile({ view: dated, t: (_key, value = '') => `up to ${value}!`, locale });
    expect(String(made.data).replaceAll('\r\n ', '')).toContain(`up to ${day}!`);
    expect(String(made.data)).not.toMatch(/\d{4}-\d{2}-\d{2}!/);
  });

  it('ends a month or a year with its last day, also at the year’s end', () => {
    const ends = ['2026-12', '2026', '2026-12-31', '2026-11-27/2026-11-30'].map((date) => {
      const [first] = events;
      const made = calendarFile({
        view: { ...view, timeline: first ? [{ ...first, date, scheduled: true }] : [] },
        t: () => 'x',
        locale: 'en',
      });
      return /DTEND;VALUE=DATE:(\d+)/.exec(String(made.data))?.[1];
    });
    expect(ends).toEqual(['20270101', '20270101', '20270101', '20261201']);
  });
});
