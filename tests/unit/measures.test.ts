import { describe, expect, it } from 'vitest';
import { dutyOn } from '../../src/core/tariffs/duty.js';
import { headlineOn } from '../../src/core/tariffs/headline.js';
import { clockOn, daysBetween, phases } from '../../src/core/tariffs/suspension.js';
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
    expect(clockOn(running, '2025-05-14')).toMatchObject({ day: 1, left: 90 });
    expect(clockOn(running, '2025-06-05')).toMatchObject({ day: 23, left: 68 });
    expect(clockOn(running, '2025-08-12')).toMatchObject({ day: 1, left: 90 });
    expect(clockOn(running, '2026-11-10')).toBeNull();
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
    expect(event('china-84-2025-04-10')?.measures.map(({ by }) => by)).toEqual(['CN']);
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

  it('are not looked for behind an event of another kind', () => {
    expect(view.timeline.filter(({ kind, measures }) => kind !== 'tariff' && measures.length > 0)).toEqual([]);
  });
});
