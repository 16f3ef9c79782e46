import { describe, expect, it } from 'vitest';
import { CHECKS, crossCheck } from '../../src/dossier/cross-checks.js';
import { problemLine } from '../../src/dossier/problem.js';
import { BROKEN_FACTS } from './support/broken-facts.js';
import { BROKEN_LANGUAGES, inGerman } from './support/broken-languages.js';
import { BROKEN_REFERENCES } from './support/broken-references.js';
import { type Draft, smallStory } from './support/small-story.js';
import { cutOut, event, layer, mention, step, trump } from './support/story-parts.js';

const BREAKS = [...BROKEN_REFERENCES, ...BROKEN_FACTS, ...BROKEN_LANGUAGES];

describe('the cross-checks', () => {
  it('find nothing wrong with the small story', () => {
    expect(crossCheck(smallStory()).map(problemLine)).toEqual([]);
  });

  it.each(BREAKS)('find $what', ({ by, change, line }) => {
    const story = smallStory();
    change(story);
    const lines = CHECKS[by]?.(story).map(problemLine) ?? [];
    expect(lines).toEqual([expect.stringContaining(line)]);
  });

  it('are each proved by a story that breaks it', () => {
    expect(new Set(BREAKS.map(({ by }) => by))).toEqual(new Set(Object.keys(CHECKS)));
  });
});

describe('the cross-checks let pass', () => {
  it.each<[string, (story: Draft) => void]>([
    ['a scheduled event to come', (s) => s.events.push({ ...event(s), id: 'summit', date: '2026-11-18', scheduled: true })],
    [
      'a tariff event told by the order that was signed before it',
      (s) => Object.assign(event(s), { kind: 'tariff', sources: ['order', 'newspaper'] }),
    ],
    ['two terms that touch on a day', (s) => Object.assign(trump(s).offices?.[0] ?? {}, { to: '2025-01-20' })],
    [
      'a step after a gap, from nothing',
      (s) => layer(s, 'section-122').steps.push({ ...step(s, 'section-122'), id: 'again', effective: '2026-09-01', ended: '2026-09-02' }),
    ],
    ['a figure that only the article has', (s) => Object.assign(mention(s, 9), { id: 'figure-145-percent' })],
    ['a list that is cut out of another and starts from its rate', (s) => cutOut(s, 25)],
    ['a report that speaks of a day to come', (s) => Object.assign(mention(s, 5), { id: 'date-2027-01-10', date: '2027-01-10' })],
    ['a story in one language, and one with all its names in two', inGerman],
    ['prose that nobody has translated', (s) => delete inGerman(s)['What paragraph 1 says.']],
    ['an office of a year', (s) => Object.assign(trump(s).offices?.[0] ?? {}, { from: '2017', to: '2021' })],
  ])('%s', (_, change) => {
    const story = smallStory();
    change(story);
    expect(crossCheck(story).map(problemLine)).toEqual([]);
  });
});
