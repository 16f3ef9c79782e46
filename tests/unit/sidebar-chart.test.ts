import { describe, expect, it } from 'vitest';
import { type Box, placeLabels, shared } from '../../src/sidebar/chart/labels.js';
import { layoutChart } from '../../src/sidebar/chart/layout.js';
import { dayNumber, linear, niceTicks, timeTicks } from '../../src/sidebar/chart/scale.js';
import { clip, rateOn, spread, stepPath } from '../../src/sidebar/chart/steps.js';
import { SAMPLE_TARIFFS } from '../fixtures/sample-tariffs.js';
import { sampleView } from './support/sample-view.js';

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
  const layout = layoutChart(SAMPLE_TARIFFS, { width: 360, textScale: 1 });

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
    const with34 = layoutChart({ ...SAMPLE_TARIFFS, announced: [] }, { width: 360, textScale: 1 });
    expect(layout.lines).toEqual(with34.lines);
  });

  it('leaves out marks from before the first day', () => {
    const later = layoutChart({ ...SAMPLE_TARIFFS, from: '2025-05-01' }, { width: 360, textScale: 1 });
    expect(later.figures.map(({ rate }) => rate)).toEqual([30]);
    expect(later.announced.map(({ rate }) => rate)).toEqual([130]);
  });

  it('a chart without any rate is an empty one, not an error', () => {
    const empty = { ...SAMPLE_TARIFFS, spans: [], announced: [], articleRates: [], articleDate: null };
    expect(layoutChart(empty, { width: 10, textScale: 2 })).toMatchObject({ lines: [], figures: [], article: null });
  });
});

describe('the numbers in the chart', () => {
  const REAL = sampleView({ article: 'harbour-ledger-2025-06-05-trump-xi-call' }).tariffs;
  const HEIGHT = 13;
  const boxes = (width: number): readonly Box[] => {
    const { figures, announced } = layoutChart(REAL, { width, textScale: 1 });
    return [...figures, ...announced].map(({ rate, label: { x, y, anchor } }) => {
      const size = (String(rate).length + 1) * 6.5;
      const left = { start: x, middle: x - size / 2, end: x - size }[anchor];
      return { left, right: left + size, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
    });
  };

  it.each([244, 364, 604])('lie clear of each other in a column of %i px', (width) => {
    const all = boxes(width);
    expect(all.length).toBeGreaterThanOrEqual(8);
    const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => shared(one, other)));
    expect(Math.max(...pairs)).toBe(0);
  });

  it('stand beside their marker where nothing is in the way', () => {
    const [alone] = placeLabels([{ x: 100, y: 100, width: 30, height: 13 }], [], { left: 0, right: 200, top: 0, bottom: 200 });
    expect(alone?.label).toMatchObject({ anchor: 'start', x: 108 });
  });

  it('go to the other side at the edge', () => {
    const [last] = placeLabels([{ x: 195, y: 100, width: 30, height: 13 }], [], { left: 0, right: 200, top: 0, bottom: 200 });
    expect(last?.label.anchor).toBe('end');
  });
});
