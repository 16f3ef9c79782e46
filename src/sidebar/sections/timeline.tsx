/**
 * Events before the article, in it, and since; dates of the text that no event tells stand among those in it. The band above shows the same: it
 * comes first to the eye and the keyboard, the list first to those who listen (`aria-owns` moves the band behind it).
 */
import type { DateView, EventView, ViewModel, When } from '../../view-model/view-model.js';
import { Accounts } from '../components/accounts.js';
import { Copy } from '../components/copy.js';
import { DateText } from '../components/date-text.js';
import { Dotted } from '../components/dotted.js';
import { GoTo } from '../components/go-to.js';
import { Refs } from '../components/refs.js';
import { Row } from '../components/row.js';
import { Said } from '../components/said.js';
import { useSidebar, withSidebar } from '../context.js';
import { InSlices } from '../in-slices.js';
import { useKept } from '../kept.js';
import { counted, messageKey } from '../messages.js';
import { nearest } from '../nearest.js';
import { Band } from '../timeline/band.js';
import { daysAhead } from '../timeline/calendar.js';
import { Clock } from '../timeline/clock.js';
import { Filters } from '../timeline/filters.js';
import { Measures } from '../timeline/measures.js';
import { isOpen, OPEN_SIEVE, passes } from '../timeline/sift.js';
import { trusted } from '../trusted.js';
import { useInSight } from '../use-whole.js';

const ORDER: readonly When[] = ['before', 'in-article', 'since'];

const Circumstances = withSidebar(({ event }: { readonly event: EventView }, { t, format }) => {
  return (
    <p class="aside">
      <Dotted facts={[t(messageKey('sidebar_event', event.kind)), event.place, format.list(event.participants)]} />
      <Refs sources={event.sources} />
    </p>
  );
});

const Event = withSidebar(({ event }: { readonly event: EventView }, { t }) => {
  return (
    <Row id={event.id} class={event.scheduled ? 'dated scheduled' : 'dated'}>
      <div class="day">
        <DateText date={event.date} short />
        {event.scheduled && <span class="tag">{t('sidebar_scheduled')}</span>}
        <GoTo marks={event.marks} name={event.title} short />
        <Copy id={event.id} name={event.title} />
      </div>
      <div class="told">
        <Said as="h4" text={event.title} />
        {event.summary && <Said as="p" class="prose" text={event.summary} />}
        <Accounts accounts={event.accounts} />
        <Circumstances event={event} />
        <Measures measures={event.measures} of={event.title} />
      </div>
    </Row>
  );
});

function BareDate({ date }: { readonly date: DateView }) {
  const { t, format } = useSidebar();
  return (
    <Row id={date.id} class="dated">
      <div class="day">
        <DateText date={date.date} short />
        <GoTo marks={date.marks} name={format.date(date.date)} short />
      </div>
      <p class="aside told">{t('sidebar_date_only')}</p>
    </Row>
  );
}

function MoreButton({ when, hidden, first }: { readonly when: When; readonly hidden: number; readonly first: string }) {
  const { t, format, onUnfold } = useSidebar();
  const text = when === 'before' ? counted(t, format, 'sidebar_earlier', hidden) : counted(t, format, 'sidebar_later', hidden);
  return (
    <button type="button" class="go-to unfold" onClick={trusted(() => onUnfold(when, first))}>
      {text}
    </button>
  );
}

/** The dates of the text that no event tells. */
function bareDates({ timeline, dates }: ViewModel): readonly DateView[] {
  const told = new Set(timeline.map(({ id }) => id));
  return dates.filter(({ events }) => !events.some((id) => told.has(id)));
}

interface GroupProps {
  readonly when: When;
  readonly events: readonly EventView[];
  readonly dates: readonly DateView[];
  /** Rows to draw at once: at least one. */
  readonly first: number;
}

function Rows({ when, events, dates, first: inSight }: GroupProps) {
  const { currentRow, unfolded } = useSidebar();
  const { shown, hidden } = unfolded.has(when) ? { shown: events, hidden: 0 } : nearest(events, when, currentRow);
  const first = when === 'before' ? events[0] : events[shown.length];
  const more = hidden > 0 && first && <MoreButton when={when} hidden={hidden} first={first.id} />;
  return (
    <>
      {when === 'before' && more}
      <ol class="rows">
        <InSlices rows={shown} first={inSight} draw={(event) => <Event key={event.id} event={event} />} />
        <InSlices rows={dates} draw={(date) => <BareDate key={date.id} date={date} />} />
      </ol>
      {when === 'since' && more}
    </>
  );
}

function Group(props: GroupProps) {
  const { when, events, dates } = props;
  const { t, format } = useSidebar();
  if (events.length + dates.length === 0) return null;
  return (
    <section class="part">
      <h3>
        {t(messageKey('sidebar_when', when))} <span class="count">{format.number(events.length)}</span>
      </h3>
      <Rows {...props} />
    </section>
  );
}

function SaveDates() {
  const { view, t, onMake } = useSidebar();
  if (daysAhead(view).length === 0) return null;
  return (
    <p class="saves">
      <button type="button" class="go-to" onClick={trusted(() => onMake('calendar'))}>
        {t('sidebar_save_dates')}
      </button>
    </p>
  );
}

const BAND = 'sl-band';
/** What stands above the first row at the least, in CSS pixels: about as much as most windows show. */
const ABOVE = { band: 560, clock: 180 };

export function Timeline() {
  const { view, whole, currentRow } = useSidebar();
  const [sieve, sift] = useKept('sieve', () => OPEN_SIEVE);
  const inSight = useInSight(ABOVE.band + (view.clock ? ABOVE.clock : 0));
  // The row that a mark in the text has led to is shown in any case.
  const events = view.timeline.filter((event) => event.id === currentRow || passes(event, sieve));
  const dates = isOpen(sieve) ? bareDates(view) : [];
  return (
    <div class="timeline" aria-owns={BAND}>
      <div id={BAND}>
        {view.timeline.length > 0 && <Band sieve={sieve} />}
        <Clock />
      </div>
      <div>
        <Filters sieve={sieve} onSieve={sift} events={events} />
        {(whole ? ORDER : ORDER.slice(0, Math.min(1, inSight))).map((when) => (
          <Group
            key={when}
            when={when}
            events={events.filter((event) => event.when === when)}
            dates={when === 'in-article' ? dates : []}
            first={Math.max(1, inSight)}
          />
        ))}
        {whole && <SaveDates />}
      </div>
    </div>
  );
}
