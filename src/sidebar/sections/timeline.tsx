/** Events before the article, in it, and since; dates of the text that no event tells stand among those in it. */
import type { DateView, EventView, When } from '../../view-model/view-model.js';
import { DateText } from '../components/date-text.js';
import { Dotted } from '../components/dotted.js';
import { GoTo } from '../components/go-to.js';
import { Refs } from '../components/refs.js';
import { Row } from '../components/row.js';
import { useSidebar } from '../context.js';
import { messageKey } from '../messages.js';

const ORDER: readonly When[] = ['before', 'in-article', 'since'];

/** What each side said of the same event, side by side: neither is the caption of the other. */
function Accounts({ accounts }: { readonly accounts: EventView['accounts'] }) {
  const { t } = useSidebar();
  if (accounts.length === 0) return null;
  return (
    <dl class="accounts" aria-label={t('sidebar_accounts')}>
      {accounts.map(({ by, gist, sources }) => (
        <div key={by}>
          <dt>{t('sidebar_according', by)}</dt>
          <dd>
            {gist}
            <Refs sources={sources} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Circumstances({ event }: { readonly event: EventView }) {
  const { t, format } = useSidebar();
  return (
    <p class="aside">
      <Dotted facts={[t(messageKey('sidebar_event', event.kind)), event.place, format.list(event.participants)]} />
      <Refs sources={event.sources} />
    </p>
  );
}

function Event({ event }: { readonly event: EventView }) {
  const { t } = useSidebar();
  return (
    <Row id={event.id} class={event.scheduled ? 'dated scheduled' : 'dated'}>
      <div class="day">
        <DateText date={event.date} short />
        {event.scheduled && <span class="tag">{t('sidebar_scheduled')}</span>}
        <GoTo marks={event.marks} name={event.title} short />
      </div>
      <div class="told">
        <h4>{event.title}</h4>
        {event.summary && <p class="prose">{event.summary}</p>}
        <Accounts accounts={event.accounts} />
        <Circumstances event={event} />
      </div>
    </Row>
  );
}

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

function Group({ when }: { readonly when: When }) {
  const { view, t, format } = useSidebar();
  const events = view.timeline.filter((event) => event.when === when);
  const told = new Set(view.timeline.map(({ id }) => id));
  const dates = when === 'in-article' ? view.dates.filter((date) => !date.events.some((id) => told.has(id))) : [];
  if (events.length + dates.length === 0) return null;
  return (
    <section class="part">
      <h3>
        {t(messageKey('sidebar_when', when))} <span class="count">{format.number(events.length)}</span>
      </h3>
      <ol class="rows">
        {events.map((event) => (
          <Event key={event.id} event={event} />
        ))}
        {dates.map((date) => (
          <BareDate key={date.id} date={date} />
        ))}
      </ol>
    </section>
  );
}

export function Timeline() {
  return (
    <>
      {ORDER.map((when) => (
        <Group key={when} when={when} />
      ))}
    </>
  );
}
