import { type Headline, headlineOn } from './headline.js';
import { layersOf } from './in-force.js';
import type { Direction, LayerLike, StepLike } from './layer.js';

/** A run of days on which the same all-goods layers charge the same rates. */
export interface Span<L extends LayerLike> extends Headline<L> {
  readonly from: string;
  /** First day on which it no longer holds; null where it still held on the last day asked for. */
  readonly to: string | null;
  /** Ids of the sources of every step that held in the run, also of those that left the rate as it was. */
  readonly sources: readonly string[];
}

/**
 * The days from `from` to `to` (both included) cut into maximal runs of equal rates, in order and without gaps. A step that leaves
 * the rate as it was, such as a prolonged suspension, does not cut.
 */
export function spans<L extends LayerLike>(
  layers: readonly L[],
  range: Direction & { readonly from: string; readonly to: string },
): Span<L>[] {
  const allGoods = layersOf(layers, range).filter((layer) => layer.breadth === 'all-goods');
  const runs: { from: string; headline: Headline<L> }[] = [];
  for (const day of changeDays(allGoods, range)) {
    const headline = headlineOn(allGoods, { ...range, day });
    const last = runs.at(-1);
    if (last === undefined || !sameParts(last.headline, headline)) runs.push({ from: day, headline });
  }
  return runs.map(({ from, headline }, index) => {
    const to = runs[index + 1]?.from ?? null;
    return { ...headline, from, to, sources: sourcesOf(allGoods, from, to) };
  });
}

/** The first day and every later one on which a step begins or ends, in order, each once. */
export function changeDays(layers: readonly LayerLike[], range: { readonly from: string; readonly to: string }): string[] {
  const days = layers.flatMap((layer) => layer.steps.filter(isInForce).flatMap((step) => [step.effective, step.ended]));
  const inside = days.filter((day): day is string => day !== undefined && day > range.from && day <= range.to);
  return [range.from, ...[...new Set(inside)].sort()];
}

function sameParts<L extends LayerLike>(a: Headline<L>, b: Headline<L>): boolean {
  return (
    a.parts.length === b.parts.length && a.parts.every((part, i) => part.layer === b.parts[i]?.layer && part.rate === b.parts[i]?.rate)
  );
}

function isInForce(step: StepLike): boolean {
  return step.status === 'in-force' && step.effective !== undefined;
}

/**
 * Sources of a run. One in which nothing was charged yet has none of its own: there the step that ends it speaks for it, since it says
 * from which rate it rose.
 */
function sourcesOf(layers: readonly LayerLike[], from: string, to: string | null): string[] {
  const steps = layers.flatMap(stepsWithEnd);
  const held = steps.filter(({ begins, ends }) => (to === null || begins < to) && (ends === null || ends > from));
  const speaking = held.length > 0 ? held : steps.filter(({ begins }) => begins === to);
  return [...new Set(speaking.flatMap(({ step }) => step.sources))];
}

/** The steps of a layer that were in force, each with the day on which it ceases to hold. */
function stepsWithEnd(layer: LayerLike): { step: StepLike; begins: string; ends: string | null }[] {
  const steps = layer.steps.flatMap((step) => (isInForce(step) && step.effective !== undefined ? [{ step, begins: step.effective }] : []));
  steps.sort((a, b) => (a.begins < b.begins ? -1 : 1));
  return steps.map(({ step, begins }, i) => {
    const next = steps[i + 1]?.begins ?? null;
    const ended = step.ended ?? null;
    return { step, begins, ends: ended !== null && (next === null || ended < next) ? ended : next };
  });
}
