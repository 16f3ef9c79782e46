import type { LayerRate } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';
import { Refs } from './refs.js';
import { Said } from './said.js';

interface LayersProps {
  readonly layers: readonly LayerRate[];
}

/** One bar cut into its layers, in the order of the list below; the list says the same in words. */
function LayerBar({ layers }: LayersProps) {
  const whole = layers.reduce((sum, { rate }) => sum + rate, 0);
  let from = 0;
  return (
    <svg class="bar layers" viewBox={`0 0 ${whole} 4`} preserveAspectRatio="none" aria-hidden="true">
      {layers.map(({ id, rate }, index) => {
        const x = from;
        from += rate;
        return <rect key={id} class={`layer n${index % 4}`} x={x} width={rate} height="4" />;
      })}
    </svg>
  );
}

/** A rate opened into the legal layers that add up to it. */
export function Layers({ layers }: LayersProps) {
  const { format } = useSidebar();
  if (layers.length === 0) return null;
  return (
    <>
      <LayerBar layers={layers} />
      <ul class="layer-list">
        {layers.map(({ id, rate, name, sources }, index) => (
          <li key={id}>
            <span class={`swatch n${index % 4}`} aria-hidden="true" />
            <b>{format.percent(rate)}</b> <Said text={name} />
            <Refs sources={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
