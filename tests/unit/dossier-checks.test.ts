import { describe, expect, it } from 'vitest';
import { CHECKS, crossCheck } from '../../src/dossier/cross-checks.js';
import { problemLine } from '../../src/dossier/problem.js';
import type { Article, Entity, Figure, Layer, Source, Statement, Step, StoryEvent } from '../../src/dossier/types.js';
import { type Draft, smallStory } from './support/small-story.js';

interface Break {
  /** What is wrong, as the end of "finds". */
  readonly what: string;
  readonly by: keyof typeof CHECKS;
  readonly change: (story: Draft) => void;
  /** Part of the one line that says so. */
  readonly line: string;
}

const nth = <T>(items: readonly T[], index = 0): T => {
  const item = items[index];
  if (item === undefined) throw new RangeError(`the small story has no item ${index}`);
  return item;
};
const source = (story: Draft, id: string): Source => nth(story.sources.filter((item) => item.id === id));
const entity = (story: Draft, id: string): Entity => nth(story.entities.filter((item) => item.id === id));
const event = (story: Draft, id = 'call-2025-06-05'): StoryEvent => nth(story.events.filter((item) => item.id === id));
const layer = (story: Draft, id = 'china'): Layer => nth(story.layers.filter((item) => item.id === id));
const step = (story: Draft, id = 'china', index = 0): Step => nth(layer(story, id).steps, index);
const statement = (story: Draft): Statement => nth(story.statements);
const figure = (story: Draft): Figure => nth(story.figures);
const article = (story: Draft): Article => nth(story.articles);
const mention = (story: Draft, index = 0) => nth(article(story).mentions, index);
const trump = (story: Draft) => entity(story, 'donald-trump');

