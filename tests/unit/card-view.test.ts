import { describe, expect, it } from 'vitest';
import { MENTION_KINDS } from '../../src/core/mentions/mention.js';
import { markAfter as next, walkOf } from '../../src/sidebar/walk/announce.js';
import { buildViewModel } from '../../src/view-model/build.js';
import { cardOf } from '../../src/view-model/card.js';
import { markEntries } from '../../src/view-model/mark-list.js';
import { mentionsOf, realStory, sampleView } from './support/sample-view.js';

const SAMPLE = 'harbour-ledger-2025-06-05-trump-xi-call';
const view = sampleView({ article: SAMPLE });
const article = realStory().articles.find(({ id }) => id === SAMPLE);
if (article === undefined) throw new Error('the story does not know the sample report');
const mentions = mentionsOf(article);
const cards = mentions.map((_, mark) => cardOf(view, mentions, mark));
const ofType = <T extends string>(type: T) => cards.flatMap((card) => (card?.subject.type === type ? [card] : []));

describe('the card of a mark', () => {
  it('is there for every mark of a known article, and the record knows what it is about', () => {
    expect(cards.filter((card) => card === null || card.subject.type === 'unknown')).toEqual([]);
    expect(cardOf(view, mentions, mentions.length)).toBeNull();
  });

  it('shows the sidebar’s own rows and nothing else', () => {
    const rows: readonly unknown[] = [
      ...view.entities,
      ...view.figures,
      ...view.dates,
      ...view.statements,
      ...view.timeline,
      ...view.footnotes,
    ];
    for (const card of cards) {
      const { type, ...parts } = card?.subject ?? { type: '' };
      const shown = [...Object.values(parts).flat(), ...(card?.notes ?? [])].filter((part) => part !== null && 'id' in Object(part));
      expect(shown.length, type).toBeGreaterThan(0);
      for (const part of shown) expect(rows, `${type} of mark ${card?.mark}`).toContain(part);
    }
  });

  it('says of a headline rate on which days it held and what is charged on the last day of the record', () => {
    const rates = ofType('figure').flatMap(({ subject }) => (subject.type === 'figure' && subject.rate ? [subject] : []));
    expect(rates.length).toBeGreaterThan(1);
    const highest = rates.find(({ figure }) => figure.value === 145);
    expect(highest?.rate).toMatchObject({ by: 'US', days: '2025-04-10/2025-05-13', still: false, today: { to: null, by: 'US' } });
    expect(highest?.figure.layers.reduce((sum, { rate }) => sum + rate, 0)).toBe(145);
    expect(highest?.figure.leavesOut?.some(({ what }) => what === 'section-301')).toBe(true);
    expect(highest?.figure.leavesOut?.some(({ by }) => by === 'CN')).toBe(false);
  });

  it('resolves a date and gives the events of that day', () => {
    const dates = ofType('date').flatMap(({ subject }) => (subject.type === 'date' ? [subject] : []));
    const call = dates.find(({ date }) => date.date === '2025-06-05');
    expect(call?.events.some(({ accounts, date }) => accounts.length > 1 && date === '2025-06-05')).toBe(true);
  });

  it('knows the other marks of its row', () => {
    for (const card of cards) expect(card?.marks).toContain(card?.mark);
  });
});

/** A view of a report that names every figure of the record. */
function viewOfAllFigures() {
  const dossier = realStory();
  const all = dossier.figures.map(({ id, value, unit }, i) => ({ kind: 'figure' as const, id, value, unit, start: i, end: i + 1 }));
  const verdict = { kind: 'story' as const, coverage: 0, purity: 0, passagesFound: 0, passagesKnown: 0, missing: [] };
  const view = buildViewModel({ dossier, article: null, verdict, mentions: all, language: 'en' });
  const card = (id: string) => {
    const subject = cardOf(
      view,
      all,
      all.findIndex((mention) => mention.id === id),
    )?.subject;
    if (subject?.type !== 'figure') throw new Error(`no card of ${id}`);
    const { figure, rate } = subject;
    return {
      figure,
      rate,
      layers: figure.layers.map(({ id: layer, rate: percent }) => [layer, percent]),
      pair: view.thenNow.find((pair) => pair.id === id),
    };
  };
  return { dossier, view, card };
}

