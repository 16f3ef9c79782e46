import { describe, expect, it } from 'vitest';
import { officesOn } from '../../src/dossier/office.js';
import { buildViewModel } from '../../src/view-model/build.js';
import { tariffsJson, timelineJson } from '../../src/view-model/json.js';
import { STORY_VERDICT, verdictView } from '../../src/view-model/verdict.js';
import type { ViewModel } from '../../src/view-model/view-model.js';
import { mentionsOf, sampleView } from './support/sample-view.js';
import { type Draft, smallStory } from './support/small-story.js';
import { cutOut } from './support/story-parts.js';

const VERDICT = { kind: 'article' as const, coverage: 1, purity: 1, passagesFound: 2, passagesKnown: 2, missing: [] };

/** The small story's article, found whole on a page, after something was changed. */
function view(change: (story: Draft) => void = () => {}, language = 'en'): ViewModel {
  const dossier = smallStory();
  change(dossier);
  const article = dossier.articles[0] ?? null;
  return buildViewModel({ dossier, article, verdict: VERDICT, mentions: article ? mentionsOf(article) : [], language });
}

/** Another text on the story that names these. */
function storyView(mentions: ReturnType<typeof mentionsOf>, date?: string): ViewModel {
  const dossier = smallStory();
  return buildViewModel({ dossier, article: dossier.articles[0] ?? null, verdict: STORY_VERDICT, mentions, language: 'en', date });
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

const realView = () => sampleView({ article: 'harbour-ledger-2025-06-05-trump-xi-call' });

describe('the view of a known article', () => {
  it('is plain JSON', () => {
    const made = view();
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('names who and what in the order in which the text does', () => {
    expect(ids(view().entities)).toEqual(['united-states', 'china', 'donald-trump', 'xi-jinping']);
  });

  it('adds those to whom the text only alludes, without marks', () => {
    const made = view((story) => story.articles[0]?.mentions.splice(4, 1));
    expect(made.entities.find(({ id }) => id === 'xi-jinping')?.marks).toEqual([]);
  });

  it('gives each row its marks in reading order', () => {
    const made = view((story) => story.articles[0]?.mentions.reverse());
    const trump = made.entities.find(({ id }) => id === 'donald-trump');
    expect(trump?.marks).toEqual([6]);
    expect(ids(made.entities)[0]).toBe('united-states');
  });

  it('tells the office of the day and that of now', () => {
    const [trump] = view((story) => {
      story.articles[0] = { ...(story.articles[0] as Draft['articles'][number]), published: '2023-01-01' };
    }).entities.filter(({ id }) => id === 'donald-trump');
    expect(trump).toMatchObject({ officeNow: 'President', officeChanged: true });
    expect(trump).not.toHaveProperty('officeThen');
  });

  it('tells since when the office of now has been held, and nothing where none changed', () => {
    const made = view((story) => {
      story.articles[0] = { ...(story.articles[0] as Draft['articles'][number]), published: '2023-01-01' };
    });
    expect(made.entities.find(({ id }) => id === 'donald-trump')?.officeSince).toBe('2025-01-20');
    expect(view().entities.filter(({ officeSince }) => officeSince !== undefined)).toEqual([]);
  });

  it('sorts events into before, in the article and since', () => {
    expect(view().timeline.map(({ id, when }) => [id, when])).toEqual([
      ['geneva-statement', 'before'],
      ['call-2025-06-05', 'in-article'],
      ['london-talks', 'since'],
    ]);
  });

  it('ties an event to its sentence, but not to a day that merely is the same', () => {
    const made = view();
    expect(made.timeline.map(({ marks }) => marks)).toEqual([[], [2], []]);
    expect(made.dates.map(({ date, events }) => [date, events])).toEqual([
      ['2025-06-05', ['call-2025-06-05']],
      ['2025-05-12', ['geneva-statement']],
    ]);
  });

  it('opens a figure into its layers', () => {
    const figure = view().figures.find(({ id }) => id === 'duty-145');
    expect(figure?.layers.map(({ id, rate }) => [id, rate])).toEqual([
      ['fentanyl', 20],
      ['reciprocal', 125],
    ]);
  });

  it('draws the tariffs from 2025 on, with the article and its figures marked', () => {
    const { tariffs } = view();
    expect(tariffs).toMatchObject({ from: '2025-01-01', to: '2026-10-08', articleDate: '2025-06-05' });
    expect(tariffs.articleRates.map(({ rate, date }) => [rate, date])).toEqual([
      [30, '2025-05-14'],
      [145, '2025-04-10'],
    ]);
    expect(tariffs.announced).toMatchObject([{ by: 'US', date: '2025-04-02', rate: 54, layer: 'reciprocal', layerRate: 34 }]);
    expect(tariffs.spans.filter(({ by }) => by === 'CN').map(({ rate }) => rate)).toEqual([0, 84, 125, 10]);
  });

  it('says from which day it is told and what it leaves out', () => {
    const { tariffs } = view();
    expect(tariffs.day).toBe('2025-06-05');
    expect(tariffs.leavesOut.at(-1)?.lines).toEqual([
      { by: null, what: 'ordinary' },
      { by: 'US', what: 'section-301', name: 'The list-1 duty', rates: [25, 25] },
    ]);
  });

  it('gathers the lists of one authority that it leaves out in one line', () => {
    const made = view((story) => cutOut(story, 25));
    expect(made.tariffs.leavesOut.at(-1)?.lines[1]).toEqual({ by: 'US', what: 'section-301', rates: [25, 100] });
  });

  it('numbers its sources in the order of first use, each once', () => {
    const made = view();
    expect(ids(made.sources)).toEqual(['notice', 'newspaper', 'undated', 'order']);
    expect(made.entities[0]?.sources).toEqual([0]);
  });

  it('names each source once in a row, in rising order, however often the record does', () => {
    const made = view((story) => {
      const [first, second] = story.events;
      Object.assign(second ?? {}, { sources: ['newspaper', 'notice', 'newspaper', ...(first?.sources ?? [])] });
    });
    for (const { sources } of [...made.entities, ...made.timeline, ...made.figures]) {
      expect(sources).toEqual([...new Set(sources)].sort((a, b) => a - b));
    }
  });

  it('keeps published averages in series of their own', () => {
    const { averages } = realView().tariffs;
    expect(averages.length).toBeGreaterThan(2);
    for (const { by, publisher, method, points } of averages) {
      expect([by, publisher.length > 0, method.length > 0]).toEqual([expect.stringMatching(/^(US|CN)$/), true, true]);
      expect(points.every(({ sources }) => sources.length > 0)).toBe(true);
    }
  });

  it('gives statements, footnotes and questions their sources and marks', () => {
    const made = view();
    expect(made.statements).toMatchObject([{ id: 'invitation', speaker: 'Xi Jinping', marks: [6], outcome: { state: 'borne-out' } }]);
    expect(made.footnotes).toMatchObject([{ id: 'what-30-counts', marks: [8] }]);
    expect(made.looseEnds).toMatchObject([{ id: 'will-they-meet', state: 'settled', answer: 'They did.' }]);
  });

  it('keeps back questions that were not yet open on its day', () => {
    const made = view((story) => Object.assign(story.looseEnds[0] ?? {}, { opened: '2025-06-06' }));
    expect(made.looseEnds).toEqual([]);
  });

  it('counts the marks of every kind', () => {
    expect(view().counts).toEqual({ person: 2, organization: 0, place: 2, thing: 0, law: 0, date: 2, figure: 2, statement: 1, event: 1 });
  });

  it.each([
    ['zh-CN', '习近平'],
    ['zh-Hans', '习近平'],
    ['de', 'Xi Jinping'],
  ])('names in %s where the record can, else in English', (language, name) => {
    expect(view(undefined, language).entities.find(({ id }) => id === 'xi-jinping')?.name).toBe(name);
  });
});

describe('the view of another report of the story', () => {
  const mentions = [
    { kind: 'date' as const, id: 'date-2025-05-12', start: 0, end: 6, date: '2025-05-12' },
    { kind: 'person' as const, id: 'xi-jinping', start: 10, end: 20 },
    { kind: 'figure' as const, id: 'duty-30', start: 30, end: 33, value: 30, unit: 'percent' as const },
  ];

  it('claims nothing about a known article', () => {
    const made = storyView(mentions);
    expect(made).toMatchObject({ article: null, footnotes: [], statements: [] });
    expect(made.tariffs.articleDate).toBeNull();
    expect(ids(made.entities)).toEqual(['xi-jinping']);
    expect(ids(made.figures)).toEqual(['duty-30']);
  });

  it('finds its events by the days that it names and tells time from the last of them', () => {
    expect(storyView(mentions).timeline.map(({ id, when, marks }) => [id, when, marks])).toEqual([
      ['geneva-statement', 'in-article', [0]],
      ['call-2025-06-05', 'since', []],
      ['london-talks', 'since', []],
    ]);
  });

  it('tells time from its own day where that is known', () => {
    expect(storyView(mentions, '2025-06-20').timeline.map(({ when }) => when)).toEqual(['in-article', 'before', 'before']);
  });

  it('is told as of the last day of the record where it names no day', () => {
    expect(storyView([]).timeline.map(({ when }) => when)).toEqual(['before', 'before', 'before']);
  });
});

describe('a verdict', () => {
  it('says what the missing passages tell', () => {
    const article = smallStory().articles[0];
    const found = { kind: 'partial' as const, coverage: 0.6, purity: 0.9, matches: [], missing: [1], block: null, evidence: null };
    expect(article && verdictView(article, found)).toMatchObject({
      passagesFound: 1,
      passagesKnown: 2,
      missing: [{ passage: 1, gist: 'What paragraph 2 says.' }],
    });
  });
});

describe('offices', () => {
  const term = (from: string, to?: string) => ({ title: 'Minister', from, sources: ['notice'], ...(to === undefined ? {} : { to }) });

  it.each([
    ['on its first day', term('2025-01-20'), '2025-01-20', true],
    ['on the day before', term('2025-01-20'), '2025-01-19', false],
    ['on the day on which the successor begins', term('2017-01-20', '2021-01-20'), '2021-01-20', false],
    ['through the month known to be its last', term('2018', '2018-03'), '2018-03-31', true],
    ['in the month after', term('2018', '2018-03'), '2018-04-01', false],
    ['while no end is known', term('2018'), '2026-10-08', true],
  ])('are held %s: %#', (_, office, day, held) => {
    expect(officesOn([office], day).length > 0).toBe(held);
  });
});

describe('the terminal', () => {
  it('prints events with the ids of their sources', () => {
    expect(timelineJson(view())[1]).toEqual({
      id: 'call-2025-06-05',
      date: '2025-06-05',
      title: 'Trump and Xi speak by telephone',
      inText: true,
      sources: ['newspaper'],
    });
  });

  it('prints rates from a day to the day on which they no longer held', () => {
    expect(tariffsJson(view())).toContainEqual({
      id: 'us-2025-04-10',
      by: 'US',
      from: '2025-04-10',
      to: '2025-05-14',
      rate: 145,
      sources: ['order'],
    });
  });
});

describe('the sample view for tests of the sidebar', () => {
  it.each(['article', 'partial', 'excerpt', 'story'] as const)('can be had for the verdict %s', (kind) => {
    expect(sampleView({ kind }).verdict.kind).toBe(kind);
  });
});