const BREAKS: readonly Break[] = [
  {
    what: 'an id that stands twice',
    by: 'idsAreUnique',
    change: (s) => s.events.push({ ...event(s) }),
    line: 'events.json · call-2025-06-05 · id: stands here more than once',
  },
  {
    what: 'two steps of different layers with one id',
    by: 'idsAreUnique',
    change: (s) => Object.assign(step(s, 'fentanyl'), { id: step(s).id }),
    line: 'layers.json · china-step-2025-04-10-84 · id: stands here more than once',
  },
  {
    what: 'two entities that are one Wikidata item',
    by: 'entitiesAreDistinct',
    change: (s) => Object.assign(entity(s, 'xi-jinping'), { wikidata: 'Q22686' }),
    line: 'donald-trump, xi-jinping · wikidata: have the same Wikidata item Q22686',
  },
  {
    what: 'a full form that names two',
    by: 'entitiesAreDistinct',
    change: (s) => trump(s).forms.push({ text: 'Xi Jinping', use: 'full' }),
    line: 'have the full form "Xi Jinping" more than once',
  },
  {
    what: 'a source that is not there',
    by: 'sourcesResolve',
    change: (s) => trump(s).offices?.[1]?.sources.push('nowhere'),
    line: 'entities.json · donald-trump · offices[1].sources[1]: names "nowhere", but there is no source of that id: add it to sources.json',
  },
  {
    what: 'a source that nothing uses',
    by: 'sourcesResolve',
    change: (s) => s.sources.push({ ...source(s, 'notice'), id: 'spare' }),
    line: 'sources.json · spare: is used by nothing',
  },
  {
    what: 'a participant that is not there',
    by: 'entitiesResolve',
    change: (s) => event(s).participants.push('nobody'),
    line: 'events.json · call-2025-06-05 · participants: names "nobody", but there is no entity of that id',
  },
  {
    what: 'an office in a body that is not there',
    by: 'entitiesResolve',
    change: (s) => Object.assign(trump(s).offices?.[0] ?? {}, { body: 'nothing' }),
    line: 'entities.json · donald-trump · offices[0].body: names "nothing"',
  },
  {
    what: 'an account by somebody unknown',
    by: 'entitiesResolve',
    change: (s) => Object.assign(event(s), { accounts: [{ by: 'nobody', gist: 'So it was.', sources: ['notice'] }] }),
    line: 'accounts[0].by: names "nobody"',
  },
  {
    what: 'a speaker that is not there',
    by: 'entitiesResolve',
    change: (s) => Object.assign(statement(s), { speaker: 'nobody' }),
    line: 'statements.json · invitation · speaker: names "nobody"',
  },
  {
    what: 'a side that is not there',
    by: 'entitiesResolve',
    change: (s) => s.story.sides.US.push('atlantis'),
    line: 'story.json · small-story · sides.US: names "atlantis"',
  },
  {
    what: 'a place that is a person',
    by: 'entitiesResolve',
    change: (s) => Object.assign(event(s), { place: 'xi-jinping' }),
    line: 'names "xi-jinping", which is no place',
  },
  {
    what: 'a mention of somebody unknown',
    by: 'articleReferencesResolve',
    change: (s) => Object.assign(mention(s), { id: 'nobody' }),
    line: 'articles/small-report.json · small-report · mentions[0]: names "nobody", but there is no place of that id',
  },
  {
    what: 'a mention of the wrong kind',
    by: 'articleReferencesResolve',
    change: (s) => Object.assign(mention(s), { kind: 'law' }),
    line: 'mentions[0]: names "united-states", but there is no law of that id',
  },
  {
    what: 'a mention of an unknown event',
    by: 'articleReferencesResolve',
    change: (s) => Object.assign(mention(s, 2), { id: 'nothing' }),
    line: 'mentions[2]: names "nothing", but there is no event of that id',
  },
  {
    what: 'a mention of an unknown statement',
    by: 'articleReferencesResolve',
    change: (s) => Object.assign(mention(s, 6), { id: 'nothing' }),
    line: 'mentions[6]: names "nothing", but there is no statement of that id',
  },
  {
    what: 'a footnote to nothing',
    by: 'articleReferencesResolve',
    change: (s) => article(s).footnotes[0]?.about.push('duty-54'),
    line: 'what-30-counts · about: names "duty-54", which the article does not mention',
  },
  {
    what: 'an article that lies with another story',
    by: 'articleReferencesResolve',
    change: (s) => Object.assign(article(s), { story: 'another' }),
    line: 'story: is "another", but lies with "small-story"',
  },
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
    line: 'ended: is 2026-02-24, but the step begins on 2026-02-24',
  },
  {
    what: 'a step from a rate that did not hold',
    by: 'stepsFollow',
    change: (s) => Object.assign(step(s, 'china', 1), { before: 34 }),
    line: 'china › china-step-2025-04-12-125 · before: is 34, but 84 held until then',
  },
  {
    what: 'a first step from more than nothing',
    by: 'stepsFollow',
    change: (s) => Object.assign(step(s), { before: 10 }),
    line: 'before: is 10, but 0 held until then',
  },
  {
    what: 'a headline that the layers do not add up to',
    by: 'headlinesAreDerived',
    change: (s) => Object.assign(figure(s), { value: 125 }),
    line: 'figures.json · duty-145 · value: is 125, but the layers of US on 2025-04-10 add up to 145 (fentanyl 20 + reciprocal 125)',
  },
  {
    what: 'a passage of another length than its fingerprint',
    by: 'passagesMatchFingerprint',
    change: (s) => Object.assign(article(s).passages[0] ?? {}, { letters: 12 }),
    line: 'passages: have 12, ',
  },
  {
    what: 'a damaged fingerprint',
    by: 'passagesMatchFingerprint',
    change: (s) => Object.assign(article(s).fingerprint, { data: '/w==' }),
    line: 'but the fingerprint cannot be read',
  },
  {
    what: 'a mention in a passage that is not there',
    by: 'mentionsFitPassages',
    change: (s) => Object.assign(mention(s), { passage: 7 }),
    line: 'united-states · mentions[0]: is in passage 7, but the article has 2',
  },
  {
    what: 'a mention beyond the end of its passage',
    by: 'mentionsFitPassages',
    change: (s) => Object.assign(mention(s, 7), { at: [900, 905] }),
    line: 'covers letters 900 to 905',
  },
  {
    what: 'a mention as long as other words',
    by: 'mentionsFitPassages',
    change: (s) => Object.assign(mention(s), { exact: 'Washington, D.C.' }),
    line: 'covers 10 letters, but "Washington, D.C." has 12',
  },
  {
    what: 'a date without a date',
    by: 'mentionsFitPassages',
    change: (s) => delete mention(s, 5).date,
    line: 'is a date without "date"',
  },
  {
    what: 'a date under another id',
    by: 'mentionsFitPassages',
    change: (s) => Object.assign(mention(s, 5), { date: '2025-06-06' }),
    line: 'is of 2025-06-06: write its id as date-2025-06-06',
  },
  {
    what: 'a figure without a value',
    by: 'mentionsFitPassages',
    change: (s) => delete mention(s, 9).value,
    line: 'is a figure without "value" and "unit"',
  },
  {
    what: 'a figure of another value',
    by: 'mentionsFitPassages',
    change: (s) => Object.assign(mention(s, 9), { value: 125 }),
    line: 'is 125 percent, but figures.json has 145 percent',
  },
  {
    what: 'a figure that is nowhere explained',
    by: 'mentionsFitPassages',
    change: (s) => Object.assign(mention(s, 9), { id: 'duty-1000' }),
    line: 'is no figure of figures.json',
  },
  {
    what: 'two names on the same letters',
    by: 'mentionsDoNotCross',
    change: (s) => article(s).mentions.push({ ...mention(s), kind: 'place', id: 'china' }),
    line: 'china · mentions[10]: overlaps "united-states" at 0–10',
  },
  {
    what: 'a name that sticks out of its sentence',
    by: 'mentionsDoNotCross',
    change: (s) => Object.assign(mention(s, 2), { at: [mention(s, 2).at[0] + 3, mention(s, 2).at[1]] }),
    line: 'donald-trump · mentions[3]: overlaps "call-2025-06-05"',
  },
  {
    what: 'a description longer than a card',
    by: 'textsAreShort',
    change: (s) => Object.assign(trump(s), { description: 'word '.repeat(26).trim() }),
    line: 'entities.json · donald-trump · description: has 26 words: shorten it to 25',
  },
];

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
    ['a report that speaks of a day to come', (s) => Object.assign(mention(s, 5), { id: 'date-2027-01-10', date: '2027-01-10' })],
    ['an office of a year', (s) => Object.assign(trump(s).offices?.[0] ?? {}, { from: '2017', to: '2021' })],
  ])('%s', (_, change) => {
    const story = smallStory();
    change(story);
    expect(crossCheck(story).map(problemLine)).toEqual([]);
  });
});
