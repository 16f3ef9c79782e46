import type { Direction, LayerLike, LayerStep } from './layer.js';

/**
 * The step of a layer that holds on a day: the latest one in force that has begun by then, unless it has ended. A step holds until the
 * day before the next one begins. Announced-only steps never hold. Null before the first step and after the end.
 *
 * With steps of 84 % from 2025-04-09 and 125 % from 2025-04-10: on 04-08 null, on 04-09 the first, on 04-10 the second.
 */
export function stepOn<L extends LayerLike>(layer: L, day: string): L['steps'][number] | null {
  let held: L['steps'][number] | null = null;
  for (const step of layer.steps) {
    if (step.status !== 'in-force' || step.effective === undefined || step.effective > day) continue;
    if (held?.effective === undefined || step.effective >= held.effective) held = step;
  }
  return held?.ended !== undefined && held.ended <= day ? null : held;
}

/** Every layer that charges something on a day, with its step. A step to 0 % ends its layer and is not among them. */
export function stepsInForce<L extends LayerLike>(layers: readonly L[], day: string): LayerStep<L>[] {
  return layers.flatMap((layer) => {
    const step = stepOn(layer, day);
    return step === null || step.rate === 0 ? [] : [{ layer, step }];
  });
}

/** The layers that one side charges on the other's goods. */
export function layersOf<L extends LayerLike>(layers: readonly L[], direction: Direction): L[] {
  return layers.filter((layer) => layer.by === direction.by && layer.on === direction.on);
}
