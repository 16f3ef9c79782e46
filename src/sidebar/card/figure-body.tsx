/** A figure opened: its legal layers with a bar of them, the days on which it held, what it leaves out, and what is charged today. */
import type { RateInTime } from '../../view-model/card.js';
import type { FigureView, LayerRate, TariffSpan } from '../../view-model/view-model.js';
import { DateText } from '../components/date-text.js';
import { Dotted } from '../components/dotted.js';
import { LeftOut } from '../components/left-out.js';
import { Refs } from '../components/refs.js';
import { useSidebar } from '../context.js';
import { RECORD } from '../languages.js';
import { Title } from './title.js';

/** Parts of a whole in the order of the list below; the list says the same in words. */
function PartsBar({ layers }: { readonly layers: readonly LayerRate[] }) {
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

function Layers({ layers }: { readonly layers: readonly LayerRate[] }) {
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

/** `12.5% · Section 301 of 2026 · since 24 July 2026` */
function Today({ span }: { readonly span: TariffSpan }) {
  const { t, format } = useSidebar();
  const parts = span.layers.map(({ shortName }) => shortName).join(' + ');
  const facts = [<b key="rate">{format.percent(span.rate)}</b>, parts, t('card_since', format.shortDate(span.from))];
  return (
    <>
      <Dotted facts={facts} />
      <Refs sources={span.sources} />
    </>
  );
}

function InTime({ rate }: { readonly rate: RateInTime }) {
  const { t, format } = useSidebar();
  return (
    <dl class="offices">
      {rate.days && (
        <>
          <dt>{t('card_in_force')}</dt>
          <dd>{rate.still ? t('sidebar_officeSince', format.shortDate(rate.days)) : <DateText date={rate.days} short />}</dd>
        </>
      )}
      {rate.today && !rate.still && (
        <>
          <dt>{t('card_today')}</dt>
          <dd>
            <Today span={rate.today} />
          </dd>
        </>
      )}
    </dl>
  );
}

export function FigureBody({ figure, rate }: { readonly figure: FigureView; readonly rate: RateInTime | null }) {
  const { format } = useSidebar();
  return (
    <>
      <Title>
        <span class="quantity">{format.quantity(figure.value, figure.unit)}</span>{' '}
        <span class="meaning" lang={RECORD}>
          {figure.label}
        </span>
      </Title>
      <Layers layers={figure.layers} />
      {rate && <InTime rate={rate} />}
      <p class="prose" lang={RECORD}>
        {figure.gist}
        <Refs sources={figure.sources} />
      </p>
      <LeftOut figure={figure} />
    </>
  );
}
