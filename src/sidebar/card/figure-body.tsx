/** @jsxImportSource ./lent */
/** A figure opened: its legal layers with a bar of them, the days on which it held, what it leaves out, and what is charged today. */
import type { RateInTime } from '../../view-model/card.js';
import type { FigureView, MeasureView, TariffSpan } from '../../view-model/view-model.js';
import { DateText, Dotted, Fragment, Layers, LeftOut, Refs, Said, useSidebar } from './lent/index.js';
import { Title } from './title.js';

/** `12.5% · Section 301 of 2026 · since 24 July 2026`. A duty that has ended is named too: others may have taken its place. */
function Today({ span, of }: { readonly span: TariffSpan; readonly of: string | false | undefined }) {
  const { t, format } = useSidebar();
  const names = of ? [of] : span.layers.map(({ shortName }) => shortName);
  const parts = names.length > 0 && <Said text={names[0]} show={names.join(' + ')} />;
  const facts = [<b key="rate">{format.percent(span.rate)}</b>, parts, t('card_since', format.shortDate(span.from))];
  return (
    <>
      <Dotted facts={facts} />
      <Refs sources={span.sources} />
    </>
  );
}

/** Of a rate that was never charged: when it was announced, and from when it was to be. */
function Announced({ step }: { readonly step: MeasureView }) {
  const { t } = useSidebar();
  const dates = [
    [t('sidebar_date_announced'), step.announced],
    [t('sidebar_date_planned'), step.effective],
  ] as const;
  return (
    <>
      {dates.map(
        ([label, date]) =>
          date && (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>
                <DateText date={date} short />
              </dd>
            </Fragment>
          ),
      )}
    </>
  );
}

function InTime({ rate, figure: { value, step, sources } }: { readonly rate: RateInTime; readonly figure: FigureView }) {
  const { view, t, format } = useSidebar();
  return (
    <dl class="offices">
      {step?.status === 'announced-only' && <Announced step={step} />}
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
            <Today span={rate.today} of={step?.rate === value && step.name} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** `US · 30 October 2025`: of a figure that no duty of the record tells more of. */
function OfItsDay({ figure: { by, date } }: { readonly figure: FigureView }) {
  const { t } = useSidebar();
  if (!date) return null;
  return (
    <p class="aside">
      <Dotted facts={[by && t(`sidebar_short_${by}`), <DateText key="date" date={date} />]} />
    </p>
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
      {rate ? <InTime rate={rate} figure={figure} /> : <OfItsDay figure={figure} />}
      {/* What the layers of a sum and its days have said already is not said again: the sidebar has it as a sentence. */}
      {(figure.step || !rate?.days) && (
        <Said as="p" class="prose" text={figure.gist}>
          <Refs sources={figure.sources} />
        </Said>
      )}
      <LeftOut figure={figure} />
    </>
  );
}
