/** One side's duties layer on layer: each stands on those before it, so that the upper edge is the sum. */
import type { TariffSpan, TariffsView } from '../../view-model/view-model.js';
import { dayNumber } from './scale.js';
import { clip } from './steps.js';

export interface StackedLayer {
  readonly id: string;
  readonly name: string;
  /** Closed boxes, one for each run of days. */
  readonly path: string;
}

type Scales = { readonly x: (day: number) => number; readonly y: (rate: number) => number };

/** The layers in the order of the record, of which those without a day in the chart are left out. */
export function stackOf(tariffs: TariffsView, { x, y }: Scales): readonly StackedLayer[] {
  const stacked = new Map<string, { name: string; path: string }>();
  for (const { from, to, layers } of clip<TariffSpan>(tariffs.spans, tariffs)) {
    const [left, right] = [x(dayNumber(from)), x(dayNumber(to ?? tariffs.to))];
    let base = 0;
    for (const { id, shortName, rate } of layers) {
      const layer = stacked.get(id) ?? { name: shortName, path: '' };
      layer.path += `M${left} ${y(base)}V${y(base + rate)}H${right}V${y(base)}Z`;
      stacked.set(id, layer);
      base += rate;
    }
  }
  return [...stacked].map(([id, layer]) => ({ id, ...layer }));
}
