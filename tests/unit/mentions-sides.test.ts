import { describe, expect, test } from 'vitest';
import { levyOf } from '../../src/core/mentions/figure-sides.js';
import { figureMentions } from '../../src/core/mentions/story-figures.js';
import { fold } from '../../src/core/text/letters.js';

const known = [
  { id: 'us-145', value: 145, unit: 'percent', by: 'US' },
  { id: 'us-30', value: 30, unit: 'percent', headline: { by: 'US' } },
  { id: 'us-125', value: 125, unit: 'percent', by: 'US' },
  { id: 'cn-125', value: 125, unit: 'percent', by: 'CN' },
  { id: 'cn-10', value: 10, unit: 'percent', by: 'CN' },
  { id: 'suspended-24', value: 24, unit: 'percent', difference: true },
  { id: 'call-90', value: 90, unit: 'minute' },
] as const;
const ids = (text: string) => {
  const letters = fold(text);
  return figureMentions(text, letters, 0, letters.count, known, '2025-06-05').map(({ id }) => id);
};

describe('A rate belongs to the side whose rate the sentence says it is', () => {
  test.each([
    ['The duty on Chinese goods fell to 30%.', 'us-30'],
    ['Tariffs on imports from China fell to 30 percent.', 'us-30'],
    ['China keeps a tariff of 10% on American goods.', 'cn-10'],
    ['Beijing’s 125% tariff stood.', 'cn-125'],
    ['A 125 per cent duty on American goods came.', 'cn-125'],
    ['The tariff on Chinese goods fell from 145% to 30%, while China cut its from 125% to 10%.', 'us-145', 'us-30', 'cn-125', 'cn-10'],
    ['The U.S. lowered its tariffs to 30% from 145%.', 'us-30', 'us-145'],
    ['Trump’s 125% tariff', 'us-125'],
    ['The tariff is 145% on Chinese imports to the U.S. and 125% in retaliation by China.', 'us-145', 'cn-125'],
    ['The pause is for all but China, which will now face a tariff of 125%.', 'us-125'],
    ['They are hitting America with a 125% tariff.', 'cn-125'],
    ['China will face a tariff of 10%.', 'figure-10-percent'],
    ['a duty of 10 percent on U.S. goods', 'cn-10'],
  ])('%j', (text, ...expected) => expect(ids(text)).toEqual(expected));
});

describe('A rate is nobody’s', () => {
  test.each([
    ['where the sentence does not say', 'The 10% tariff stays.', 'figure-10-percent'],
    ['where it is the other side’s, which has no such rate', 'A 10% tariff on Chinese goods stays.', 'figure-10-percent'],
    ['where two sides have it', 'The 125% tariffs were lifted.', 'figure-125-percent'],
    ['where both are meant', 'Both sides keep a tariff of 10%.', 'figure-10-percent'],
    ['where it is on another country', 'Trump put a 30% tariff on Mexico.', 'figure-30-percent'],
    ['where it is on one kind of goods', 'The U.S. put a 30% tariff on steel.', 'figure-30-percent'],
    ['where the sides are named as a pair', 'US-China tariffs of 10% were feared.', 'figure-10-percent'],
  ])('%s: %j', (_, text, expected) => expect(ids(text)).toEqual([expected]));

  test('but a rate above 100% that only one side ever had needs no saying', () =>
    expect(ids('The 145% tariffs stay.')).toEqual(['us-145']));
});

test('a rate that is the story’s own needs no word for duties', () => {
  expect(ids('The American rate went to 145% and the Chinese to 125%.')).toEqual(['us-145', 'cn-125']);
  expect(ids('The interest rate in China went to 10%.')).toEqual([]);
});

describe('A figure is found in every form', () => {
  test.each([
    ['145%', 'a 145% tariff on China'],
    ['145 percent', 'tariffs on China of 145 percent'],
    ['145 per cent', 'tariffs on China of 145 per cent'],
    ['145-percent', 'a 145-percent tariff on China'],
  ])('%s', (_, text) => expect(ids(text)).toEqual(['us-145']));

  test('points are a difference that is known, or nothing', () => {
    expect(ids('suspending 24 percentage points of that duty, and 7 percentage points more')).toEqual(['suspended-24']);
  });
  test('what lasts is a call where the sentence says that it lasted', () => {
    expect(ids('It was a good one, he wrote, and lasted an hour and a half.')).toEqual(['call-90']);
    expect(ids('After a 90-minute bilateral meeting they spoke by phone.')).toEqual([]);
  });
});

test('a side is looked for behind the figure first, then before it', () => {
  expect(levyOf('China said that a tariff of ', ' on Chinese goods, and on American goods, is too high')).toBe('US');
  expect(levyOf('China raised its tariff to ', ', Washington said')).toBe('CN');
  expect(levyOf('The tariff is ', '')).toBe(null);
});
