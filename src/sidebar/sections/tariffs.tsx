/** The rates: in a sentence, as a chart, figure by figure, and as a table. */
import type { ComponentChildren } from 'preact';
import type { AnnouncedRate } from '../../view-model/view-model.js';
import { SIDES } from '../chart/layout.js';
import { Marker, StepChart } from '../chart/step-chart.js';
import { DateText } from '../components/date-text.js';
import { Refs } from '../components/refs.js';
import { useSidebar } from '../context.js';
import { Averages } from './averages.js';
import { RateFigures } from './rate-figures.js';
import { RateSentence } from './rate-sentence.js';
import { RateTable } from './rate-table.js';

function KeySample({ width, children }: { readonly width: number; readonly children: ComponentChildren }) {
  return (
    <svg class="key-sample" viewBox={`0 0 ${width} 10`} width={width} height="10" aria-hidden="true">
      {children}
    </svg>
  );
}

function MarkerKey({ hollow, text }: { readonly hollow: boolean; readonly text: string }) {
  return (
    <li>
      <KeySample width={10}>
        <Marker by="US" x={5} y={5} hollow={hollow} />
      </KeySample>{' '}
      {text}
    </li>
  );
}

function Legend() {
  const { view, t } = useSidebar();
  const { articleRates, announced } = view.tariffs;
  return (
    <ul class="legend">
      {SIDES.map((by) => (
        <li key={by}>
          <KeySample width={28}>
            <path class={`steps ${by}`} d="M0 5H28" />
          </KeySample>{' '}
          {t(`sidebar_rates_${by}`)}
        </li>
      ))}
      {articleRates.length > 0 && <MarkerKey hollow={false} text={t('sidebar_chart_named')} />}
      {announced.length > 0 && <MarkerKey hollow text={t('sidebar_announced')} />}
    </ul>
  );
}

function Announced({ rate }: { readonly rate: AnnouncedRate }) {
  const { format } = useSidebar();
  return (
    <li>
      <KeySample width={10}>
        <Marker by={rate.by} x={5} y={5} hollow />
      </KeySample>{' '}
      <b>{format.percent(rate.rate)}</b> {rate.label} (<DateText date={rate.date} short />)
      <Refs sources={rate.sources} />
    </li>
  );
}

function NeverCollected() {
  const { view, t } = useSidebar();
  const { announced } = view.tariffs;
  if (announced.length === 0) return null;
  return (
    <section class="part">
      <h3>{t('sidebar_announced')}</h3>
      <ul class="plain">
        {announced.map((rate) => (
          <Announced key={rate.id} rate={rate} />
        ))}
      </ul>
    </section>
  );
}

function LeavesOut() {
  const { view, t } = useSidebar();
  const { leavesOut } = view.tariffs;
  if (leavesOut.length === 0) return null;
  return (
    <section class="part">
      <h3>{t('sidebar_leavesOut')}</h3>
      <ul class="plain dashes">
        {leavesOut.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

export function Tariffs() {
  return (
    <>
      <section class="part lead">
        <RateSentence />
        <StepChart />
        <Legend />
      </section>
      <RateFigures />
      <NeverCollected />
      <LeavesOut />
      {SIDES.map((by) => (
        <RateTable key={by} by={by} />
      ))}
      <Averages />
    </>
  );
}
