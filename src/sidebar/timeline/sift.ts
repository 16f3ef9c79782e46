/** The timeline sifted by who acted and by what it was. Within a facet any of the chosen will do, and both facets must agree. */
import type { EventView } from '../../view-model/view-model.js';

export interface Sieve {
  readonly actors: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

export type Facet = keyof Sieve;

export const OPEN_SIEVE: Sieve = { actors: new Set(), kinds: new Set() };

const valuesOf: Readonly<Record<Facet, (event: EventView) => readonly string[]>> = {
  actors: ({ actors }) => actors,
  kinds: ({ kind }) => [kind],
};

const agrees = (event: EventView, facet: Facet, chosen: ReadonlySet<string>) =>
  chosen.size === 0 || valuesOf[facet](event).some((value) => chosen.has(value));

export const isOpen = ({ actors, kinds }: Sieve) => actors.size + kinds.size === 0;

export const passes = (event: EventView, { actors, kinds }: Sieve) => agrees(event, 'actors', actors) && agrees(event, 'kinds', kinds);

export function toggled(sieve: Sieve, facet: Facet, value: string): Sieve {
  const chosen = new Set(sieve[facet]);
  if (!chosen.delete(value)) chosen.add(value);
  return { ...sieve, [facet]: chosen };
}

/** The values of a facet with how many events each would show beside what the other facet lets through; the most frequent in the story first. */
export function facetCounts(events: readonly EventView[], facet: Facet, sieve: Sieve): readonly { value: string; count: number }[] {
  const total = new Map<string, number>();
  const shown = new Map<string, number>();
  const through = { ...sieve, [facet]: new Set() };
  for (const event of events)
    for (const value of valuesOf[facet](event)) {
      total.set(value, (total.get(value) ?? 0) + 1);
      if (passes(event, through)) shown.set(value, (shown.get(value) ?? 0) + 1);
    }
  const frequent = [...total].sort((a, b) => b[1] - a[1]).map(([value]) => value);
  return frequent.map((value) => ({ value, count: shown.get(value) ?? 0 }));
}
