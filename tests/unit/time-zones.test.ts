/** The record's days are days, not instants: they are the same wherever the reader is, and on the nights on which clocks change (F65). */
import { afterAll, describe, expect, it } from 'vitest';
import { localDay } from '../../src/platform/quiet.js';
import { formats } from '../../src/sidebar/format.js';

const HOME = process.env.TZ;
afterAll(() => {
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

/** Node reads the zone anew when it is set. */
function inZone<T>(zone: string, work: () => T): T {
  process.env.TZ = zone;
  return work();
}

const DAYS = [
  '2025-06-05',
  '2025-03-30',
  '2025-11-02',
  '2024-02-29',
  '2025-12-31',
  '2025-01-01',
  '2025-05',
  '2025',
  '2025-05-14/2025-08-12',
];
const ZONES = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
];

describe.each(['en', 'de', 'es', 'fr', 'zh-Hans', 'ar-EG', 'th-TH-u-ca-buddhist', 'tlh'])('Days as %s writes them', (locale) => {
  const written = (zone: string) =>
    inZone(zone, () => {
      // Formats are made once for a language: a private subtag has them made in each zone.
      const { date, shortDate } = formats(`${locale}-x-zone${ZONES.indexOf(zone)}`);
      return DAYS.map((day) => [date(day), shortDate(day)]);
    });

  it.each(ZONES)('are the same in %s', (zone) => {
    expect(written(zone)).toEqual(written('UTC'));
  });
});

describe('The reader’s own day', () => {
  it.each([
    ['Pacific/Kiritimati', '2025-06-06'],
    ['Pacific/Pago_Pago', '2025-06-05'],
  ])('is the one on the clock in %s', (zone, day) => {
    expect(inZone(zone, () => localDay(new Date('2025-06-05T12:30:00Z')))).toBe(day);
  });

  it('has a date on the night on which the clocks change', () => {
    expect(inZone('Europe/Berlin', () => localDay(new Date('2025-03-30T01:30:00Z')))).toBe('2025-03-30');
    expect(inZone('America/Santiago', () => localDay(new Date('2025-09-07T04:10:00Z')))).toBe('2025-09-07');
  });
});
