import { describe, expect, it } from 'vitest';
import { dutyOn } from '../../src/core/tariffs/duty.js';
import { headlineOn } from '../../src/core/tariffs/headline.js';
import { clockOn, daysBetween, phases } from '../../src/core/tariffs/suspension.js';
import type { Step } from '../../src/dossier/types.js';
import { drawnMeasures } from '../../src/sidebar/chart/figures.js';
import { realStory, sampleView } from './support/sample-view.js';
import { smallStory } from './support/small-story.js';

const view = sampleView({ article: 'harbour-ledger-2025-06-05-trump-xi-call' });
const event = (id: string) => view.timeline.find((each) => each.id === id);

describe('the duty on a value', () => {
  it('is each rate of the value, and together the sum of what is shown', () => {
    expect(dutyOn(100, [20, 125])).toEqual({ parts: [20, 125], total: 145 });
    expect(dutyOn(100, [12.5])).toEqual({ parts: [12.5], total: 12.5 });
    expect(dutyOn(100, [0.1, 0.2]).total).toBe(0.3);
    expect(dutyOn(100, [])).toEqual({ parts: [], total: 0 });
  });

  it('on 100 dollars is the headline rate in dollars, on every day on which a sum changed', () => {
    const { layers } = realStory();
    for (const day of view.tariffs.stops)
      for (const by of ['US', 'CN'] as const) {
        const { rate, parts } = headlineOn(layers, { by, on: by === 'US' ? 'CN' : 'US', day });
        expect(
          dutyOn(
            100,
            parts.map((part) => part.rate),
          ).total,
        ).toBe(rate);
      }
  });
});

describe('the days to which a reader goes from change to change', () => {
  it('are those on which a sum changed, the article’s and the last, in order and each once', () => {
    const days = view.tariffs.stops;
    expect(days).toEqual([...new Set(days)].sort());
    expect(days).toEqual(expect.arrayContaining(['2025-04-10', '2025-06-05', view.story.checkedUpTo]));
    expect(days[0]).toBe(view.tariffs.from);
  });
});

describe('the clock of a truce', () => {
  it('runs in phases that both sides share, and stops for the side whose duty has ended', () => {
    expect(view.clock?.phases.map(({ from, until, days }) => [from, until, days])).toEqual([
      ['2025-05-14', '2025-08-12', 90],
      ['2025-08-12', '2025-11-10', 90],
      ['2025-11-10', '2026-11-10', 365],
    ]);
    expect(view.clock?.phases.at(-1)?.sides).toContainEqual({ by: 'US', ended: '2026-02-24' });
    expect(view.clock).toMatchObject({ agreed: '2025-05-12', day: '2025-06-05' });
  });

  it('stands at a day of the phase, counted from its first, and never outside of one', () => {
    const running = view.clock?.phases ?? [];
    expect(clockOn(running, '2025-05-13')).toBeNull();
    expect(clockOn(running, '2025-05-14')).toMatchObject({ day: 1, left: 89 });
    expect(clockOn(running, '2025-06-05')).toMatchObject({ day: 23, left: 67 });
    expect(clockOn(running, '2025-08-11')).toMatchObject({ day: 90, left: 0 });
    expect(clockOn(running, '2025-08-12')).toMatchObject({ day: 1, left: 89 });
    expect(clockOn(running, '2026-11-10')).toBeNull();
  });

  it('counts each day once: the number of the day and the days left add up to the length of the phase', () => {
    for (const phase of view.clock?.phases ?? []) {
      const days = Array.from({ length: phase.days }, (_, i) =>
        new Date(Date.parse(phase.from) + i * 86_400_000).toISOString().slice(0, 10),
      );
      for (const [i, day] of days.entries()) expect(clockOn([phase], day)).toEqual({ phase, day: i + 1, left: phase.days - i - 1 });
      expect(days.at(-1)).toBe(new Date(Date.parse(phase.until) - 86_400_000).toISOString().slice(0, 10));
    }
  });

  it('is not there in a story in which nothing was suspended up to a day', () => {
    const story = smallStory();
    for (const layer of story.layers) for (const step of layer.steps) delete step.suspended;
    expect(phases(story.layers)).toEqual([]);
  });

  it('counts days as calendars do, leap days and changes of clocks among them', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2);
  });
});