describe('a figure of the record', () => {
  const { dossier, view, card } = viewOfAllFigures();

  it('keeps its day and its side, in the card and beside what is so now', () => {
    for (const { id, date, by, headline } of dossier.figures) {
      expect(card(id).figure, id).toMatchObject({ ...(date && { date }), ...(by && { by }) });
      expect(card(id).pair?.was?.date, id).toBe(headline?.on ?? date);
    }
  });

  it('that is the rate of one duty says of which, on which days it held, and what that duty is on the last day', () => {
    expect(card('us-fentanyl-20')).toMatchObject({
      layers: [['us-ieepa-fentanyl', 20]],
      rate: { by: 'US', days: '2025-03-04/2025-11-09', still: false, today: { rate: 0, from: '2026-02-24' } },
      pair: { now: { value: 0, date: '2026-02-24' } },
    });
    expect(card('us-reciprocal-125').rate?.days).toBe('2025-04-10/2025-05-13');
    expect(card('us-reciprocal-84').rate?.days).toBe('2025-04-09/2025-04-09');
    // Of one duty nothing is left out: the others are other duties.
    expect(card('us-fentanyl-20').figure.leavesOut).toBeUndefined();
  });

  it('that was announced only held on no day, and says when it was announced and for when', () => {
    expect(card('cn-announced-34')).toMatchObject({
      figure: { step: { status: 'announced-only', announced: '2025-04-04', effective: '2025-04-10' } },
      rate: { days: null, still: false, today: { rate: 10, from: '2025-05-14' } },
    });
    expect(card('us-section-122-15').rate).toMatchObject({ days: null, today: { rate: 0, from: '2026-07-24' } });
    // Never charged at any rate: nothing of today stands beside it.
    expect(card('us-threat-100').rate).toMatchObject({ days: null, today: null });
    expect(card('us-threat-100').pair?.now).toBeNull();
  });

  it('that an announcement would have made is opened into the duties of the day for which it was planned', () => {
    expect(card('us-announced-54')).toMatchObject({
      layers: [
        ['us-ieepa-fentanyl', 20],
        ['us-ieepa-reciprocal', 34],
      ],
      rate: { days: null, today: { rate: 12.5 } },
    });
    expect(card('us-threat-130').layers.map(([, rate]) => rate)).toEqual([20, 10, 100]);
    expect(card('us-threat-130').figure.leavesOut?.some(({ what }) => what === 'section-301')).toBe(true);
  });

  it('has a day, and where the record ties it to duties also layers and their time: all but averages, differences and the highest of lists', () => {
    const percent = dossier.figures.filter(({ unit }) => unit === 'percent');
    expect(percent.filter(({ date }) => date === undefined)).toEqual([]);
    const untold = percent.filter(({ id }) => card(id).rate === null || card(id).layers.length === 0);
    expect(untold.map(({ id }) => id)).toEqual([
      'removed-91-points',
      'suspended-24-points',
      'us-average-47',
      'us-average-57',
      'us-up-to-245',
    ]);
  });

  it('adds up from the layers shown', () => {
    for (const { id, value, layers } of view.figures)
      if (layers.length > 0)
        expect(
          layers.reduce((sum, { rate }) => sum + rate, 0),
          id,
        ).toBe(value);
  });
});

describe('the marks in reading order', () => {
  const text = 'x'.repeat(Math.max(...mentions.map(({ end }) => end)));
  const entries = markEntries(view, mentions, text);

  it('are all there, sentences before the names in them', () => {
    expect(entries.map(({ mark }) => mark).sort((a, b) => a - b)).toEqual(mentions.map((_, mark) => mark));
    const starts = entries.map(({ mark }) => mentions[mark]?.start ?? 0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('say what they stand for, and are short enough to be heard', () => {
    for (const { kind, value, date, text: words } of entries) {
      expect(words.length).toBeLessThanOrEqual(61);
      expect(kind === 'date' ? date : value, kind).toBeTruthy();
    }
  });

  it('keep whole words of a long sentence, and one space where the page has many', () => {
    const words = (text: string) => markEntries(view, [{ kind: 'statement', id: 'none', start: 0, end: text.length }], text)[0]?.text;
    expect(words('Duties  on\n\tsteel ')).toBe('Duties on steel');
    const long = `${'duties on steel and copper '.repeat(5)}end`;
    expect(words(long)).toBe('duties on steel and copper duties on steel and copper…');
    expect(words(`Duties${' '.repeat(400)}end`)).toBe('Duties…');
    expect(words('关'.repeat(61))).toBe(`${'关'.repeat(60)}…`);
  });

  it('are gone through by kind, and the ends join', () => {
    const kinds = Object.fromEntries(MENTION_KINDS.map((kind) => [kind, kind !== 'place'])) as Record<
      (typeof MENTION_KINDS)[number],
      boolean
    >;
    expect(walkOf(entries, { kinds }).some(({ kind }) => kind === 'place')).toBe(false);
    const dates = walkOf(entries, { kinds, walkKind: 'date' });
    const order = dates.map(({ mark }) => mark);
    expect([next(dates, null, 1), next(dates, null, -1)]).toEqual([order[0], order.at(-1)]);
    expect(next(dates, order.at(-1) ?? null, 1)).toBe(order[0]);
    expect(next(dates, order[1] ?? null, -1)).toBe(order[0]);
    expect(next([], null, 1)).toBeNull();
  });
});
