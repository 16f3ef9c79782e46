/** Files that other programs read, held to what their standards say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/core/formats/csv.js';
import { type CalendarEvent, fold, ics } from '../../src/core/formats/ics.js';

const octets = (text: string) => new TextEncoder().encode(text).length;

/** Splits by RFC 4180's own grammar, for reading back what was written. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(field)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a table as CSV', () => {
  it('ends every line with CRLF and quotes only what needs it', () => {
    expect(
      csvText([
        ['by', 'rate'],
        ['US, on China', 12.5],
        ['he said "no"', ''],
      ]),
    ).toBe('\ufeffby,rate\r\n"US, on China",12.5\r\n"he said ""no""",\r\n');
  });

  it('reads back as what was written, whatever is in the fields', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/^\s*[=+\-@\t\r]/.test(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(parseCsv(csvText(rows).slice(1))).toEqual(rows);
      }),
    );
  });

  it('gives a spreadsheet no formula to run, and leaves negative numbers numbers', () => {
    expect(csvText([['=HYPERLINK("x")', -5, '-5']])).toBe('\ufeff"\'=HYPERLINK(""x"")",-5,\'-5\r\n');
  });
});

const DAY: CalendarEvent = {
  uid: 'truce-end.story@sidelight',
  start: '2027-01-10',
  end: '2027-01-11',
  summary: 'End of the truce, as both sides put it; so far',
  description: 'First line.\nA back\\slash.',
  url: 'https://example.org/a,b;c?d=1',
  location: 'Geneva',
};
const calendar = (...events: CalendarEvent[]) => ics({ name: 'A story', stamp: '2026-10-08', events });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('days as an iCalendar file', () => {
  it('stand between the lines that RFC 5545 asks for, each ended by CRLF', () => {
    const text = calendar(DAY);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = unfolded(text);
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sidelight//Record//EN']);
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) expect(lines.filter((line) => line.startsWith(name)).length).toBe(1);
  });

  it('are days without hours, the end being the first day after', () => {
    expect(unfolded(calendar(DAY))).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20270110', 'DTEND;VALUE=DATE:20270111']));
  });

  it('are stamped with the day of the record and no clock: the same days give the same bytes', () => {
    expect(unfolded(calendar(DAY))).toContain('DTSTAMP:20261008T000000Z');
    expect(calendar(DAY)).toBe(calendar({ ...DAY }));
  });

  it('escape what a text would end, and nothing in an address', () => {
    const lines = unfolded(calendar(DAY));
    expect(lines).toContain('SUMMARY:End of the truce\\, as both sides put it\\; so far');
    expect(lines).toContain('DESCRIPTION:First line.\\nA back\\\\slash.');
    expect(lines).toContain('URL:https://example.org/a,b;c?d=1');
  });

  it('leave out what is not known', () => {
    const { url: _, location: __, ...bare } = DAY;
    expect(calendar(bare)).not.toMatch(/URL|LOCATION/);
  });

  it('are folded at 75 octets, never within a letter, and unfold to what they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 400 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const lines = fold(line).split('\r\n');
        expect(lines.every((part) => octets(part) <= 75 && !/\p{Surrogate}/u.test(part))).toBe(true);
        expect(lines.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(line);
      }),
    );
  });

  it('keep no control that a calendar would choke on', () => {
    const text = calendar({ ...DAY, summary: 'a\u0007b\u007fc\td' });
    expect(unfolded(text)).toContain('SUMMARY:a b c d');
  });
});
