/** The keys to the chart, drawn as the chart draws. */
import type { ComponentChildren } from 'preact';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';
import { trusted } from '../trusted.js';
import { AverageKey } from './average-marks.js';
import { type ChartChoice, chosenTariffs } from './choice.js';
import { SIDES } from './layout.js';
import { hatchOf } from './patterns.js';
import { stackOf } from './stack.js';
import { HATCH, Marker } from './step-chart.js';

export function KeySample({ width, children }: { readonly width: number; readonly children: ComponentChildren }) {
  return (
    <svg class="key-sample" viewBox={`0 0 ${width} 10`} width={width} height="10" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A key of the chart: what is drawn, in a box of 10 by `width` px, and what it stands for. */
export interface Key {
  readonly width: number;
  readonly sample: ComponentChildren;
  readonly text: string;
  /** It is one of the layers, which can be drawn alone. */
  readonly layer?: boolean;
}

const nowhere = () => 0;

/** The keys that a choice needs, for the sidebar and for the file. */
export function useKeys(choice: ChartChoice, hatch = HATCH): readonly Key[] {
  const { view, t } = useSidebar();
  const tariffs = chosenTariffs(view.tariffs, choice);
  const by = choice.view === 'both' ? 'US' : choice.view;
  const lines = SIDES.map((side) => ({
    width: 28,
    sample: <path class={`steps ${side}`} d="M0 5H28" />,
    text: t(`sidebar_rates_${side}`),
  }));
  const layers = stackOf(tariffs, { x: nowhere, y: nowhere }).map(({ name }, index) => ({
    width: 14,
    sample: (
      <g class={`stack ${by}`}>
        <rect class="box" fill={`url(#${hatch}-${hatchOf(index)})`} width="14" height="10" />
      </g>
    ),
    text: name,
    layer: true,
  }));
  const marker = (hollow: boolean, text: string) => ({ width: 10, sample: <Marker by={by} x={5} y={5} hollow={hollow} />, text });
  return [
    ...(choice.view === 'both' ? lines : layers),
    ...(tariffs.articleRates.length > 0 ? [marker(false, t('sidebar_chart_named'))] : []),
    ...(tariffs.announced.length > 0 ? [marker(true, t('sidebar_announced'))] : []),
    ...tariffs.averages.map((series, index) => ({
      width: 10,
      sample: <AverageKey by={series.by} index={index} />,
      text: t('join_brackets', series.publisher, t(`sidebar_short_${series.by}`)),
    })),
  ];
}

interface LegendProps {
  readonly choice: ChartChoice;
  readonly onChoose: (choice: ChartChoice) => void;
}

export function Legend({ choice, onChoose }: LegendProps) {
  const { t } = useSidebar();
  const keys = useKeys(choice);
  return (
    <>
      <ul class="legend">
        {keys.map(({ width, sample, text, layer }, index) => (
          <li key={index}>
            <KeySample width={width}>{sample}</KeySample>
            {layer ? (
              <button
                type="button"
                class="choice"
                aria-pressed={text === choice.layer}
                onClick={trusted(() => onChoose({ ...choice, layer: text === choice.layer ? '' : text }))}
              >
                <Said text={text} />
              </button>
            ) : (
              <Said text={text} />
            )}
          </li>
        ))}
      </ul>
      {choice.averages && <p class="aside">{t('sidebar_averages_note')}</p>}
    </>
  );
}
