/** What the article has, each beside what the record has on its last day: figures, words, questions, accounts, offices. */
import type { ComponentChildren } from 'preact';
import type { PairView, Told } from '../../view-model/view-model.js';
import { Copy } from '../components/copy.js';
import { DateText } from '../components/date-text.js';
import { GoTo } from '../components/go-to.js';
import { Later } from '../components/later.js';
import { Refs } from '../components/refs.js';
import { Row } from '../components/row.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';
import { InSlices } from '../in-slices.js';
import { LooseEnds } from './loose-ends.js';

/** The two days that are compared, said once: nothing in this section is meant as of the day on which it is read. */
function Days() {
  const { view, t } = useSidebar();
  const { article, story } = view;
  return (
    <dl class="days">
      {article && (
        <div>
          <dt>{t('sidebar_then')}</dt>
          <dd>
            <DateText date={article.published} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('sidebar_now')}</dt>
        <dd>
          <DateText date={story.checkedUpTo} /> <span class="aside">{t('sidebar_now_meaning')}</span>
        </dd>
      </div>
    </dl>
  );
}

function Side({ label, children }: { readonly label: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Quantity({ told }: { readonly told: Told }) {
  const { format } = useSidebar();
  if (told.value === undefined || told.unit === undefined) return null;
  return (
    <>
      <b>{format.quantity(told.value, told.unit)}</b>
      <Refs sources={told.sources} />
    </>
  );
}

function Head({ pair, children }: { readonly pair: PairView; readonly children?: ComponentChildren }) {
  return (
    <div class="row-head">
      <Said as="h4" text={pair.name} show={children} />
      <GoTo marks={pair.marks} name={pair.name} />
      <Copy id={pair.id} name={pair.name} />
    </div>
  );
}

function Figures({ was, now }: { readonly was: Told; readonly now: Told | null }) {
  const { t, format } = useSidebar();
  return (
    <dl class={now ? 'beside' : ''}>
      <Side label={was.date ? <DateText date={was.date} short /> : t('sidebar_when_in_article')}>
        <Quantity told={was} />
      </Side>
      {now?.date && (
        <Side label={t('sidebar_now_since', format.shortDate(now.date))}>
          <Quantity told={now} />
        </Side>
      )}
    </dl>
  );
}

/** A figure that nothing of today answers to is told with what it stands for. */
function Figure({ pair }: { readonly pair: PairView }) {
  const { name, was, now } = pair;
  if (!was) return null;
  return (
    <Row id={pair.id} class="figures">
      <Head pair={pair}>
        <span class="meaning">{name}</span>
      </Head>
      {now ? (
        <Figures was={was} now={now} />
      ) : (
        <div class="beside">
          <Figures was={was} now={null} />
          <Said as="p" class="prose" text={was.text} />
        </div>
      )}
    </Row>
  );
}

function Office({ pair }: { readonly pair: PairView }) {
  const { view, t, format } = useSidebar();
  const { was, now, changed } = pair;
  const since = now?.date ? t('sidebar_officeSince', format.shortDate(now.date)) : t('sidebar_now');
  return (
    <Row id={pair.id}>
      <Head pair={pair} />
      <dl class="beside">
        <Side label={view.article ? <DateText date={view.article.published} short /> : t('sidebar_then')}>
          <Said text={was?.text} show={was?.text ?? t('sidebar_no_office')} />
          <Refs sources={was?.sources ?? []} />
        </Side>
        <Side label={since}>
          {changed ? (
            <Said text={now?.text} show={now?.text ?? t('sidebar_no_office')} />
          ) : (
            <span class="aside">{t('sidebar_office_same')}</span>
          )}
          <Refs sources={now?.sources ?? []} />
        </Side>
      </dl>
    </Row>
  );
}

interface PairsProps {
  readonly kind: PairView['kind'];
  readonly title: string;
  readonly of: (props: { readonly pair: PairView }) => preact.JSX.Element | null;
}

function Pairs({ kind, title, of: One }: PairsProps) {
  const { view } = useSidebar();
  const pairs = view.thenNow.filter((pair) => pair.kind === kind);
  if (pairs.length === 0) return null;
  return (
    <section class="part">
      <h3>{title}</h3>
      <ul class="rows">
        <InSlices rows={pairs} draw={(pair) => <One key={pair.id} pair={pair} />} />
      </ul>
    </section>
  );
}

export function ThenNow() {
  const { t } = useSidebar();
  return (
    <>
      <Days />
      <Pairs kind="figure" title={t('sidebar_kind_figure')} of={Figure} />
      <Later>
        <LooseEnds />
        <Pairs kind="office" title={t('sidebar_fact_offices')} of={Office} />
      </Later>
    </>
  );
}
