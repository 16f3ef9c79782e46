/** The dates of a measure, each by its own name: announced, signed, in force, suspended and ended are different days. */
import { useState } from 'preact/hooks';
import { measureDates } from '../../core/tariffs/measure-dates.js';
import type { MeasureView } from '../../view-model/view-model.js';
import { DateText } from '../components/date-text.js';
import { Icon } from '../components/icon.js';
import { Refs } from '../components/refs.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';
import { InSlices } from '../in-slices.js';
import { colon, counted } from '../messages.js';
import { trusted } from '../trusted.js';

function Dates({ measure }: { readonly measure: MeasureView }) {
  const { t, format } = useSidebar();
  return (
    <dl class="dates">
      {measureDates(measure, t, format.number).map(([label, date]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <DateText date={date} short />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Measure({ measure }: { readonly measure: MeasureView }) {
  const { view, t, format } = useSidebar();
  // What was planned for a day to come may be collected yet.
  const never = measure.status === 'announced-only' && !((measure.effective ?? '') > view.story.checkedUpTo);
  return (
    <li>
      <b>{t(`sidebar_short_${measure.by}`)}</b> <Said text={measure.name} />
      {measure.rate !== null && colon(t) + format.percent(measure.rate)}
      {never && <span class="aside"> · {t('sidebar_announced')}</span>}
      <Refs sources={measure.sources} />
      <Dates measure={measure} />
    </li>
  );
}

interface MeasuresProps {
  readonly measures: readonly MeasureView[];
  /** What they belong to, for the ear; absent: all that there are. */
  readonly of?: string;
}

/** Folded: the row is about the event, and some events bring ten measures, the record more than a hundred. */
export function Measures({ measures, of }: MeasuresProps) {
  const { t, format } = useSidebar();
  const [shown, show] = useState(false);
  if (measures.length === 0) return null;
  const name = counted(t, format, 'sidebar_measures', measures.length);
  return (
    <>
      <button
        type="button"
        class="unfolds"
        aria-expanded={shown}
        aria-label={of && t('join_colon', name, of)}
        onClick={trusted(() => show(!shown))}
      >
        {name} <Icon name={shown ? 'up' : 'down'} />
      </button>
      {shown && (
        <ul class="measures">
          <InSlices rows={measures} draw={(measure) => <Measure key={measure.id} measure={measure} />} />
        </ul>
      )}
    </>
  );
}
