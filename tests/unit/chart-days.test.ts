/** Any day of the chart, and one layer of it: what is shown is what the record and the command say. */
import { describe, expect, it } from 'vitest';
import { rateReport } from '../../src/cli/rate.js';
import type { ChartChoice } from '../../src/sidebar/chart/choice.js';
import { changeBeside, daysAfter } from '../../src/sidebar/chart/days.js';
import { chartCsv } from '../../src/sidebar/chart/figures.js';
import { layoutChart } from '../../src/sidebar/chart/layout.js';
import { changeText, spansOn } from '../../src/sidebar/chart/reading.js';
import { dayNumber } from '../../src/sidebar/chart/scale.js';
import { formats } from '../../src/sidebar/format.js';
import { leftOutInBrief } from '../../src/view-model/left-out.js';
import { SAMPLE_TARIFFS } from '../fixtures/sample-tariffs.js';
import { namedMessages } from './support/named-messages.js';
import { realStory, sampleView } from './support/sample-view.js';

const view = sampleView({ article: 'harbour-ledger-2025-06-05-trump-xi-call' });
const { tariffs } = view;

describe('any day', () => {
  const story = realStory();
  const days = Array.from({ length: dayNumber(tariffs.to) - dayNumber(tariffs.from) + 1 }, (_, count) =>
    daysAfter(tariffs, tariffs.from, count),
  );

  it('has the rate and the layers that the command tells of it, of either side', () => {
    expect(days.length).toBeGreaterThan(600);
    for (const day of days)
      expect(
        spansOn(tariffs, day).map(({ span }) => [span.rate, span.layers.map(({ id, rate }) => [id, rate])]),
        day,
      ).toEqual(
        (['CN', 'US'] as const).map((on) => {
          const { headline, layers } = rateReport(story, day, on);
          return [headline, layers.map(({ id, rate }) => [id, rate])];
        }),
      );
  });

  it('has what the sums leave out on that very day, though lists come and go between the changes of the sums', () => {
    const directions = [{ by: 'US', on: 'CN' } as const, { by: 'CN', on: 'US' } as const];
    const say = <T extends string | undefined>(text: T) => text;
    const told = (day: string) => tariffs.leavesOut.findLast(({ since }) => since <= day)?.lines;
    for (const day of days) {
      expect(told(day), day).toEqual(leftOutInBrief({ dossier: story, say }, directions, day));
      for (const [by, on] of [['US', 'CN'] as const, ['CN', 'US'] as const]) {
        const inFull = rateReport(story, day, on).leavesOut.join();
        for (const { name } of told(day)?.filter((line) => line.by === by) ?? []) if (name) expect(inFull, day).toContain(name);
      }
    }
    expect(told('2025-03-11')).not.toEqual(told('2025-03-12'));
    expect(tariffs.stops).not.toContain('2025-03-12');
  });

  it('is reached from any other, and none beyond the chart', () => {
    expect(daysAfter(tariffs, '2025-02-28', 1)).toBe('2025-03-01');
    expect(daysAfter(tariffs, '2025-03-30', -30)).toBe('2025-02-28');
    expect(daysAfter(tariffs, '2025-01-05', -30)).toBe(tariffs.from);
    expect(daysAfter(tariffs, tariffs.to, 1)).toBe(tariffs.to);
    expect(changeBeside(tariffs, '2025-05-13', 1)).toBe('2025-05-14');
    expect(changeBeside(tariffs, '2025-05-13', -1)).toBe('2025-04-12');
    expect(changeBeside(tariffs, tariffs.to, 1)).toBe(tariffs.to);
  });

  it('is the one under the pointer, to the pixel', () => {
    const layout = layoutChart(tariffs, { width: 364, textScale: 1 }, { view: 'both', averages: false });
    const perPixel = days.length / (layout.plot.right - layout.plot.left);
    for (const day of days) expect(Math.abs(dayNumber(layout.dayAt(layout.xOf(day))) - dayNumber(day)), day).toBeLessThan(perPixel);
    expect(layout.dayAt(-100)).toBe(tariffs.from);
    expect(layout.dayAt(1000)).toBe(tariffs.to);
  });

  it('is told with the layers that changed last, and from what to what', () => {
    const t = namedMessages(' ');
    const said = (day: string) => changeText(tariffs, day, t, formats('en-GB')).replaceAll('\u00a0', ' ');
    expect(said('2025-01-01')).toBe('');
    expect(said('2025-04-11')).toMatch(/10 Apr 2025.*: Reciprocal \(IEEPA\) 84% → 125%, China: all goods 0% → 84%$/);
    expect(said('2025-04-12')).toMatch(/12 Apr 2025.*: China: all goods 84% → 125%$/);
    expect(said('2026-03-01')).toMatch(/Fentanyl \(IEEPA\) 10% → 0%, Reciprocal \(IEEPA\) 10% → 0%, Section 122 0% → 10%$/);
  });
});

describe('one layer alone', () => {
  const choice = { view: 'US', layer: 'reciprocal', averages: false } as const;
  const layout = layoutChart(SAMPLE_TARIFFS, { width: 360, textScale: 1 }, choice);

  it('is a line of its own rates, without boxes and without marks of sums', () => {
    expect(layout.lines.map(({ by, end }) => [by, end.rate])).toEqual([['US', 0]]);
    expect(layout.yTicks.at(-1)?.rate).toBe(150);
    expect([...layout.stack, ...layout.figures, ...layout.announced]).toEqual([]);
  });

  it('is all that its file of figures holds', () => {
    const rows = (chosen: ChartChoice) => chartCsv(view, chosen).trim().split('\r\n').slice(1);
    expect(rows({ view: 'CN', averages: false }).every((row) => row.startsWith('CN,'))).toBe(true);
    const alone = rows({ view: 'US', layer: 'Section 122', averages: false });
    expect(alone.length).toBe(3);
    expect(alone.every((row) => row.startsWith('US,Section 122,'))).toBe(true);
  });
});
