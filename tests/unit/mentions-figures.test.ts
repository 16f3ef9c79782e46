import { describe, expect, test } from 'vitest';
import { findFigures } from '../../src/core/mentions/figures.js';
import { figureMentions } from '../../src/core/mentions/story-figures.js';
import { fold } from '../../src/core/text/letters.js';

function found(text: string): string[] {
  return findFigures(text, fold(text)).map(({ start, end, value, unit }) => `${text.slice(start, end)} = ${value} ${unit}`);
}

describe('A figure is read however it is written', () => {
  test.each([
    ['from 145% to 30%.', '145% = 145 percent', '30% = 30 percent'],
    ['from 145 percent to 30 per cent', '145 percent = 145 percent', '30 per cent = 30 percent'],
    ['auf 145 % erhöht', '145 % = 145 percent'],
    ['１４５％', '１４５％ = 145 percent'],
    ['145\u00a0per\u00adcent', '145\u00a0per\u00adcent = 145 percent'],
    ['by 7.5% at once', '7.5% = 7.5 percent'],
    ['thirty percent', 'thirty percent = 30 percent'],
    ['a 90-day truce', '90-day = 90 day'],
    ['for 90 days', '90 days = 90 day'],
    ['a ninety\u2011day truce', 'ninety\u2011day = 90 day'],
    ['for an hour and a half.', 'an hour and a half = 90 minute'],
    ['one and a half hours', 'one and a half hours = 90 minute'],
    ['1.5 hours', '1.5 hours = 90 minute'],
    ['a 90-minute call', '90-minute = 90 minute'],
  ])('%j', (text, ...expected) => expect(found(text)).toEqual(expected));
});

describe('Other numbers are no figures', () => {
  test.each([
    ['10 percentage points'],
    ['5% points'],
    ['$90 days'],
    ['in 2025'],
    ['1,145% of'],
    ['90 people'],
    ['G20 percent'],
    ['145'],
    ['percent'],
  ])('%j', (text) => expect(found(text)).toEqual([]));
});

describe('In a report, a percentage is of the story only beside a word for duties', () => {
  const known = [
    { id: 'truce', value: 90, unit: 'day' },
    { id: 'headline', value: 145, unit: 'percent', date: '2025-04-10' },
  ] as const;
  const ids = (text: string, day = '2025-06-05') => {
    const letters = fold(text);
    return figureMentions(text, letters, 0, letters.count, known, day).map(({ id }) => id);
  };
  test.each([
    ['tariffs of 145% on toys', 'headline'],
    ['a 12% duty on toys', 'figure-12-percent'],
    ['The 90-day truce.', 'truce'],
  ])('%j', (text, ...expected) => expect(ids(text)).toEqual(expected));
  test.each([
    ['30% of the tariffs’ yield'],
    ['Shares fell 4% on fear of tariffs'],
    ['a 51% stake. Tariffs went up.'],
    ['growth of 5.4%'],
    ['a 60-day pause'],
    ['a report within 90 days'],
  ])('%j', (text) => expect(ids(text)).toEqual([]));

  test('a figure that came up later is not meant', () => {
    expect(ids('tariffs of 145% on toys', '2019-11-01')).toEqual(['figure-145-percent']);
  });
});
