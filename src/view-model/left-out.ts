import { leavesOut } from '../core/tariffs/headline.js';
import type { Direction, LayerStep } from '../core/tariffs/layer.js';
import type { Layer } from '../dossier/types.js';
import type { Scene } from './scene.js';

/** Never listed: the duty that every partner without a treaty pays stands in tens of thousands of lines. */
const ORDINARY = 'Ordinary (most-favoured-nation) duties, which differ by product';

/** What the headline of a day does not count, list by list. */
export function leftOutInFull(layers: readonly Layer[], at: Direction & { readonly day: string }): string[] {
  return [ORDINARY, ...leavesOut(layers, at).map((list) => `${list.layer.name}: ${rateText([list])}`)];
}

/** One line of what a headline does not count: the interface words it. */
export interface LeftOut {
  /** Null: of either side. */
  readonly by: 'US' | 'CN' | null;
  /** `ordinary`: the duty that stands in the tariff's own lines. */
  readonly what: Layer['authority'] | 'ordinary';
  /** The list's own name, where it is the only one of its authority. */
  readonly name?: string;
  /** Lowest and highest rate in percent; absent where they differ by product. */
  readonly rates?: readonly [number, number];
}

/** The same for both sides in a line for each authority, for a reader who wants to know what kind of thing is missing. */
export function leftOutInBrief({ dossier, say }: Pick<Scene, 'dossier' | 'say'>, directions: readonly Direction[], day: string): LeftOut[] {
  const lines = directions.flatMap((direction) => {
    const lists = leavesOut(dossier.layers, { ...direction, day });
    return [...new Set(lists.map(({ layer }) => layer.authority))].map((authority): LeftOut => {
      const group = lists.filter(({ layer }) => layer.authority === authority);
      const [only] = group;
      const rates = rangeOf(group);
      return {
        by: direction.by,
        what: authority,
        ...(group.length === 1 && only !== undefined ? { name: say(only.layer.name) } : {}),
        ...(rates === null ? {} : { rates }),
      };
    });
  });
  return [{ by: null, what: 'ordinary' }, ...lines];
}

function rangeOf(lists: readonly LayerStep<Layer>[]): readonly [number, number] | null {
  const rates = lists.flatMap(({ step }) => step.rate ?? []).sort((a, b) => a - b);
  const [lowest] = rates;
  return lowest === undefined ? null : [lowest, rates.at(-1) ?? lowest];
}

/** `25%`, `7.5% to 100%`, `at rates that differ by product` */
function rateText(lists: readonly LayerStep<Layer>[]): string {
  const rates = rangeOf(lists);
  if (rates === null) return 'at rates that differ by product';
  return rates[0] === rates[1] ? `${rates[0]}%` : `${rates[0]}% to ${rates[1]}%`;
}
