/** Dates, offices, duties and sums that cannot be. */

import type { Draft } from './small-story.js';
import { type Break, cutOut, event, figure, layer, nth, source, statement, step, trump } from './story-parts.js';

export const BROKEN_FACTS: readonly Break[] = [
  {
    what: 'a day that no calendar has',
    by: 'datesAreReal',
    change: (s) => Object.assign(source(s, 'order'), { date: '2025-02-30' }),
    line: 'sources.json · order · date: is 2025-02-30, a day that no calendar has',
  },
  {
    what: 'a month that no calendar has',
    by: 'datesAreReal',
    change: (s) => Object.assign(event(s), { date: '2025-13' }),
    line: 'events.json · call-2025-06-05 · date: is 2025-13, a day that no calendar has',
  },
  {
    what: 'an interval that runs backwards',
    by: 'datesAreReal',
    change: (s) => Object.assign(event(s, 'london-talks'), { date: '2025-06-10/2025-06-09' }),
    line: 'events.json · london-talks · date: is 2025-06-10/2025-06-09, which ends before it begins',
  },
  {
    what: 'an event after the last day of the record',
    by: 'nothingIsDatedAhead',
    change: (s) => Object.assign(event(s, 'london-talks'), { date: '2026-11-18' }),
    line: 'events.json · london-talks · date: is 2026-11-18, after the 2026-10-08 up to which the record was checked',
  },
  {
    what: 'a scheduled event whose day has come',
    by: 'nothingIsDatedAhead',
    change: (s) => Object.assign(event(s), { scheduled: true }),
    line: 'events.json · call-2025-06-05 · scheduled: is set, but 2025-06-05 does not lie after 2026-10-08',
  },
  {
    what: 'an event told only by what was written before it',
    by: 'sourcesAreNotOlderThanEvents',
    change: (s) => Object.assign(event(s), { sources: ['order'] }),
    line: 'events.json · call-2025-06-05 · date: is 2025-06-05, but its sources are older (2025-02-01)',
  },
  {
    what: 'an outcome before its statement',
    by: 'answersFollowQuestions',
    change: (s) => Object.assign(statement(s).outcome ?? {}, { date: '2025-06-04' }),
    line: 'statements.json · invitation · outcome.date: is 2025-06-04, before 2025-06-05',
  },
  {
    what: 'an answer before its question',
    by: 'answersFollowQuestions',
    change: (s) => Object.assign(nth(s.looseEnds).answer, { date: '2025-05' }),
    line: 'loose-ends.json · will-they-meet · answer.date: is 2025-05, before 2025-06-05',
  },
  {
    what: 'an office that ends before it begins',
    by: 'officesFit',
    change: (s) => Object.assign(trump(s).offices?.[0] ?? {}, { from: '2022-01-20' }),
    line: 'entities.json · donald-trump · offices: has "President" from 2022-01-20 to 2021-01-20',
  },
  {
    what: 'an office held twice at a time',
    by: 'officesFit',
    change: (s) => Object.assign(trump(s).offices?.[0] ?? {}, { to: '2025-06' }),
    line: 'offices: has "President" twice at the same time',
  },
  {
    what: "a duty on one's own goods",
    by: 'layersAddUp',
    change: (s) => Object.assign(layer(s), { on: 'CN' }),
    line: 'layers.json · china · on: is CN, as is "by"',
  },
  {
    what: 'a rate on all goods without a number',
    by: 'layersAddUp',
    change: (s) => Object.assign(step(s), { rate: null }),
    line: 'layers.json · china › china-step-2025-04-10-84 · rate: is null on an all-goods layer',
  },
  {
    what: 'a rate only announced that has a first day',
    by: 'stepsSayWhen',
    change: (s) => Object.assign(step(s, 'reciprocal', 1), { effective: '2025-04-09' }),
    line: 'effective: is set on an announced-only step',
  },
  {
    what: 'a rate only announced, nobody knows when',
    by: 'stepsSayWhen',
    change: (s) => delete step(s, 'reciprocal', 1).announced,
    line: 'announced: is missing',
  },
  {
    what: 'a rate in force without a first day',
    by: 'stepsSayWhen',
    change: (s) => delete step(s, 'china', 2).effective,
    line: 'effective: is missing',
  },
  {
    what: 'a rate in force before it was signed',
    by: 'stepsSayWhen',
    change: (s) => Object.assign(step(s), { signed: '2025-04-11' }),
    line: 'effective: is 2025-04-10, before 2025-04-11 when it was decided',
  },
  {
    what: 'a minute of another day',
    by: 'stepsSayWhen',
    change: (s) => Object.assign(step(s), { effectiveAt: '2025-04-09T12:01-04:00' }),
    line: 'effectiveAt: is not on 2025-04-10',
  },
  {
    what: 'two steps of a layer on one day',
    by: 'stepsFollow',
    change: (s) => Object.assign(step(s, 'china', 1), { effective: '2025-04-10' }),
    line: 'effective: is 2025-04-10, as of "china-step-2025-04-10-84"',
  },
  {
    what: 'a step that begins before the last one ended',
    by: 'stepsFollow',
    change: (s) => Object.assign(step(s), { ended: '2025-04-13' }),
    line: 'effective: is 2025-04-12, before "china-step-2025-04-10-84" ended on 2025-04-13',
  },
  {
    what: 'a step that ends before it begins',
    by: 'stepsFollow',
    change: (s) => Object.assign(step(s, 'section-122'), { ended: '2026-02-24' }),
    line: 'effective: begins on 2026-02-24, but ended on 2026-02-24',
  },
  {
    what: 'a step from a rate that did not hold',
    by: 'ratesFollow',
    change: (s) => Object.assign(step(s, 'china', 1), { before: 34 }),
    line: 'china › china-step-2025-04-12-125 · before: is 34, but 84 held until then',
  },
  {
    what: 'a first step from more than nothing',
    by: 'ratesFollow',
    change: (s) => Object.assign(step(s), { before: 10 }),
    line: 'before: is 10, but 0 held until then',
  },
  {
    what: 'a list that starts from a rate that no list of its authority had',
    by: 'ratesFollow',
    change: (s) => cutOut(s, 10),
    line: 'cars › cars-2024 · before: is 10, but 0 or 25 held until then',
  },
  {
    what: 'a headline that the layers do not add up to',
    by: 'headlinesAreDerived',
    change: (s) => Object.assign(figure(s), { value: 125 }),
    line: 'figures.json · duty-145 · value: is 125, but the layers of US on 2025-04-10 add up to 145 (fentanyl 20 + reciprocal 125)',
  },
  {
    what: 'a figure of a step that is not there',
    by: 'figuresFitTheirSteps',
    change: (s) => ofStep(s, 20, 'fentanyl-2024'),
    line: 'figures.json · duty-145 · step: names "fentanyl-2024", but there is no step of that id',
  },
  {
    what: 'a figure of a step that has another rate',
    by: 'figuresFitTheirSteps',
    change: (s) => ofStep(s, 25),
    line: 'figures.json · duty-145 · value: is 25, but the step ',
  },
  {
    what: 'a figure of one side with a step of the other',
    by: 'figuresFitTheirSteps',
    change: (s) => Object.assign(ofStep(s, step(s).rate ?? 0), { by: 'US' }),
    line: 'figures.json · duty-145 · by: is US, but the step is one of CN',
  },
  {
    what: 'a figure that is one step and a sum of steps',
    by: 'figuresFitTheirSteps',
    change: (s) => Object.assign(figure(s), { step: step(s).id }),
    line: 'figures.json · duty-145 · step: stands beside a headline',
  },
];

/** The first figure told to be the rate of a step, by default the first. */
function ofStep(story: Draft, value: number, id = step(story).id) {
  delete figure(story).headline;
  return Object.assign(figure(story), { value, step: id });
}
