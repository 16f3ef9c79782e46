/** The chart as a table: one side's rates, each with its days and its layers. */
import type { TariffSpan } from '../../view-model/view-model.js';
import type { Side } from '../chart/layout.js';
import { Copy } from '../components/copy.js';
import { DateText } from '../components/date-text.js';
import { Refs } from '../components/refs.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';

function SpanRow({ span }: { readonly span: TariffSpan }) {
  const { t, format, locale, currentRow } = useSidebar();
  return (
    <tr class="row" data-row={span.id} tabIndex={-1} aria-current={span.id === currentRow ? 'true' : undefined}>
      <th scope="row">
        <DateText date={span.from} short />
      </th>
      <td class="rate">{format.percent(span.rate)}</td>
      <Said
        as="td"
        text={span.layers[0]?.shortName}
        show={
          span.layers.length > 0
            ? format.list(span.layers.map(({ shortName, rate }) => `${format.percent(rate)} ${shortName}`))
            : t('sidebar_rate_none')
        }
      >
        <span lang={locale}>
          <Copy id={span.id} name={`${t(`sidebar_rates_${span.by}`)}, ${format.date(span.from)}`} />
        </span>
        <Refs sources={span.sources} />
      </Said>
    </tr>
  );
}

export function RateTable({ by }: { readonly by: Side }) {
  const { view, t } = useSidebar();
  const spans = view.tariffs.spans.filter((span) => span.by === by);
  return (
    <table class="rates">
      <caption>{t(`sidebar_rates_${by}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sidebar_rate_from')}</th>
          <th scope="col" class="rate">
            {t('sidebar_rate')}
          </th>
          <th scope="col">{t('sidebar_rate_layers')}</th>
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <SpanRow key={span.id} span={span} />
        ))}
      </tbody>
    </table>
  );
}
