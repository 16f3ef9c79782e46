import { describe, expect, it } from 'vitest';
import { countedFigures, openWeekdays } from '../../src/cli/draft-left-out.js';
import { smallStory } from './support/small-story.js';

const TEXT = [
  'The vote was on Wednesday, by 11 to 8.',
  'A ticket costs 1,100 crowns; the next meeting is on Friday, not at 11.5 degrees but at 11.',
];
const WEDNESDAY = {
  kind: 'date' as const,
  id: 'date-2026-03-04',
  passage: 0,
  at: [12, 21] as [number, number],
  exact: 'Wednesday',
  date: '2026-03-04',
};

describe('What a draft leaves to its author', () => {
  it('are the weekdays that no mention covers, passage by passage', () => {
    expect(openWeekdays([WEDNESDAY], TEXT)).toEqual(['passage 1  "Friday"']);
    expect(openWeekdays([], TEXT)).toEqual(['passage 0  "Wednesday"', 'passage 1  "Friday"']);
  });

  it('are the numbers of counted figures, with and without the comma of a thousand, and no other numbers', () => {
    const [figure] = smallStory().figures;
    const counts = [
      { id: 'votes-11', value: 11 },
      { id: 'ticket-1100', value: 1100 },
    ];
    const figures = counts.map((one) => ({ ...figure, ...one, unit: 'count' })) as unknown as ReturnType<typeof smallStory>['figures'];
    expect(countedFigures([], TEXT, { ...smallStory(), figures })).toEqual([
      'passage 0  "11" may be votes-11',
      'passage 1  "11" may be votes-11',
      'passage 1  "1,100" may be ticket-1100',
    ]);
  });
});
