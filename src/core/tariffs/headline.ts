import { layersOf, stepsInForce } from './in-force.js';
import type { Direction, LayerLike, LayerStep, Side } from './layer.js';

/** The rate of one layer on one day: a part of a headline sum. */
export interface Part<L extends LayerLike> extends LayerStep<L> {
  readonly rate: number;
}

export interface Headline<L extends LayerLike> {
  readonly rate: number;
  /** What it adds up from, in the order of the layers given. Empty when the sum is 0. */
  readonly parts: readonly Part<L>[];
}

/** Rates have at most two decimals; this keeps 0.1 + 0.2 from showing. */
export function sumOfRates(rates: readonly number[]): number {
  return Math.round(rates.reduce((sum, rate) => sum + rate, 0) * 100) / 100;
}

/**
 * The headline rate: the sum of all layers that one side charges on (almost) all goods of the other on a day. Product lists and the
 * ordinary (most-favoured-nation) duty are left out: see `leavesOut`.
 *
 * | day        | US on China                  | China on US |
 * |------------|------------------------------|-------------|
 * | 2025-04-08 | 30 = 20 + 10                 | 0           |
 * | 2025-04-09 | 104 = 20 + 84                | 0           |
 * | 2025-04-10 | 145 = 20 + 125               | 84          |
 * | 2025-04-12 | 145                          | 125         |
 * | 2025-05-13 | 145                          | 125         |
 * | 2025-05-14 | 30 = 20 + 10                 | 10          |
 * | 2025-11-10 | 20 = 10 + 10                 | 10          |
 * | 2026-02-24 | 10 (Section 122)             | 10          |
 * | 2026-07-24 | 12.5 (Section 301 of 2026)   | 10          |
 */
export function headlineOn<L extends LayerLike>(layers: readonly L[], at: Direction & { readonly day: string }): Headline<L> {
  const allGoods = layersOf(layers, at).filter((layer) => layer.breadth === 'all-goods');
  const parts = stepsInForce(allGoods, at.day).flatMap(({ layer, step }) => (step.rate === null ? [] : [{ layer, step, rate: step.rate }]));
  return { rate: sumOfRates(parts.map((part) => part.rate)), parts };
}

/** The duties on lists of products that the headline of that day does not count. The ordinary duty is never counted and not listed. */
export function leavesOut<L extends LayerLike>(layers: readonly L[], at: Direction & { readonly day: string }): LayerStep<L>[] {
  const lists = layersOf(layers, at).filter((layer) => layer.breadth === 'product-list');
  return stepsInForce(lists, at.day);
}

export interface AnnouncedHeadline<L extends LayerLike> extends LayerStep<L> {
  readonly by: Side;
  /** The day on which it was announced, or else was to begin. */
  readonly date: string;
  /** The day on which it was to begin, or else was announced. */
  readonly day: string;
  /** What the headline would have come to, and from what: the layers in force, then the rate announced. */
  readonly rate: number;
  readonly parts: readonly Part<L>[];
}

/**
 * Rates on all goods that were announced and never collected, as the headlines they would have made: the other layers in force on the
 * day on which the rate was to begin, and this layer at the rate announced. The 34 % announced on 2025-04-02 for 2025-04-09 makes
 * 54 = 20 + 34, although on that 2 April the 20 stood alone.
 */
export function announcedHeadlines<L extends LayerLike>(layers: readonly L[], direction: Direction): AnnouncedHeadline<L>[] {
  const allGoods = layersOf(layers, direction).filter((layer) => layer.breadth === 'all-goods');
  return allGoods.flatMap((layer) =>
    layer.steps.flatMap((step) => {
      const day = step.planned ?? step.announced;
      if (step.status !== 'announced-only' || step.rate === null || day === undefined) return [];
      const others = allGoods.filter((other) => other !== layer);
      const parts = [...headlineOn(others, { ...direction, day }).parts, { layer, step, rate: step.rate }];
      return [{ layer, step, by: layer.by, date: step.announced ?? day, day, rate: sumOfRates(parts.map((part) => part.rate)), parts }];
    }),
  );
}
