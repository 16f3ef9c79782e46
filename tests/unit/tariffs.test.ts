import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcedHeadlines, headlineOn, leavesOut } from '../../src/core/tariffs/headline.js';
import { stepOn, stepsInForce } from '../../src/core/tariffs/in-force.js';
import { spans } from '../../src/core/tariffs/spans.js';
import type { Layer, Step } from '../../src/dossier/types.js';
import { layer, smallStory, step } from './support/small-story.js';

const { layers } = smallStory();
const ON_CHINA = { by: 'US', on: 'CN' } as const;
const ON_US = { by: 'CN', on: 'US' } as const;

describe('the headline rate of a day', () => {
  it.each([
    ['2025-02-03', 0],
    ['2025-02-04', 10],
    ['2025-03-04', 20],
    ['2025-04-05', 30],
    ['2025-04-08', 30],
    ['2025-04-09', 104],
    ['2025-04-10', 145],
    ['2025-05-13', 145],
    ['2025-05-14', 30],
    ['2025-11-09', 30],
    ['2025-11-10', 20],
    ['2026-02-23', 20],
    ['2026-02-24', 10],
    ['2026-07-23', 10],
    ['2026-07-24', 12.5],
  ])('of the United States on %s is %d', (day, rate) => {
    expect(headlineOn(layers, { ...ON_CHINA, day }).rate).toBe(rate);
  });

  it.each([
    ['2025-04-09', 0],
    ['2025-04-10', 84],
    ['2025-04-11', 84],
    ['2025-04-12', 125],
    ['2025-05-13', 125],
    ['2025-05-14', 10],
  ])('of China on %s is %d', (day, rate) => {
    expect(headlineOn(layers, { ...ON_US, day }).rate).toBe(rate);
  });

  it('comes with the layers that it adds up from', () => {
    const { parts } = headlineOn(layers, { ...ON_CHINA, day: '2025-04-10' });
    expect(parts.map((part) => [part.layer.id, part.rate])).toEqual([
      ['fentanyl', 20],
      ['reciprocal', 125],
    ]);
  });

  it('leaves lists of products out and names them apart', () => {
    const left = leavesOut(layers, { ...ON_CHINA, day: '2025-04-10' });
    expect(left.map((item) => item.layer.id)).toEqual(['list-1']);
    expect(leavesOut(layers, { ...ON_CHINA, day: '2018-07-05' })).toEqual([]);
  });

  it('does not show the binary error of adding tenths', () => {
    const tenths = [layer('a', 'US', [step('2025-01-01', 0, 0.1)]), layer('b', 'US', [step('2025-01-01', 0, 0.2)])];
    expect(headlineOn(tenths, { ...ON_CHINA, day: '2025-01-01' }).rate).toBe(0.3);
  });
});

describe('a step', () => {
  const one = layer('one', 'US', [step('2025-01-10', 0, 10), step('2025-01-20', 10, 25, { ended: '2025-02-01' })]);

  it.each([
    ['2025-01-09', null],
    ['2025-01-10', 10],
    ['2025-01-19', 10],
    ['2025-01-20', 25],
    ['2025-01-31', 25],
    ['2025-02-01', null],
  ])('on %s holds at %s', (day, rate) => {
    expect(stepOn(one, day)?.rate ?? null).toBe(rate);
  });

  it('that was only announced never holds', () => {
    const threat = layer('threat', 'US', [step('2025-01-10', 0, 100, { status: 'announced-only' })]);
    expect(stepOn(threat, '2025-01-10')).toBeNull();
  });

  it('to nothing ends its layer', () => {
    expect(stepsInForce([layer('gone', 'US', [step('2025-01-10', 0, 10), step('2025-01-20', 10, 0)])], '2025-01-20')).toEqual([]);
  });
});

describe('a rate that was only announced', () => {
  it('is told as the headline that it would have made on the day it was meant for', () => {
    expect(announcedHeadlines(layers, ON_CHINA).map(({ date, rate }) => [date, rate])).toEqual([['2025-04-02', 54]]);
  });
});

