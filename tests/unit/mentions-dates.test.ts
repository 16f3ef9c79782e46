import { describe, expect, test } from 'vitest';
import { dateForms } from '../../src/core/mentions/date-forms.js';
import { findDates } from '../../src/core/mentions/dates.js';

/** A Thursday. */
const DAY = '2025-06-05';
const found = (text: string, day: string | null = DAY) =>
  findDates(text, day).map(({ start, end, date }) => `${text.slice(start, end)} = ${date}`);

describe('A date is resolved against the day of the report', () => {
  test.each([
    ['spoke on Thursday morning, they', 'Thursday morning = 2025-06-05'],
    ['On Wednesday, he', 'Wednesday = 2025-06-04'],
    ['on Monday.', 'Monday = 2025-06-02'],
    ['last Friday', 'last Friday = 2025-05-30'],
    ['this week', 'this week = 2025-06-02/2025-06-08'],
    ['last week', 'last week = 2025-05-26/2025-06-01'],
    ['since May 12, when', 'May 12 = 2025-05-12'],
    ['MAY 12', 'MAY 12 = 2025-05-12'],
    ['the 12th of May', '12th of May = 2025-05-12'],
    ['talks on May 10-11', 'May 10-11 = 2025-05-10/2025-05-11'],
    ['Nov. 10, 2026', 'Nov. 10, 2026 = 2026-11-10'],
    ['in May, then', 'May = 2025-05'],
    ['since October', 'October = 2024-10'],
    ['in April 2024', 'April 2024 = 2024-04'],
    ['Thurs\u00adday', 'Thurs\u00adday = 2025-06-05'],
    ['May １２', 'May １２ = 2025-05-12'],
    ['2025-05-12', '2025-05-12 = 2025-05-12'],
  ])('%j', (text, ...expected) => expect(found(text)).toEqual(expected));
});

describe('What could be something else is no date', () => {
  test.each([
    ['it may be that May said so'],
    ['the March on Washington'],
    ['They march 4 abreast'],
    ['May 30 percent of them'],
    ['in May Day parades'],
    ['on Friday'],
    ['in December'],
    ['since July'],
    ['an hour and a half'],
    ['a 90-day truce'],
    ['Black Fridays'],
    ['10,000 June bugs'],
  ])('%j', (text) => expect(found(text)).toEqual([]));

  test('without the report’s day only dates with their year are found', () => {
    expect(found('on Monday, May 12, in June and on May 12, 2025', null)).toEqual(['May 12, 2025 = 2025-05-12']);
  });
});

describe('The other ways to print a date', () => {
  test('of a calendar day have no weekday', () => {
    const forms = dateForms('2025-05-12', 'May 12');
    expect(forms).toEqual(expect.arrayContaining(['May 12', '12 May', '12th of May', 'May 12, 2025', '12 May 2025']));
    expect(forms.join()).not.toMatch(/day/);
  });
  test('of a weekday are its own and the calendar day', () => {
    expect(dateForms('2025-06-05', 'Thursday morning')).toEqual(
      expect.arrayContaining(['Thursday', 'June 5', 'Thursday, June 5', '5 June']),
    );
  });
  test('of a week there are none', () => expect(dateForms('2025-06-02/2025-06-08', 'this week')).toEqual([]));
});
