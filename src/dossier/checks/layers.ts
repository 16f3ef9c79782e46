import { layersOf, stepsInForce } from '../../core/tariffs/in-force.js';
import { firstDay } from '../day.js';
import type { Problem } from '../problem.js';
import type { Layer, Step } from '../types.js';
import type { Check } from './fact.js';

/** A layer is charged by one side on the other, and an all-goods layer always has a number, since headlines add up from it. */
export const layersAddUp: Check = (dossier) =>
  dossier.layers.flatMap((layer) => {
    const oneSided = layer.by === layer.on ? [problem(layer.id, 'on', `is ${layer.on}, as is "by": name the other side`)] : [];
    const open = layer.breadth === 'all-goods' ? layer.steps.filter((step) => step.rate === null) : [];
    return [...oneSided, ...open.map((step) => stepProblem(layer, step, 'rate', 'is null on an all-goods layer: give the number'))];
  });

/** Announced-only steps were never in force and say when they were announced; the others say when they began, and where a minute is given it is of that day. */
export const stepsSayWhen: Check = (dossier) =>
  eachStep(dossier.layers, (layer, step) => {
    const { status, effective, ended, effectiveAt, announced, signed } = step;
    if (status === 'announced-only') {
      if (effective !== undefined || effectiveAt !== undefined || ended !== undefined)
        return [
          stepProblem(layer, step, 'effective', 'is set on an announced-only step: take it out, and name the day meant in "planned"'),
        ];
      return announced === undefined ? [stepProblem(layer, step, 'announced', 'is missing: say when it was announced')] : [];
    }
    if (effective === undefined) return [stepProblem(layer, step, 'effective', 'is missing: give the first day on which it was charged')];
    const early = [announced, signed].find((date) => date !== undefined && firstDay(date) > effective);
    if (early !== undefined)
      return [stepProblem(layer, step, 'effective', `is ${effective}, before ${early} when it was decided: mend one of them`)];
    const sameDay = effectiveAt === undefined || effectiveAt.startsWith(effective);
    return sameDay
      ? []
      : [stepProblem(layer, step, 'effectiveAt', `is not on ${effective}: give the minute in the importing side's own time`)];
  });

/** The steps of a layer follow one another: no two at once, none ending before it began. */
export const stepsFollow: Check = (dossier) =>
  eachSuccession(dossier.layers, (layer, step, previous) => {
    const begins = step.effective ?? '';
    const messages = [
      step.ended !== undefined && step.ended <= begins && `begins on ${begins}, but ended on ${step.ended}: a step lasts at least a day`,
      previous?.effective === begins && `is ${begins}, as of "${previous.id}": a layer has one rate a day, so join them or make two layers`,
      previous?.ended !== undefined &&
        previous.ended > begins &&
        `is ${begins}, before "${previous.id}" ended on ${previous.ended}: mend one of them`,
    ];
    return messages.flatMap((message) => (message === false ? [] : [stepProblem(layer, step, 'effective', message)]));
  });

/**
 * Each step starts from the rate that held. A list of products may be cut out of another list of the same authority: its first step
 * starts from the other's rate.
 */
export const ratesFollow: Check = (dossier) =>
  eachSuccession(dossier.layers, (layer, step, previous) => {
    const held = ratesBefore(dossier.layers, layer, step, previous);
    if (step.before === null || held.includes(null) || held.includes(step.before)) return [];
    return [stepProblem(layer, step, 'before', `is ${step.before}, but ${held.join(' or ')} held until then: mend it or the step before`)];
  });

/** What may have been charged on the goods of a layer before a step; null where that differs by product line. */
function ratesBefore(layers: readonly Layer[], layer: Layer, step: Step, previous: Step | undefined): (number | null)[] {
  const begins = step.effective ?? '';
  if (previous !== undefined) return [previous.ended !== undefined && previous.ended <= begins ? 0 : previous.rate];
  if (layer.breadth === 'all-goods') return [0];
  const others = layersOf(layers, layer).filter((other) => other !== layer && other.breadth === 'product-list');
  const same = others.filter((other) => other.authority === layer.authority);
  return [...new Set([0, ...stepsInForce(same, begins).flatMap((other) => other.step.rate ?? [])])];
}

/** Every step in force with the one before it in its layer, in order of time. */
function eachSuccession(layers: readonly Layer[], check: (layer: Layer, step: Step, previous: Step | undefined) => Problem[]): Problem[] {
  return layers.flatMap((layer) => {
    const steps = layer.steps.filter((step) => step.status === 'in-force' && step.effective !== undefined);
    const sorted = steps.toSorted((a, b) => ((a.effective ?? '') < (b.effective ?? '') ? -1 : 1));
    return sorted.flatMap((step, i) => check(layer, step, sorted[i - 1]));
  });
}

function eachStep(layers: readonly Layer[], check: (layer: Layer, step: Step) => Problem[]): Problem[] {
  return layers.flatMap((layer) => layer.steps.flatMap((step) => check(layer, step)));
}

function stepProblem(layer: Layer, step: Step, path: string, message: string): Problem {
  return problem(`${layer.id} › ${step.id}`, path, message);
}

function problem(id: string, path: string, message: string): Problem {
  return { file: 'layers.json', id, path, message };
}
