/** What the article left open, and what was said in it: each with what became of it. */
import type { LooseEndView, StatementView } from '../../view-model/view-model.js';
import { Accounts } from '../components/accounts.js';
import { Copy } from '../components/copy.js';
import { DateText } from '../components/date-text.js';
import { Ending } from '../components/ending.js';
import { GoTo } from '../components/go-to.js';
import { Refs } from '../components/refs.js';
import { Row } from '../components/row.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';
import { messageKey } from '../messages.js';

function LooseEnd({ end }: { readonly end: LooseEndView }) {
  return (
    <Row id={end.id}>
      <div class="row-head">
        <Said as="h4" text={end.question} />
        <Copy id={end.id} name={end.question} />
      </div>
      <Ending state={end.state} gist={end.answer} date={end.date} sources={end.sources} />
    </Row>
  );
}

function HowSaid({ statement }: { readonly statement: StatementView }) {
  const { t } = useSidebar();
  const { addressee, channel, status, date } = statement;
  const act = t(messageKey('sidebar_status', status));
  return (
    <p class="aside">
      {addressee ? t('sidebar_said_to', act, addressee, channel) : t('sidebar_said', act, channel)}
      {' · '}
      <DateText date={date} short />
    </p>
  );
}

function Statement({ statement }: { readonly statement: StatementView }) {
  const { outcome } = statement;
  return (
    <Row id={statement.id}>
      <div class="row-head">
        <Said as="b" class="speaker" text={statement.speaker} />
        <GoTo marks={statement.marks} name={statement.gist} />
        <Copy id={statement.id} name={statement.gist} />
      </div>
      <div class="beside long">
        <div>
          {/* What was said is the heading, not who said it: a list of headings would be one name over and over. */}
          <div class="prose">
            <Said as="h4" class="gist" text={statement.gist} />
            <Refs sources={statement.sources} />
          </div>
          <HowSaid statement={statement} />
        </div>
        {outcome && <Ending {...outcome} />}
      </div>
    </Row>
  );
}

/** The events of the text of which more than one side has told. */
function BothAccounts() {
  const { view, t } = useSidebar();
  const told = view.timeline.filter(({ when, accounts }) => when === 'in-article' && accounts.length > 1);
  if (told.length === 0) return null;
  return (
    <section class="part">
      <h3>{t('sidebar_accounts_both')}</h3>
      <ul class="rows">
        {told.map(({ id, title, date, accounts }) => (
          <li class="row" key={id}>
            <div class="row-head">
              <Said as="h4" text={title} />
              <Copy id={id} name={title} />
            </div>
            <p class="aside">
              <DateText date={date} />
            </p>
            <Accounts accounts={accounts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Statements() {
  const { view, t } = useSidebar();
  if (view.statements.length === 0) return null;
  return (
    <section class="part">
      <h3>
        <span class="mark statement">{t('sidebar_kind_statement')}</span>
      </h3>
      <ul class="rows">
        {view.statements.map((statement) => (
          <Statement key={statement.id} statement={statement} />
        ))}
      </ul>
    </section>
  );
}

function Questions() {
  const { view, t } = useSidebar();
  if (view.looseEnds.length === 0) return null;
  return (
    <section class="part">
      <h3>{t('sidebar_looseEnds')}</h3>
      <ul class="rows">
        {view.looseEnds.map((end) => (
          <LooseEnd key={end.id} end={end} />
        ))}
      </ul>
    </section>
  );
}

export function LooseEnds() {
  const { view, t } = useSidebar();
  return (
    <>
      <BothAccounts />
      <Statements />
      <Questions />
      {view.looseEnds.length + view.statements.length === 0 && <p class="aside">{t('sidebar_looseEnds_none')}</p>}
    </>
  );
}
