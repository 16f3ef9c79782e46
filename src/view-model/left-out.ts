import { leavesOut } from '../core/tariffs/headline.js';
import type { Direction, LayerStep } from '../core/tariffs/layer.js';
import type { Layer } from '../dossier/types.js';

/** Never listed: the duty that every partner without a treaty pays stands in tens of thousands of lines. */
const ORDINARY = 'Ordinary (most-favoured-nation) duties, which differ by product';

/** What several layers of one authority are called together. */
const TOGETHER: Readonly<Record<Layer['authority'], string>> = {
  'section-301': 'Section 301 duties on lists of products',
  'section-232': 'Section 232 duties on lists of products',
  'section-122': 'Section 122 duties on lists of products',
  ieepa: 'IEEPA duties on lists of products',
  'de-minimis': 'duties on small parcels',
  'china-additional': 'additional duties on lists of products',
};

/** What the headline of a day does not count, list by list. */
export function leftOutInFull(layers: readonly Layer[], at: Direction & { readonly day: string }): string[] {
  return [ORDINARY, ...leavesOut(layers, at).map((list) => `${list.layer.name}: ${rateText([list])}`)];
}

/** The same for both sides in a line for each authority, for a reader who wants to know what kind of thing is missing. */
export function leftOutInBrief(layers: readonly Layer[], directions: readonly Direction[], day: string): string[] {
  const lines = directions.flatMap((direction) => {
    const lists = leavesOut(layers, { ...direction, day });
    const who = direction.by === 'US' ? 'US on China' : 'China on US';
    return [...new Set(lists.map(({ layer }) => layer.authority))].map((authority) => {
      const group = lists.filter(({ layer }) => layer.authority === authority);
      return `${who}: ${briefName(authority, group)}, ${rateText(group)}`;
    });
  });
  return [ORDINARY, ...lines];
}

function briefName(authority: Layer['authority'], group: readonly LayerStep<Layer>[]): string {
  const [only] = group;
  return group.length === 1 && only !== undefined ? only.layer.name : TOGETHER[authority];
}

/** `25%`, `7.5% to 100%`, `at rates that differ by product` */
function rateText(lists: readonly LayerStep<Layer>[]): string {
  const rates = lists.flatMap(({ step }) => step.rate ?? []).sort((a, b) => a - b);
  const [lowest] = rates;
  const highest = rates.at(-1);
  if (lowest === undefined) return 'at rates that differ by product';
  return lowest === highest ? `${lowest}%` : `${lowest}% to ${highest}%`;
}