describe('spans', () => {
  const all = spans(layers, { ...ON_CHINA, from: '2018-01-01', to: '2026-10-08' });

  it('tell the story of the US duties in ten lines', () => {
    expect(all.map(({ from, to, rate }) => [from, to, rate])).toEqual([
      ['2018-01-01', '2025-02-04', 0],
      ['2025-02-04', '2025-03-04', 10],
      ['2025-03-04', '2025-04-05', 20],
      ['2025-04-05', '2025-04-09', 30],
      ['2025-04-09', '2025-04-10', 104],
      ['2025-04-10', '2025-05-14', 145],
      ['2025-05-14', '2025-11-10', 30],
      ['2025-11-10', '2026-02-24', 20],
      ['2026-02-24', '2026-07-24', 10],
      ['2026-07-24', null, 12.5],
    ]);
  });

  it('end the last one only at the last day asked for', () => {
    const [span] = spans(layers, { ...ON_CHINA, from: '2025-04-10', to: '2025-04-11' });
    expect(span).toMatchObject({ from: '2025-04-10', to: null, rate: 145 });
  });

  it('cite the step that ends a time without duties, since it says from what it rose', () => {
    expect(all[0]?.sources).toEqual(['order']);
  });

  it('cite a step that only prolonged what held, without a cut', () => {
    const kept = layer('kept', 'US', [step('2025-05-14', 0, 10), step('2025-08-12', 10, 10, { sources: ['newspaper'] })]);
    const found = spans([kept], { ...ON_CHINA, from: '2025-05-14', to: '2025-12-31' });
    expect(found).toMatchObject([{ rate: 10, sources: ['order', 'newspaper'] }]);
  });
});

describe('for any layers whatever', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
  const rates = fc.integer({ min: 0, max: 200 }).map((n) => n / 2);
  const steps = fc
    .uniqueArray(fc.tuple(day, rates), { selector: ([when]) => when, minLength: 1, maxLength: 6 })
    .map((pairs) => pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([when, rate]): Step => step(when, 0, rate)));
  const someLayers = fc.array(steps, { maxLength: 4 }).map((lists): Layer[] => lists.map((list, i) => layer(`layer-${i}`, 'US', list)));
  const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

  it('the sum of a day is the sum of its layers', () => {
    fc.assert(
      fc.property(someLayers, day, (made, when) => {
        const each = made.map((one) => headlineOn([one], { ...ON_CHINA, day: when }).rate);
        expect(headlineOn(made, { ...ON_CHINA, day: when }).rate).toBeCloseTo(
          each.reduce((a, b) => a + b, 0),
          9,
        );
      }),
    );
  });

  it('spans share the days out without a gap, and each day has the rate of its span', () => {
    fc.assert(
      fc.property(someLayers, range, day, (made, { from, to }, when) => {
        const found = spans(made, { ...ON_CHINA, from, to });
        expect(found[0]?.from).toBe(from);
        expect(found.at(-1)?.to).toBeNull();
        expect(found.slice(1).map((span) => span.from)).toEqual(found.slice(0, -1).map((span) => span.to));
        fc.pre(when >= from && when <= to);
        const of = found.filter((span) => span.from <= when && (span.to === null || when < span.to));
        expect(of.map((span) => span.rate)).toEqual([headlineOn(made, { ...ON_CHINA, day: when }).rate]);
      }),
    );
  });

  it('neighbouring spans differ in what they add up from', () => {
    fc.assert(
      fc.property(someLayers, range, (made, bounds) => {
        const found = spans(made, { ...ON_CHINA, ...bounds });
        const sums = found.map((span) => span.parts.map((part) => `${part.layer.id} ${part.rate}`).join(' + '));
        expect(sums.filter((sum, i) => sum === sums[i - 1])).toEqual([]);
      }),
    );
  });
});
