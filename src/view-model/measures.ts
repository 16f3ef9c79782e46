import { phases } from '../core/tariffs/suspension.js';
import type { Layer, Step, StoryEvent } from '../dossier/types.js';
import { actorsOf } from './actors.js';
import { present } from './present.js';
import type { Scene } from './scene.js';
import type { ClockView, MeasureView } from './view-model.js';

/** Steps of a layer as measures with their own dates, in the order of the record. Only what is shown may number its sources. */
function measuresOf(layer: Layer, { say, sources }: Scene, shown: (step: Step) => boolean = () => true): MeasureView[] {
  return layer.steps.filter(shown).map((step) =>
    present({
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
    }),
  );
}

const ends = ({ rate, suspended }: Step) => rate === 0 && suspended === undefined;

/** The first day on which the rate no longer held: the step's own end, or the next step to another rate. One that only prolongs ends nothing. */
function endOf({ steps }: Layer, { status, rate, effective, ended }: Step): string | undefined {
  if (status !== 'in-force' || effective === undefined) return undefined;
  const others = steps.filter((step) => step.status === 'in-force' && step.rate !== rate);
  const later = others.flatMap((step) => (step.effective !== undefined && step.effective > effective ? [step.effective] : []));
  return [ended, ...later].filter((day) => day !== undefined).sort()[0];
}

/** The steps of the duties on all goods, of which the chart is made. */
export function measureViews(scene: Scene): MeasureView[] {
  return scene.dossier.layers.filter(({ breadth }) => breadth === 'all-goods').flatMap((layer) => measuresOf(layer, scene));
}

/** What took effect with an event on tariffs: the measures of its actors that begin, or end a duty, on its day. */
export function measuresOfEvent(event: StoryEvent, scene: Scene): MeasureView[] {
  if (event.kind !== 'tariff') return [];
  const { dossier } = scene;
  const actors = actorsOf(event, dossier);
  const layers = dossier.layers.filter(({ by, steps }) => actors.includes(by) && steps.some((step) => begins(step, event.date)));
  return layers.flatMap((layer) => measuresOf(layer, scene, (step) => begins(step, event.date)));
}

const begins = ({ status, effective }: Step, day: string) => status === 'in-force' && effective === day;

/** Null where nothing that is suspended has an end. */
export function clockView({ dossier, sources, article, day }: Scene): ClockView | null {
  const running = phases(dossier.layers).map((phase) => ({ ...phase, sources: sources.refs(phase.sources) }));
  const [first] = running;
  if (first === undefined) return null;
  return { agreed: first.agreed, phases: running, day: article === null ? null : day, lastDay: dossier.story.checkedUpTo };
}
