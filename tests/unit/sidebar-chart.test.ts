import { describe, expect, it } from 'vitest';
import type { ChartChoice } from '../../src/sidebar/chart/choice.js';
import { chartCsv, drawnMeasures } from '../../src/sidebar/chart/figures.js';
import { type Box, placeLabels, shared } from '../../src/sidebar/chart/labels.js';
import { type Frame, layoutChart } from '../../src/sidebar/chart/layout.js';
import { spansOn, spokenDay } from '../../src/sidebar/chart/reading.js';
import { dayNumber, linear, niceTicks, timeTicks } from '../../src/sidebar/chart/scale.js';
import { wrapped } from '../../src/sidebar/chart/sheet.js';
import { clip, rateOn, spread, stepPath } from '../../src/sidebar/chart/steps.js';
import { formats } from '../../src/sidebar/format.js';
import type { TariffsView } from '../../src/view-model/view-model.js';
import { SAMPLE_TARIFFS } from '../fixtures/sample-tariffs.js';
import { namedMessages } from './support/named-messages.js';
import { sampleView } from './support/sample-view.js';

const drawn = (tariffs: TariffsView, frame: Frame, choice: ChartChoice = { view: 'both', averages: false }) =>
  layoutChart(tariffs, frame, choice);
const identity = (value: number) => value;
const LEVELS = [
  { from: '1970-01-01', to: '1970-01-11', rate: 10 },
  { from: '1970-01-11', to: null, rate: 30 },
];

describe('scales', () => {
  it('a day is a number of days, and a month or year its first day', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('2025-06')).toBe(dayNumber('2025-06-01'));
    expect(dayNumber('2025')).toBe(dayNumber('2025-01-01'));
  });

  it('a straight line maps the ends to the ends, upside down too', () => {
    const y = linear([0, 150], [200, 0]);
    expect([y(0), y(75), y(150)]).toEqual([200, 100, 0]);
  });

  it('an empty domain maps to the start instead of dividing by zero', () => {
    expect(linear([5, 5], [36, 300])(5)).toBe(36);
  });

  it.each([
    [145, [0, 50, 100, 150]],
    [150, [0, 50, 100, 150]],
    [12.5, [0, 5, 10, 15]],
    [1, [0, 0.25, 0.5, 0.75, 1]],
    [0, [0]],
  ])('rates up to %s get round ticks', (max, ticks) => {
    expect(niceTicks(max, 4)).toEqual(ticks);
  });
});

describe('ticks of time', () => {
  it('stand on firsts of months, Januaries among them, and are never more than asked for', () => {
    const ticks = timeTicks('2025-01-01', '2026-11-20', 6);
    expect(ticks.map(({ iso }) => iso)).toEqual(['2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01']);
    expect(ticks.filter(({ year }) => year).map(({ iso }) => iso)).toEqual(['2025-01-01', '2026-01-01']);
  });

  it('do not stand before the first day', () => {
    expect(timeTicks('2025-01-02', '2025-04-30', 4).map(({ iso }) => iso)).toEqual(['2025-02-01', '2025-03-01', '2025-04-01']);
  });

  it('are whole years over a long time', () => {
    const years = timeTicks('2018-01-01', '2026-11-20', 9).map(({ iso }) => iso);
    expect(years).toEqual(Array.from({ length: 9 }, (_, index) => `${2018 + index}-01-01`));
  });
});

describe('steps', () => {
  it('a rate is level while it holds and upright where it changes', () => {
    expect(stepPath(LEVELS, '1970-01-21', identity, identity)).toBe('M0 10H10V30H20');
  });

  it('a gap breaks the line instead of bridging it', () => {
    const [first, second] = LEVELS;
    const gap = [{ ...first, to: '1970-01-06' }, second] as typeof LEVELS;
    expect(stepPath(gap, '1970-01-21', identity, identity)).toBe('M0 10H5M10 30H20');
  });

  it('what lies outside the chart is cut off', () => {
    const cut = clip([{ from: '2018-01-01', to: '2018-02-01', rate: 5 }, ...LEVELS.toReversed()], { from: '1970-01-06', to: '1970-02-01' });
    expect(cut.map(({ from, rate }) => [from, rate])).toEqual([
      ['1970-01-06', 10],
      ['1970-01-11', 30],
    ]);
  });

  it('the rate on a day is the new one from the first day on', () => {
    expect(rateOn(LEVELS, '1970-01-10')).toBe(10);
    expect(rateOn(LEVELS, '1970-01-11')).toBe(30);
    expect(rateOn(LEVELS, '1969-12-31')).toBeNull();
  });
});

describe('labels that would touch', () => {
  it('are moved apart in their order', () => {
    expect(spread([100, 101], 13, [0, 200])).toEqual([100, 113]);
    expect(spread([101, 100], 13, [0, 200])).toEqual([113, 100]);
  });

  it('stay within the limits', () => {
    expect(spread([198, 199], 13, [0, 200])).toEqual([187, 200]);
  });
});

