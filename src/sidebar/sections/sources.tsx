/** Where everything is from, numbered as the references are, and how far the record reaches. */
import type { SourceView } from '../../view-model/view-model.js';
import { DateText } from '../components/date-text.js';
import { Outlink } from '../components/outlink.js';
import { Row } from '../components/row.js';
import { useSidebar } from '../context.js';
import { trusted } from '../trusted.js';

function Details({ source }: { readonly source: SourceView }) {
  const { t } = useSidebar();
  return (
    <p class="aside">
      <span class="nowrap">{t(`sidebar_source_${source.kind}`)}</span>
      {source.citation && <span class="nowrap">{source.citation}</span>}
      {source.date && (
        <span class="nowrap">
          <DateText date={source.date} short />
        </span>
      )}
      <span class="nowrap">{t(`sidebar_seen_${source.seen}`)}</span>
      <span class="nowrap">
        {t('sidebar_checked')} <DateText date={source.checked} short />
      </span>
    </p>
  );
}

function Back() {
  const { t, onBack } = useSidebar();
  if (!onBack) return null;
  return (
    <button type="button" class="go-to" onClick={trusted(onBack)}>
      {t('sidebar_back')}
    </button>
  );
}

function Entry({ source, number }: { readonly source: SourceView; readonly number: string }) {
  const { t, currentRow } = useSidebar();
  return (
    <Row id={source.id} class="numbered">
      <span class="ordinal">{number}</span>
      <div class="told">
        <div class="row-head">
          <h4>{source.publisher}</h4>
          {source.id === currentRow && <Back />}
        </div>
        <p class="prose" lang={source.language}>
          {source.title}
        </p>
        <Details source={source} />
        <p class="links">
          <Outlink url={source.url} text={t('sidebar_source_open')} />
        </p>
      </div>
    </Row>
  );
}

export function Sources() {
  const { view, t, format } = useSidebar();
  return (
    <section class="part">
      <p class="aside">
        {t('sidebar_version', view.story.version)} · {t('sidebar_checkedUpTo')} <DateText date={view.story.checkedUpTo} />
      </p>
      <ol class="rows">
        {view.sources.map((source, index) => (
          <Entry key={source.id} source={source} number={format.number(index + 1)} />
        ))}
      </ol>
    </section>
  );
}
