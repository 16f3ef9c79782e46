import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/core/mentions/dates.js';
import { WALL } from '../../src/core/text/page-rules.js';

/** Days of the week of Thursday, 5 June 2025. */
const found = (text: string, day = '2025-06-05') =>
  findDates(text, day).map(({ start, end, date }) => `${text.slice(start, end)} = ${date}`);

describe('A weekday lies back where the sentence tells of what was', () => {
  test.each([
    ['The envoy told reporters on Sunday that it was settled.', 'Sunday = 2025-06-01'],
    ['On Friday, the ministers met in a hotel.', 'Friday = 2025-05-30'],
    ['Officials who met on Sunday will report.', 'Sunday = 2025-06-01'],
    ['He noted that Wednesday’s call was long.', 'Wednesday = 2025-06-04'],
    ['They spoke Saturday evening.', 'Saturday evening = 2025-05-31'],
    ['Shares fell after talks on Friday.', 'Friday = 2025-05-30'],
    ['Since Saturday nothing has come.', 'Saturday = 2025-05-31'],
    ['“Fine,” he wrote on Thursday.', 'Thursday = 2025-06-05'],
    ['Wednesday’s call lasted long.', 'Wednesday = 2025-06-04'],
    ['He spoke on Thursday (June 5).', 'Thursday = 2025-06-05', 'June 5 = 2025-06-05'],
  ])('%j', (text, ...expected) => expect(found(text)).toEqual(expected));
});

describe('A weekday lies ahead where the sentence looks ahead', () => {
  test.each([
    ['The two sides will meet on Monday in London.', 'Monday = 2025-06-09'],
    ['On Monday officials who met in Geneva will meet again.', 'Monday = 2025-06-09'],
    ['On Sunday the two sides are to meet.', 'Sunday = 2025-06-08'],
    ['Traders waited for figures due on Friday.', 'Friday = 2025-06-06'],
    ['The duty will apply from Monday.', 'Monday = 2025-06-09'],
    ['Talks are scheduled for Tuesday.', 'Tuesday = 2025-06-10'],
    ['They agreed to meet on Monday.', 'Monday = 2025-06-09'],
    ['Ahead of Monday’s talks nobody spoke.', 'Monday = 2025-06-09'],
    ['He said Friday’s meeting will go on.', 'Friday = 2025-06-06'],
    ['The teams meet again next Monday.', 'next Monday = 2025-06-09'],
    [`${WALL}China, US to hold talks Monday${WALL}`, 'Monday = 2025-06-09'],
    ['They said on Wednesday that they will meet on Monday.', 'Wednesday = 2025-06-04', 'Monday = 2025-06-09'],
    ['They will meet on Monday, he said on Wednesday.', 'Monday = 2025-06-09', 'Wednesday = 2025-06-04'],
  ])('%j', (text, ...expected) => expect(found(text)).toEqual(expected));
});

describe('A weekday that could be either, or another one, is none', () => {
  test.each([
    ['He said that they would meet on Monday.'],
    ['The Friday deadline'],
    ['Talks begin Monday.'],
    ['Aides had spoken of Friday.'],
    ['They announced new talks on Friday.'],
    ['He called the minister before a meeting on Saturday.'],
    ['They will report after talks on Friday.'],
    ['He said Friday’s deadline stands.'],
    ['It raised its duty, effective Saturday.'],
    ['They waited for Wednesday.'],
    ['The following Monday they met.'],
    ['They meet every Wednesday.'],
    ['On a Wednesday in spring he came.'],
    ['that Monday he fell'],
    ['Black Friday sales rose.'],
    ['last Tuesday they met'],
    ['next Friday they will meet'],
    ['It closes on Mondays.'],
  ])('%j', (text) => expect(found(text)).toEqual([]));
});

