/** Published averages, kept apart from the sums of layers: each in a table of its own with the way in which it was weighted. */
import type { AverageView } from '../../view-model/view-model.js';
import { Copy } from '../components/copy.js';
import { DateText } from '../components/date-text.js';
import { Refs } from '../components/refs.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';

function Points({ points }: { readonly points: AverageView['points'] }) {
  const { t, format } = useSidebar();
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{t('sidebar_average_when')}</th>
          <th scope="col" class="rate">
            {t('sidebar_average_rate')}
          </th>
          <th scope="col">{t('sidebar_average_note')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ date, rate, note, sources }) => (
          <tr key={date}>
            <th scope="row">
              <DateText date={date} short />
            </th>
            <td class="rate">{format.percent(rate)}</td>
            <Said as="td" text={note}>
              <Refs sources={sources} />
            </Said>
          </tr>
        ))}
      </tbody>
    </>
  );
}

function Average({ series }: { readonly series: AverageView }) {
  const { id, publisher, name, method, points } = series;
  return (
    <table class="rates averages" aria-label={`${publisher}: ${name}`}>
      <caption>
        <Said text={publisher} />
        <Copy id={id} name={`${publisher}: ${name}`} />
        <Said class="meaning" text={name} />
        <Said class="method" text={method} />
      </caption>
      <Points points={points} />
    </table>
  );
}

export function Averages() {
  const { view, t } = useSidebar();
  const { averages } = view.tariffs;
  if (averages.length === 0) return null;
  return (
    <section class="part apart">
      <h3>{t('sidebar_averages')}</h3>
      <p class="aside">{t('sidebar_averages_note')}</p>
      {averages.map((series) => (
        <Average key={series.id} series={series} />
      ))}
    </section>
  );
}
