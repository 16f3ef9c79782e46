import type { Dossier, StoryEvent } from '../dossier/types.js';
import type { Scene } from './scene.js';
import type { ActorView } from './view-model.js';

/** Those of whom the story's `sides` tell nothing: other countries, companies, bodies of many. */
const OTHERS = 'others';

type Sides = NonNullable<Dossier['story']['sides']>;
const sidesOf = ({ story }: Dossier) => Object.entries(story.sides ?? {}) as [keyof Sides, string[]][];

/** By whom the timeline can be sifted, each side by the name of its country; empty where the story has no sides. */
export function actorViews({ dossier, nameOf }: Scene): ActorView[] {
  const sides = sidesOf(dossier).map(([id, [country = id]]) => ({ id, name: nameOf(country) }));
  const others = sides.length > 0 && dossier.events.some((event) => actorsOf(event, dossier).includes(OTHERS));
  return others ? [...sides, { id: OTHERS, name: null }] : sides;
}

/** Ids of the actors of an event. One that names nobody is nobody's. */
export function actorsOf({ participants }: StoryEvent, dossier: Dossier): string[] {
  const sides = sidesOf(dossier);
  const of = (participant: string) => sides.find(([, ids]) => ids.includes(participant))?.[0] ?? OTHERS;
  return sides.length === 0 ? [] : [...new Set(participants.map(of))];
}