describe('the layout of the chart', () => {
  const layout = drawn(SAMPLE_TARIFFS, { width: 360, textScale: 1 });

  it('draws a line for each side and ends it at the last rate', () => {
    expect(layout.lines.map(({ by, end }) => [by, end.rate])).toEqual([
      ['US', 12.5],
      ['CN', 10],
    ]);
  });

  it('keeps everything inside the plot', () => {
    const { left, right, top, bottom } = layout.plot;
    for (const { x, y } of [...layout.figures, ...layout.announced, ...layout.lines.map(({ end }) => end)]) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(right);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y).toBeLessThanOrEqual(bottom);
    }
  });

  it('never draws an announced rate as a line', () => {
    const with34 = drawn({ ...SAMPLE_TARIFFS, announced: [] }, { width: 360, textScale: 1 });
    expect(layout.lines).toEqual(with34.lines);
  });

  it('leaves out marks from before the first day', () => {
    const later = drawn({ ...SAMPLE_TARIFFS, from: '2025-05-01' }, { width: 360, textScale: 1 });
    expect(later.figures.map(({ rate }) => rate)).toEqual([30]);
    expect(later.announced.map(({ rate }) => rate)).toEqual([130]);
  });

  it('a chart without any rate is an empty one, not an error', () => {
    const empty = { ...SAMPLE_TARIFFS, spans: [], announced: [], articleRates: [], articleDate: null };
    expect(drawn(empty, { width: 10, textScale: 2 })).toMatchObject({ lines: [], figures: [], article: null });
  });
});

describe('the numbers in the chart', () => {
  const REAL = sampleView({ article: 'harbour-ledger-2025-06-05-trump-xi-call' }).tariffs;
  const HEIGHT = 13;
  const boxes = (width: number, textScale: number): readonly Box[] => {
    const { figures, announced } = drawn(REAL, { width, textScale });
    return [...figures, ...announced].flatMap(({ rate, label }) => {
      if (label === null) return [];
      const { x, y, anchor } = label;
      const size = (String(rate).length + 1) * 6.5 * textScale;
      const left = { start: x, middle: x - size / 2, end: x - size }[anchor];
      return [{ left, right: left + size, top: y - (HEIGHT / 2) * textScale, bottom: y + (HEIGHT / 2) * textScale }];
    });
  };

  it.each([
    [244, 1, 7],
    [364, 1, 8],
    [604, 1, 8],
    [364, 1.5, 5],
    [364, 2, 4],
    [244, 2, 4],
  ])('lie clear of each other in a column of %i px with text at %f', (width, textScale, least) => {
    const all = boxes(width, textScale);
    expect(all.length).toBeGreaterThanOrEqual(least);
    const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => shared(one, other)));
    expect(Math.max(...pairs)).toBe(0);
  });

  it('of the text’s own rates are always there; one that was only announced goes where it would lie on something', () => {
    const { figures, announced } = drawn(REAL, { width: 300, textScale: 2 });
    expect(figures.every(({ label }) => label !== null)).toBe(true);
    const crowd = [{ left: 0, right: 200, top: 0, bottom: 200 }];
    const marker = { x: 100, y: 100, width: 30, height: 13 };
    expect(placeLabels([{ ...marker, dispensable: true }], crowd, { left: 0, right: 200, top: 0, bottom: 200 })[0]?.label).toBeNull();
    expect(placeLabels([marker], crowd, { left: 0, right: 200, top: 0, bottom: 200 })[0]?.label).not.toBeNull();
    expect(announced.length).toBeGreaterThan(0);
  });

  it('stand beside their marker where nothing is in the way', () => {
    const [alone] = placeLabels([{ x: 100, y: 100, width: 30, height: 13 }], [], { left: 0, right: 200, top: 0, bottom: 200 });
    expect(alone?.label).toMatchObject({ anchor: 'start', x: 108 });
  });

  it('go to the other side at the edge', () => {
    const [last] = placeLabels([{ x: 195, y: 100, width: 30, height: 13 }], [], { left: 0, right: 200, top: 0, bottom: 200 });
    expect(last?.label?.anchor).toBe('end');
  });
});

describe('one side layer on layer', () => {
  const layout = drawn(SAMPLE_TARIFFS, { width: 360, textScale: 1 }, { view: 'US', averages: false });

  it('draws that side alone, its layers in the order of the record', () => {
    expect(layout.lines.map(({ by }) => by)).toEqual(['US']);
    expect(layout.stack.map(({ name }) => name)).toEqual(['fentanyl', 'reciprocal', 'Section 122', 'Section 301, forced labour']);
    expect(layout.announced.every(({ by }) => by === 'US')).toBe(true);
  });

  it('stands each layer on those before it: the uppermost edge is the line of the sum', () => {
    const tops = layout.stack.flatMap(({ path }) => [...path.matchAll(/M[\d.]+ [\d.]+V([\d.]+)/g)].map(([, y]) => Number(y)));
    const line = layout.lines[0]?.path ?? '';
    const levels = [...line.matchAll(/(?:V|M[\d.]+ )([\d.]+)/g)].map(([, y]) => Number(y));
    for (const level of levels.filter((y) => y < layout.plot.bottom)) expect(tops).toContain(level);
  });

  it('has no layers where both sides are drawn', () => {
    expect(drawn(SAMPLE_TARIFFS, { width: 360, textScale: 1 }).stack).toEqual([]);
  });
});

