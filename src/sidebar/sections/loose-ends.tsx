/** What the article left open, and what was said in it: each with what became of it. */
import type { LooseEndView, SourceRefs, StatementView } from '../../view-model/view-model.js';
import { Accounts } from '../components/accounts.js';
import { Copy } from '../components/copy.js';
import { DateText } from '../components/date-text.js';
import { GoTo } from '../components/go-to.js';
import { Refs } from '../components/refs.js';
import { Row } from '../components/row.js';
import { useSidebar } from '../context.js';
import { RECORD } from '../languages.js';
import { messageKey } from '../messages.js';

interface EndingProps {
  readonly state: string;
  readonly gist: string;
  readonly date?: string | undefined;
  readonly sources: SourceRefs;
}

function Ending({ state, gist, date, sources }: EndingProps) {
  const { t } = useSidebar();
  return (
    <p class={`prose ending ${state}`}>
      <strong class="finding">{t(messageKey('sidebar_state', state))}</strong> <span lang={RECORD}>{gist}</span>
      {date && (
        <>
          {' '}
          (<DateText date={date} short />)
        </>
      )}
      <Refs sources={sources} />
    </p>
  );
}

function LooseEnd({ end }: { readonly end: LooseEndView }) {
  return (
    <Row id={end.id}>
      <div class="row-head">
        <h4 lang={RECORD}>{end.question}</h4>
        <Copy id={end.id} name={end.question} />
      </div>
      <Ending state={end.state} gist={end.answer} date={end.date} sources={end.sources} />
    </Row>
  );
}

function Said({ statement }: { readonly statement: StatementView }) {
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
        <h4>{statement.speaker}</h4>
        <GoTo marks={statement.marks} name={statement.gist} />
        <Copy id={statement.id} name={statement.gist} />
      </div>
      <div class="beside long">
        <div>
          <p class="prose">
            <span lang={RECORD}>{statement.gist}</span>
            <Refs sources={statement.sources} />
          </p>
          <Said statement={statement} />
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
            <h4 lang={RECORD}>{title}</h4>
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
