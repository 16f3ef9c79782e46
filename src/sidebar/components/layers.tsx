/** A rate opened into its legal layers: one bar cut into them, and the list that says the same in words. For the card and for the section. */
import type { LayerRate } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';
import { RECORD } from '../languages.js';
import { Refs } from './refs.js';

type LayersProps = { readonly layers: readonly LayerRate[] };

/** In the order of the list below it. */
function PartsBar({ layers }: LayersProps) {
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

export function Layers({ layers }: LayersProps) {
  const { format } = useSidebar();
  if (layers.length === 0) return null;
  return (
    <>
      <PartsBar layers={layers} />
      <ul class="layer-list">
        {layers.map(({ id, rate, name, sources }, index) => (
          <li key={id}>
            <span class={`swatch n${index % 4}`} aria-hidden="true" />
            <b>{format.percent(rate)}</b> <span lang={RECORD}>{name}</span>
            <Refs sources={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