describe('published averages', () => {
  const both = { view: 'both', averages: true } as const;

  it('are drawn only when asked, in the days of the chart, and move the axis where they lie above it', () => {
    const high = {
      ...SAMPLE_TARIFFS,
      averages: SAMPLE_TARIFFS.averages.map((series) => ({ ...series, points: [{ date: '2025-04', rate: 190, sources: [] }] })),
    };
    expect(drawn(high, { width: 360, textScale: 1 }).averages).toEqual([]);
    const { averages, yTicks } = drawn(high, { width: 360, textScale: 1 }, both);
    expect(averages.map(({ points }) => points.length)).toEqual([1]);
    expect(yTicks.at(-1)?.rate).toBeGreaterThanOrEqual(190);
  });

  it('leave out points from before the chart, and series without any in it', () => {
    const { averages } = drawn(SAMPLE_TARIFFS, { width: 360, textScale: 1 }, both);
    expect(averages.map(({ id, points }) => [id, points.length])).toEqual([['average-us', 1]]);
    const old = SAMPLE_TARIFFS.averages.map((series) => ({ ...series, points: series.points.slice(0, 1) }));
    expect(drawn({ ...SAMPLE_TARIFFS, averages: old }, { width: 360, textScale: 1 }, both).averages).toEqual([]);
  });

  it('put a month at its middle and a day where it is', () => {
    const at = (date: string) => {
      const averages = SAMPLE_TARIFFS.averages.map((series) => ({ ...series, points: [{ date, rate: 1, sources: [] }] }));
      return drawn({ ...SAMPLE_TARIFFS, averages }, { width: 900, textScale: 1 }, both).averages[0]?.points[0]?.x ?? 0;
    };
    expect(at('2025-05')).toBe(at('2025-05-16'));
    expect(at('2025-05')).toBeGreaterThan(at('2025-05-01'));
  });
});

describe('the chart of one day', () => {
  const view = sampleView({ article: 'harbour-ledger-2025-06-05-trump-xi-call' });
  const t = namedMessages(' ');
  const en = formats('en-GB');

  it('is said with the sum, its layers and who says so', () => {
    const said = spokenDay(view, '2025-04-10', t, en);
    expect(said).toMatch(
      /^10 April 2025\. sidebar_rates_US: 145% = 20% Fentanyl \(IEEPA\) \+ 125% Reciprocal \(IEEPA\)\. sidebar_rates_CN: 84% = /,
    );
    expect(said).toMatch(/sidebar_chart_sources .*\w/);
  });

  it('says that nothing was charged rather than naming a rate of nothing', () => {
    expect(spokenDay(view, '2025-01-01', t, en)).toContain('sidebar_rates_US: sidebar_rate_none');
  });

  it('holds the span that begins on the day, no longer the one that ends on it', () => {
    expect(spansOn(view.tariffs, '2025-05-14').map(({ span }) => span.rate)).toEqual([30, 10]);
    expect(spansOn(view.tariffs, '2025-05-13').map(({ span }) => span.rate)).toEqual([145, 125]);
  });
});

describe('the chart as a file', () => {
  const view = sampleView({ article: 'harbour-ledger-2025-06-05-trump-xi-call' });

  it('has a row for every step of every duty on all goods, with the address of a source', () => {
    const rows = chartCsv(view, { view: 'both', averages: false }).trim().split('\r\n').slice(1);
    expect(rows.length).toBe(drawnMeasures(view.tariffs).length);
    expect(rows.filter((row) => /https:\/\//.test(row)).length).toBe(rows.length);
    expect(rows).toContainEqual(expect.stringMatching(/^US,Section 122,2026-02-24,10,in-force,/));
    expect(rows).toContainEqual(expect.stringMatching(/^US,Section 122,2026-07-24,0,ended,/));
  });

  it('breaks its lines at spaces and loses no word', () => {
    const text = 'On this day the duty was laid on all goods, and on the next it was not.';
    expect(wrapped(text, 20).join(' ')).toBe(text);
    expect(wrapped(text, 20).every((line) => line.length <= 20)).toBe(true);
    expect(wrapped('unbreakable', 3)).toEqual(['unbreakable']);
    expect(wrapped('双方加征关税', 6)).toEqual(['双方加', '征关税']);
  });
});
