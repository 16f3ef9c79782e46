/** What a hundred dollars of goods pay on the chosen day, layer by layer. The day is chosen on the chart. */
import { dutyOn } from '../../core/tariffs/duty.js';
import { changeBeside, daysAfter, LONG } from '../chart/days.js';
import { type SideOnDay, spansOn, spokenDay } from '../chart/reading.js';
import { Choices } from '../components/choices.js';
import { DateText } from '../components/date-text.js';
import { IconButton } from '../components/icon-button.js';
import { Refs } from '../components/refs.js';
import { Said } from '../components/said.js';
import { Stepping } from '../components/stepping.js';
import { useSidebar } from '../context.js';

/** Dollars: a sum in which a percent is a dollar, so that a reader can check it by eye. */
const VALUE = 100;

function SideRows({ side: { by, span } }: { readonly side: SideOnDay }) {
  const { t, format } = useSidebar();
  const { parts, total } = dutyOn(
    VALUE,
    span.layers.map(({ rate }) => rate),
  );
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={3}>
          {t(`sidebar_rates_${by}`)}
        </th>
      </tr>
      {span.layers.map(({ id, name, rate, sources }, index) => (
        <tr key={id}>
          <Said as="td" text={name}>
            <Refs sources={sources} />
          </Said>
          <td class="rate">{format.percent(rate)}</td>
          <td class="rate">{format.dollars(parts[index] ?? 0)}</td>
        </tr>
      ))}
      <tr class="sum">
        <td>{t(span.layers.length > 0 ? 'sidebar_duty_total' : 'sidebar_rate_none')}</td>
        <td class="rate">{format.percent(span.rate)}</td>
        <td class="rate">{format.dollars(total)}</td>
      </tr>
    </tbody>
  );
}

/** The day and the ways to others, for those who do not use the chart's handle. */
function Chooser({ day, onDay }: DutyProps) {
  const { view, t, format } = useSidebar();
  const { tariffs } = view;
  const go = (by: 1 | -1) => () => onDay(changeBeside(tariffs, day, by));
  return (
    <Stepping class="chooser" text={spokenDay(view, day, t, format)}>
      <IconButton icon="left" label={t('sidebar_day_previous')} onPress={go(-1)} />
      <b>
        <DateText date={day} />
      </b>
      <IconButton icon="right" label={t('sidebar_day_next')} onPress={go(1)} />
      <Choices
        label={t('sidebar_day')}
        choices={[-LONG, -1, 1, LONG].map((by) => ({
          value: String(by),
          name: `${by > 0 ? '+' : '−'}\u00a0${format.quantity(Math.abs(by), 'day')}`,
        }))}
        onChoose={(by) => onDay(daysAfter(tariffs, day, Number(by)))}
      />
    </Stepping>
  );
}

interface DutyProps {
  readonly day: string;
  readonly onDay: (day: string) => void;
}

export function Duty({ day, onDay }: DutyProps) {
  const { view, t, format } = useSidebar();
  return (
    <section class="part">
      <Chooser day={day} onDay={onDay} />
      <table class="rates duty">
        <caption>{t('sidebar_duty', format.quantity(VALUE, 'usd'))}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sidebar_rate_layers')}</th>
            <th scope="col" class="rate">
              {t('sidebar_rate')}
            </th>
            <th scope="col" class="rate">
              {t('sidebar_duty_amount')}
            </th>
          </tr>
        </thead>
        {spansOn(view.tariffs, day).map((side) => (
          <SideRows key={side.by} side={side} />
        ))}
      </table>
      <p class="aside">{t('sidebar_duty_note')}</p>
    </section>
  );
}
