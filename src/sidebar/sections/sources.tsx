/** Where everything is from, numbered as the references are, and how far the record reaches. */
import { Fragment } from 'preact';
import type { SourceView } from '../../view-model/view-model.js';
import { DateText } from '../components/date-text.js';
import { Dotted } from '../components/dotted.js';
import { Outlink } from '../components/outlink.js';
import { Row } from '../components/row.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';
import { InSlices } from '../in-slices.js';
import { titleLanguage } from '../languages.js';
import { trusted } from '../trusted.js';

function Details({ source }: { readonly source: SourceView }) {
  const { t } = useSidebar();
  const facts = [
    t(`sidebar_source_${source.kind}`),
    source.citation,
    source.date && <DateText key="date" date={source.date} short />,
    t(`sidebar_seen_${source.seen}`),
    <Fragment key="checked">
      {t('sidebar_checked')} <DateText date={source.checked} short />
    </Fragment>,
  ];
  return (
    <p class="aside">
      <Dotted facts={facts} />
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
          <Said as="h4" text={source.publisher} />
          {source.id === currentRow && <Back />}
        </div>
        <p class="prose" lang={titleLanguage(source)}>
          {source.title}
        </p>
        <Details source={source} />
        <p class="links">
          <Outlink url={source.url} text={t('sidebar_source_open')} of={source.title} />
        </p>
      </div>
    </Row>
  );
}

export function Sources() {
  const { view, t, format, onSettings } = useSidebar();
  return (
    <section class="part">
      <h3>{t('sidebar_sources')}</h3>
      <p class="aside">
        {t('sidebar_version', view.story.version)} · {t('sidebar_checkedUpTo')} <DateText date={view.story.checkedUpTo} />{' '}
        {onSettings && (
          <button type="button" class="go-to" onClick={trusted(() => onSettings(true))}>
            {t('sidebar_version_log')}
          </button>
        )}
      </p>
      <ol class="rows">
        <InSlices
          rows={view.sources}
          draw={(source, index) => <Entry key={source.id} source={source} number={format.number(index + 1)} />}
        />
      </ol>
    </section>
  );
}
