/** People, bodies, places, things and laws by kind, then the article's lengths of time and counts. */
import { ENTITY_KINDS } from '../../core/mentions/mention.js';
import type { EntityView, FigureView } from '../../view-model/view-model.js';
import { Copy } from '../components/copy.js';
import { DateText } from '../components/date-text.js';
import { FigureName } from '../components/figure-name.js';
import { GoTo } from '../components/go-to.js';
import { Later } from '../components/later.js';
import { OriginalName } from '../components/original-name.js';
import { Outlink } from '../components/outlink.js';
import { Refs } from '../components/refs.js';
import { Row } from '../components/row.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';
import { InSlices } from '../in-slices.js';
import { isRate } from '../rows.js';

/** The office on the article's day and now: one line where nothing changed, two dated ones where it did. */
function Offices({ entity }: { readonly entity: EntityView }) {
  const { view, t, format } = useSidebar();
  const { officeThen, officeNow, officeChanged, officeSince } = entity;
  if (!officeThen && !officeNow) return null;
  const held = officeNow ?? officeThen;
  if (!officeChanged) return <Said as="p" class="office" text={held} />;
  return (
    <dl class="offices">
      <dt>{view.article ? <DateText date={view.article.published} short /> : t('sidebar_then')}</dt>
      <Said as="dd" text={officeThen} show={officeThen ?? t('sidebar_no_office')} />
      <dt>{officeSince ? t('sidebar_officeSince', format.shortDate(officeSince)) : t('sidebar_now')}</dt>
      <Said as="dd" text={officeNow} show={officeNow ?? t('sidebar_no_office')} />
    </dl>
  );
}

function Links({ entity }: { readonly entity: EntityView }) {
  const { t } = useSidebar();
  if (entity.links.length === 0) return null;
  return (
    <p class="links">
      {entity.links.map(({ kind, url }) => (
        <Outlink key={url} url={url} text={t(`sidebar_link_${kind}`)} of={entity.name} />
      ))}
    </p>
  );
}

function Entity({ entity }: { readonly entity: EntityView }) {
  return (
    <Row id={entity.id}>
      <div class="row-head">
        <Said as="h4" text={entity.name}>
          <OriginalName name={entity.originalName} />
        </Said>
        <GoTo marks={entity.marks} name={entity.name} />
        <Copy id={entity.id} name={entity.name} />
      </div>
      <Offices entity={entity} />
      <Said as="p" class="prose" text={entity.role ?? entity.description}>
        <Refs sources={entity.sources} />
      </Said>
      {entity.role && <Said as="p" class="aside" text={entity.description} />}
      <Links entity={entity} />
    </Row>
  );
}

function Figure({ figure }: { readonly figure: FigureView }) {
  return (
    <Row id={figure.id}>
      <div class="row-head">
        <FigureName figure={figure} />
        <GoTo marks={figure.marks} name={figure.label} />
        <Copy id={figure.id} name={figure.label} />
      </div>
      <Said as="p" class="prose" text={figure.gist}>
        <Refs sources={figure.sources} />
      </Said>
    </Row>
  );
}

function Figures() {
  const { view, t } = useSidebar();
  const figures = view.figures.filter((figure) => !isRate(figure));
  if (figures.length === 0) return null;
  return (
    <section class="part">
      <h3>{t('sidebar_kind_figure')}</h3>
      <ul class="rows">
        {figures.map((figure) => (
          <Figure key={figure.id} figure={figure} />
        ))}
      </ul>
    </section>
  );
}

export function Entities() {
  const { view, whole, t } = useSidebar();
  const groups = ENTITY_KINDS.map((kind) => ({ kind, entities: view.entities.filter((entity) => entity.kind === kind) }));
  const told = groups.filter(({ entities }) => entities.length > 0);
  return (
    <>
      {(whole ? told : told.slice(0, 1)).map(({ kind, entities }) => (
        <section class="part" key={kind}>
          <h3>
            <span class={`mark ${kind}`}>{t(`sidebar_kind_${kind}`)}</span>
          </h3>
          <ul class="rows">
            <InSlices rows={entities} draw={(entity) => <Entity key={entity.id} entity={entity} />} />
          </ul>
        </section>
      ))}
      <Later>
        <Figures />
      </Later>
    </>
  );
}