describe('Weeks, weekends and months lie where the report’s day puts them', () => {
  test.each([
    ['earlier this month', '2025-06-05', 'this month = 2025-06'],
    ['It fell last month.', '2025-01-10', 'last month = 2024-12'],
    ['They met this weekend.', '2025-06-09', 'this weekend = 2025-06-07/2025-06-08'],
    ['They will meet this weekend.', '2025-06-05', 'this weekend = 2025-06-07/2025-06-08'],
    ['They met over the weekend.', '2025-06-10', 'the weekend = 2025-06-07/2025-06-08'],
    ['They met last weekend.', '2025-06-05', 'last weekend = 2025-05-31/2025-06-01'],
    ['He came yesterday.', '2025-06-05', 'yesterday = 2025-06-04'],
    ['He spoke earlier today.', '2025-06-05', 'today = 2025-06-05'],
    ['It has been closed since January.', '2025-06-06', 'January = 2025-01'],
    ['at an October meeting', '2025-11-20', 'October = 2025-10'],
    ['the mid-May truce', '2025-06-05', 'May = 2025-05'],
    ['the May truce', '2025-06-05', 'May = 2025-05'],
    ['He signed an order that keeps it alive until November 10.', '2025-08-12', 'November 10 = 2025-11-10'],
    ['It ends on November 10.', '2026-05-15', 'November 10 = 2026-11-10'],
    ['It will expire on Nov. 10.', '2025-06-05', 'Nov. 10 = 2025-11-10'],
    ['They met on December 15.', '2025-06-05', 'December 15 = 2024-12-15'],
    ['The bank projected in May that it would fall.', '2025-11-20', 'May = 2025-05'],
    ['Today, the ministers signed.', '2025-06-05', 'Today = 2025-06-05'],
    ['It was announced today.', '2025-06-05', 'today = 2025-06-05'],
    ['It will buy soybeans through January.', '2025-10-31', 'January = 2026-01'],
    ['The rate was imposed at the height of the quarrel in April.', '2025-11-02', 'April = 2025-04'],
    ['They met in January.', '2025-11-20', 'January = 2025-01'],
    ['after January 1', '2018-12-02', 'January 1 = 2019-01-01'],
    ['the call of January 17', '2025-06-05', 'January 17 = 2025-01-17'],
    ['on Thursday, June 5', '2025-06-05', 'Thursday, June 5 = 2025-06-05'],
    ['12 May', '2025-06-05', '12 May = 2025-05-12'],
    ['12 May 2025', '2019-01-01', '12 May 2025 = 2025-05-12'],
  ])('%j in a report of %s', (text, day, ...expected) => expect(found(text, day)).toEqual(expected));

  test.each([
    ['What he said yesterday, “It came yesterday,” is old.', 'yesterday = 2025-06-04'],
    ['on Friday, June 5'],
    [`“${'It is a long day. '.repeat(30)}It came yesterday.”`],
    ['They would meet this weekend.'],
    ['the May government'],
    ['The December 15 deadline'],
    ['He signed a bill that takes effect in December.'],
    ['Today’s farms are better off today than ever.'],
    ['It was proposed on December 15.'],
    ['They spoke of December 15.'],
    ['the mid-term vote'],
    ['It was open until May 12.'],
    [`Rates as of May${WALL}12 sides came.`],
  ])('and are none in doubt: %j', (text, ...expected) => expect(found(text)).toEqual(expected));
});

test('a date without its year is of the report’s own year, unless the other is at hand', () => {
  expect(found('the call of January 17', '2025-11-20')).toEqual([]);
  expect(found('the call of December 30', '2026-01-05')).toEqual(['December 30 = 2025-12-30']);
});

describe('Where only the report’s month is known', () => {
  test('days and months are found, weekdays and weeks are not', () => {
    expect(found('On Tuesday and this week he spoke of Dec. 15, of last month and of an October meeting.', '2019-11')).toEqual([
      'Dec. 15 = 2019-12-15',
      'last month = 2019-10',
      'October = 2019-10',
    ]);
  });
});