describe('the measures of an event', () => {
  it('are those of its actors that took effect on its day, with each date by its own name', () => {
    expect(event('us-headline-145-2025-04-10')?.measures).toMatchObject([
      {
        id: 'reciprocal-2025-04-10',
        rate: 125,
        announced: '2025-04-09',
        signed: '2025-04-09',
        effective: '2025-04-10',
        ended: '2025-05-14',
      },
    ]);
    expect(new Set(event('china-84-2025-04-10')?.measures.map(({ by }) => by))).toEqual(new Set(['CN']));
  });

  it('are also those that it announced, signed, planned, suspended up to its day or dropped', () => {
    const ids = (id: string) => event(id)?.measures.map((measure) => measure.id);
    expect(ids('trump-threat-100-2025-10-10')).toEqual(['threat-100-2025-11-01']);
    expect(ids('china-announces-34-2025-04-04')).toEqual(['cn-additional-2025-04-10-announced-34']);
    expect(ids('busan-orders-2025-11-04')).toEqual(['fentanyl-2025-11-10', 'reciprocal-2025-11-10']);
    expect(ids('lists-of-december-dropped-2019-12-15')).toContain('list-4b-2019-12-15-announced-15');
    expect(ids('truce-orders-end-2026-11-10')).toEqual(['cn-additional-2025-11-10', 'reciprocal-2025-11-10']);
  });

  it('are none of what happened to fall on the same day', () => {
    // Metal duties began on the day of the post, and timber duties on that of the port fees.
    for (const id of [
      'trump-post-2025-06-04',
      'us-port-fees-2025-10-14',
      'rare-earth-licences-2025-04-04',
      'supreme-court-ruling-2026-02-20',
    ])
      expect(event(id)?.measures, id).toEqual([]);
  });

  it('tell what was suspended, and how long the rate was to hold', () => {
    const cut = event('geneva-cuts-in-force-2025-05-14')?.measures.find(({ layer }) => layer === 'us-ieepa-reciprocal');
    // Prolonging a suspension ends no rate.
    expect(cut).toMatchObject({ suspended: { points: 24, until: '2025-08-12' }, ended: '2026-02-24' });
  });

  it('end a duty where they bring its rate to nothing', () => {
    const end = event('emergency-duties-end-2026-02-24')?.measures.find(({ layer }) => layer === 'us-ieepa-fentanyl');
    expect(end).toMatchObject({ rate: 0, ended: '2026-02-24' });
    expect(end).not.toHaveProperty('effective');
  });

  it('begin where a rate of nothing is set, and end nothing', () => {
    const chips = event('chip-duty-announced-2025-12-23')?.measures.find(({ rate }) => rate === 0);
    expect(chips).toMatchObject({ id: 'legacy-chips-2025-12-23', effective: '2025-12-23' });
    expect(chips).not.toHaveProperty('ended');
  });

  it('belong to it by the record: one of their days is its own, their side acted, and a duty began or both cite a source', () => {
    const { events } = realStory();
    for (const { id, measures, actors } of view.timeline)
      for (const measure of measures) {
        const { step } = steps.get(measure.id) ?? {};
        const { date = '', kind, sources = [] } = events.find((one) => one.id === id) ?? {};
        const began = kind === 'tariff' && step?.effective === date;
        expect(actors, id).toContain(measure.by);
        expect([...daysOf(step), step?.suspended?.until], `${measure.id} under ${id}`).toContain(date);
        expect(began || step?.sources.some((source) => sources.includes(source)), `${measure.id} under ${id}`).toBe(true);
      }
  });
});

const steps = new Map(realStory().layers.flatMap((layer) => layer.steps.map((step) => [step.id, { layer, step }] as const)));
const daysOf = (step: Step | undefined) =>
  [step?.announced, step?.signed, step?.planned, step?.effective, step?.ended].filter((day) => day !== undefined);

describe('all measures', () => {
  it('are every step of the record, in its order, in the rates of every view', () => {
    expect(view.tariffs.measures.map(({ id }) => id)).toEqual([...steps.keys()]);
    expect(sampleView({ kind: 'story' }).tariffs.measures).toHaveLength(steps.size);
  });

  it('have each date that the record has of the step, and none that it has not', () => {
    for (const measure of view.tariffs.measures) {
      const { step, layer } = steps.get(measure.id) ?? {};
      const { announced, signed, effective, ended, suspended } = measure;
      for (const day of daysOf(step)) expect([announced, signed, effective, ended], measure.id).toContain(day);
      expect({ announced, signed, suspended }).toEqual({ announced: step?.announced, signed: step?.signed, suspended: step?.suspended });
      // An end is the step's own, or the day on which another of its layer took over.
      if (ended)
        expect(
          layer?.steps.flatMap((other) => [other.effective, other.ended]),
          measure.id,
        ).toContain(ended);
      if (suspended) expect(effective, measure.id).toBeDefined();
    }
  });

  it('are the very ones of which the timeline tells', () => {
    const told = view.timeline.flatMap(({ measures }) => measures);
    expect(told.filter((measure) => !view.tariffs.measures.includes(measure))).toEqual([]);
    const only = ({ status }: { status: string }) => status === 'announced-only';
    expect(new Set(told).size).toBeGreaterThan(85);
    expect(new Set(told.filter(only)).size).toBeGreaterThan(10);
  });

  it('make the chart only where they are on all goods', () => {
    const drawn = drawnMeasures(view.tariffs);
    expect(new Set(drawn.map(({ layer }) => layer))).toEqual(
      new Set(realStory().layers.flatMap(({ id, breadth }) => (breadth === 'all-goods' ? [id] : []))),
    );
  });
});
