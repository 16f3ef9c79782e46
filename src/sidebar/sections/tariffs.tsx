/** The rates: in a sentence, as a chart, figure by figure, and as a table. */

import { leftOutText } from '../../core/tariffs/left-out-text.js';
import type { AnnouncedRate } from '../../view-model/view-model.js';
import { CHART_VIEWS, type ChartChoice, type ChartView } from '../chart/choice.js';
import { SIDES } from '../chart/layout.js';
import { KeySample, Legend } from '../chart/legend.js';
import { SaveChart } from '../chart/save.js';
import { Marker, StepChart } from '../chart/step-chart.js';
import { Choices } from '../components/choices.js';
import { Copy } from '../components/copy.js';
import { Later } from '../components/later.js';
import { Refs } from '../components/refs.js';
import { Remark } from '../components/remark.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';
import { useKept } from '../kept.js';
import { Measures } from '../timeline/measures.js';
import { Averages } from './averages.js';
import { Duty } from './duty.js';
import { RateFigures } from './rate-figures.js';
import { RateSentence } from './rate-sentence.js';
import { RateTable } from './rate-table.js';

function Announced({ rate }: { readonly rate: AnnouncedRate }) {
  const { t, format } = useSidebar();
  const part = rate.layerRate === rate.rate ? undefined : t('sidebar_announced_layer', rate.layer, format.percent(rate.layerRate));
  return (
    <li>
      <KeySample width={10}>
        <Marker by={rate.by} x={5} y={5} hollow />
      </KeySample>{' '}
      <b>{format.percent(rate.rate)}</b> <Said text={rate.layer} show={part} />
      <Remark date={rate.date} />
      <Copy id={rate.id} name={`${t('sidebar_announced')}, ${format.date(rate.date)}`} />
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

/** As of the chosen day, since lists come and go on days of their own. */
function LeavesOut({ day }: { readonly day: string }) {
  const { view, t, format } = useSidebar();
  const left = view.tariffs.leavesOut.findLast(({ since }) => since <= day);
  return (
    <section class="part">
      <h3>{t('sidebar_leavesOut')}</h3>
      <ul class="plain dashes">
        {left?.lines.map((line) => (
          <Said as="li" key={`${line.by} ${line.what}`} text={line.name} show={leftOutText(line, t, format)} />
        ))}
      </ul>
    </section>
  );
}

function ChartChoices({ choice, onChoose }: { readonly choice: ChartChoice; readonly onChoose: (choice: ChartChoice) => void }) {
  const { view, t } = useSidebar();
  const views = CHART_VIEWS.map((value) => ({ value: value as string, name: t(`sidebar_layers_${value}`) }));
  const averages = view.tariffs.averages.length > 0 ? [{ value: 'averages', name: t('sidebar_chart_averages') }] : [];
  return (
    <Choices
      label={t('sidebar_chart_view')}
      choices={[...views, ...averages]}
      isChosen={(value) => (value === 'averages' ? choice.averages : choice.view === value)}
      onChoose={(value) =>
        onChoose(value === 'averages' ? { ...choice, averages: !choice.averages } : { averages: choice.averages, view: value as ChartView })
      }
    />
  );
}

/** The article's day, else the record's last. */
function useDay() {
  const { tariffs, story } = useSidebar().view;
  return useKept('day', () => tariffs.articleDate ?? story.checkedUpTo);
}

const AT_FIRST: ChartChoice = { view: 'both', averages: false };

export function Tariffs() {
  const [choice, choose] = useKept('chart', () => AT_FIRST);
  const [day, onDay] = useDay();
  const { view } = useSidebar();
  return (
    <>
      <section class="part lead">
        <RateSentence />
        <ChartChoices choice={choice} onChoose={choose} />
        <StepChart choice={choice} day={day} onDay={onDay} />
        <Legend choice={choice} onChoose={choose} />
        <SaveChart choice={choice} />
      </section>
      <Later>
        <Duty day={day} onDay={onDay} />
        <LeavesOut day={day} />
        <RateFigures />
        <NeverCollected />
        {SIDES.map((by) => (
          <RateTable key={by} by={by} />
        ))}
        <section class="part">
          <Measures measures={view.tariffs.measures} />
        </section>
        <Averages />
      </Later>
    </>
  );
}
