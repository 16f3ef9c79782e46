/** @jsxImportSource ./lent */
/** A figure opened: its legal layers with a bar of them, the days on which it held, what it leaves out, and what is charged today. */
import type { RateInTime } from '../../view-model/card.js';
import type { FigureView, TariffSpan } from '../../view-model/view-model.js';
import { DateText, Dotted, Layers, LeftOut, Refs, Said, useSidebar } from './lent/index.js';
import { Title } from './title.js';

/** `12.5% · Section 301 of 2026 · since 24 July 2026` */
function Today({ span }: { readonly span: TariffSpan }) {
  const { t, format } = useSidebar();
  const names = span.layers.map(({ shortName }) => shortName);
  const parts = names.length > 0 && <Said text={names[0]} show={names.join(' + ')} />;
  const facts = [<b key="rate">{format.percent(span.rate)}</b>, parts, t('card_since', format.shortDate(span.from))];
  return (
    <>
      <Dotted facts={facts} />
      <Refs sources={span.sources} />
    </>
  );
}

function InTime({ rate, sources }: { readonly rate: RateInTime; readonly sources: readonly number[] }) {
  const { view, t, format } = useSidebar();
  return (
    <dl class="offices">
      {rate.days && (
        <>
          <dt>{t('card_in_force')}</dt>
          <dd>
            {rate.still ? t('sidebar_officeSince', format.shortDate(rate.days)) : <DateText date={rate.days} short />}
            <Refs sources={sources} />
          </dd>
        </>
      )}
      {rate.today && !rate.still && (
        <>
          <dt>{format.shortDate(view.story.checkedUpTo)}</dt>
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
        <span class="quantity">{format.quantity(figure.value, figure.unit)}</span> <Said class="meaning" text={figure.label} />
      </Title>
      <Layers layers={figure.layers} />
      {rate && <InTime rate={rate} sources={figure.sources} />}
      {/* What layers and days have said already is not said again: the sidebar has it as a sentence. */}
      {!rate?.days && (
        <Said as="p" class="prose" text={figure.gist}>
          <Refs sources={figure.sources} />
        </Said>
      )}
      <LeftOut figure={figure} />
    </>
  );
}
