/** @jsxImportSource ./lent */
/** The body of a card, by what the mark stands for. The heading names the dialog. */
import type { CardSubject, CardView } from '../../view-model/card.js';
import type { EntityView, EventView, StatementView } from '../../view-model/view-model.js';
import { messageKey } from '../messages.js';
import { FigureBody } from './figure-body.js';
import { Accounts, DateText, Dotted, Ending, OriginalName, Outlink, Refs, Said, useSidebar } from './lent/index.js';
import { Title } from './title.js';

/** The office then and now: one line where nothing changed. */
function Offices({ entity }: { readonly entity: EntityView }) {
  const { view, t, format } = useSidebar();
  const { officeThen, officeNow, officeChanged, officeSince } = entity;
  if (!officeThen && !officeNow) return null;
  const held = officeChanged ? officeNow : (officeNow ?? officeThen);
  const since = officeSince ? t('sidebar_officeSince', format.shortDate(officeSince)) : t('sidebar_now');
  const then = view.article ? format.shortDate(view.article.published) : t('sidebar_then');
  return (
    <dl class="offices">
      {officeChanged && (
        <>
          <dt>{then}</dt>
          <Said as="dd" text={officeThen} show={officeThen ?? t('sidebar_no_office')} />
        </>
      )}
      <dt>{officeChanged ? since : t('card_then_and_now')}</dt>
      <Said as="dd" text={held} show={held ?? t('sidebar_no_office')} />
    </dl>
  );
}

function EntityBody({ entity }: { readonly entity: EntityView }) {
  const { t } = useSidebar();
  const { name, originalName, role, description, links, sources } = entity;
  return (
    <>
      <Title of={name}>
        {name}
        <OriginalName name={originalName} />
      </Title>
      <Offices entity={entity} />
      <Said as="p" class="prose" text={role ?? description}>
        <Refs sources={sources} />
      </Said>
      {role && <Said as="p" class="aside" text={description} />}
      {links.length > 0 && (
        <p class="links">
          {links.map(({ kind, url }) => (
            <Outlink key={url} url={url} text={t(`sidebar_link_${kind}`)} of={name} />
          ))}
        </p>
      )}
    </>
  );
}

function Happened({ event }: { readonly event: EventView }) {
  const { t, format } = useSidebar();
  const { kind, place, participants, scheduled } = event;
  return (
    <>
      {event.summary && (
        <Said as="p" class="prose" text={event.summary}>
          <Refs sources={event.sources} />
        </Said>
      )}
      <Accounts accounts={event.accounts} />
      <p class="aside">
        <Dotted
          facts={[t(messageKey('sidebar_event', kind)), scheduled && t('sidebar_scheduled'), place, format.list(participants)].filter(
            Boolean,
          )}
        />
        {!event.summary && <Refs sources={event.sources} />}
      </p>
    </>
  );
}

function EventBody({ event }: { readonly event: EventView }) {
  return (
    <>
      <Title of={event.title}>{event.title}</Title>
      <p class="day">
        <DateText date={event.date} />
      </p>
      <Happened event={event} />
    </>
  );
}

/** Of a day with many events a card shows the first: what the text tells of, and what both sides have told of. The sidebar has them all. */
const MOST = 3;
const inOrder = (events: readonly EventView[]) => [...events].sort((a, b) => (a.date < b.date ? -1 : 1));
const weight = ({ when, accounts }: EventView) => Number(when === 'in-article') + Number(accounts.length > 1);

function DateBody({ date, events }: Extract<CardSubject, { type: 'date' }> & { readonly date: { readonly date: string } }) {
  const { t, format } = useSidebar();
  const told = [...events].sort((a, b) => weight(b) - weight(a));
  const rest = told.length - MOST;
  return (
    <>
      <Title>
        <time dateTime={date.date.split('/')[0] ?? date.date}>{format.fullDate(date.date)}</time>
      </Title>
      {told.length === 0 && <p class="aside">{t('sidebar_date_only')}</p>}
      {inOrder(told.slice(0, MOST)).map((event) => (
        <section class="happened" key={event.id}>
          <Said as="h3" text={event.title} />
          {event.date !== date.date && (
            <p class="aside">
              <DateText date={event.date} />
            </p>
          )}
          <Happened event={told.length === 1 ? event : { ...event, summary: '', accounts: [] }} />
        </section>
      ))}
      {rest > 0 && <p class="aside">{t('card_more_events', format.number(rest))}</p>}
    </>
  );
}

function StatementBody({ statement, event }: { readonly statement: StatementView; readonly event: EventView | null }) {
  const { t } = useSidebar();
  const { speaker, addressee, channel, status, date, gist, outcome, sources } = statement;
  const act = t(messageKey('sidebar_status', status));
  return (
    <>
      <Title of={speaker}>{speaker}</Title>
      <p class="aside">
        {addressee ? t('sidebar_said_to', act, addressee, channel) : t('sidebar_said', act, channel)}
        {' · '}
        <DateText date={date} short />
      </p>
      <Said as="p" class="prose" text={gist}>
        <Refs sources={sources} />
      </Said>
      {outcome && <Ending {...outcome} />}
      {event && <Accounts accounts={event.accounts} />}
    </>
  );
}

function UnknownBody({ value, unit, kind }: Extract<CardSubject, { type: 'unknown' }> & { readonly kind: CardView['kind'] }) {
  const { t, format } = useSidebar();
  return (
    <>
      <Title>{value !== null && unit ? format.quantity(value, unit) : t(`card_kind_${kind}`)}</Title>
      <p class="aside">{t('card_unknown')}</p>
    </>
  );
}

export function Subject({ card }: { readonly card: CardView }) {
  const { subject } = card;
  switch (subject.type) {
    case 'entity':
      return <EntityBody entity={subject.entity} />;
    case 'figure':
      return <FigureBody figure={subject.figure} rate={subject.rate} />;
    case 'date':
      return <DateBody {...subject} />;
    case 'statement':
      return <StatementBody statement={subject.statement} event={subject.event} />;
    case 'event':
      return <EventBody event={subject.event} />;
    default:
      return <UnknownBody {...subject} kind={card.kind} />;
  }
}
