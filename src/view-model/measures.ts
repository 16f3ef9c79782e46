import { phases } from '../core/tariffs/suspension.js';
import type { Layer, Step, StoryEvent } from '../dossier/types.js';
import { actorsOf } from './actors.js';
import { present } from './present.js';
import type { Scene } from './scene.js';
import type { ClockView, MeasureView } from './view-model.js';

/** A step as a measure with its own dates. Made once: the timeline and the rates tell of the same. */
export function measureOf(layer: Layer, step: Step, { say, sources, measures }: Scene): MeasureView {
  const known = measures.get(step.id);
  if (known) return known;
  const made = present({
    id: step.id,
    by: layer.by,
    layer: layer.id,
    name: say(layer.shortName),
    rate: step.rate,
    status: step.status,
    announced: step.announced,
    signed: step.signed,
    // A step to nothing begins no duty: it ends one.
    effective: ends(step) ? undefined : (step.effective ?? step.planned),
    suspended: step.suspended && present({ ...step.suspended }),
    ended: ends(step) ? step.effective : endOf(layer, step),
    sources: sources.refs(step.sources),
  });
  measures.set(step.id, made);
  return made;
}

/** One that leaves a rate of nothing as it was ends no duty either. */
const ends = ({ rate, before, suspended }: Step) => rate === 0 && before !== 0 && suspended === undefined;

/** The first day on which the rate no longer held: the step's own end, or the next step to another rate. One that only prolongs ends nothing. */
function endOf({ steps }: Layer, { status, rate, effective, ended }: Step): string | undefined {
  if (status !== 'in-force' || effective === undefined) return undefined;
  const others = steps.filter((step) => step.status === 'in-force' && step.rate !== rate);
  const later = others.flatMap((step) => (step.effective !== undefined && step.effective > effective ? [step.effective] : []));
  return [ended, ...later].filter((day) => day !== undefined).sort()[0];
}

/** Every step of every layer, in the order of the record. */
export function measureViews(scene: Scene): MeasureView[] {
  return scene.dossier.layers.flatMap((layer) => layer.steps.map((step) => measureOf(layer, step, scene)));
}

/** The measures of its actors that an event tells of. */
export function measuresOfEvent(event: StoryEvent, scene: Scene): MeasureView[] {
  const { dossier } = scene;
  const actors = actorsOf(event, dossier);
  return dossier.layers
    .filter(({ by }) => actors.includes(by))
    .flatMap((layer) => layer.steps.filter((step) => tells(event, step)).map((step) => measureOf(layer, step, scene)));
}

/**
 * An event on tariffs tells of all that took effect on its day. Any event tells of a measure that has one of its other dates on that day, where
 * both cite the same source: much that happened on the day on which something was announced has nothing to do with it.
 */
function tells({ kind, date, sources }: StoryEvent, step: Step): boolean {
  const { announced, signed, planned, effective, suspended, ended } = step;
  if (![announced, signed, planned, effective, suspended?.until, ended].includes(date)) return false;
  return (kind === 'tariff' && effective === date) || step.sources.some((source) => sources.includes(source));
}

/** Null where nothing that is suspended has an end. */
export function clockView({ dossier, sources, article, day }: Scene): ClockView | null {
  const running = phases(dossier.layers).map((phase) => ({ ...phase, sources: sources.refs(phase.sources) }));
  const [first] = running;
  if (first === undefined) return null;
  return { agreed: first.agreed, phases: running, day: article === null ? null : day, lastDay: dossier.story.checkedUpTo };
}
