/** The few facts at the top of the overview, each a way into its section. */
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import type {
  EntityView,
  EventView,
  FigureView,
  LayerRate,
  StatementView,
  TariffSpan,
  TariffsView,
  ViewModel,
} from '../../view-model/view-model.js';
import { spansOn } from '../chart/reading.js';
import { DateText } from '../components/date-text.js';
import { Refs } from '../components/refs.js';
import { Remark } from '../components/remark.js';
import { Said } from '../components/said.js';
import { tabId } from '../components/tabs.js';
import { useSidebar } from '../context.js';
import type { Section } from '../contract.js';
import { keyFacts } from '../key-facts.js';
import { brackets, colon, messageKey } from '../messages.js';
import { trusted } from '../trusted.js';
import { RateSentence } from './rate-sentence.js';

interface FactProps {
  readonly label: string;
  readonly section: Section;
  readonly children: ComponentChildren;
}

/** The label is the way to the section that tells more. It goes with its section: the focus goes on to the tab. */
function Fact({ label, section, children }: FactProps) {
  const { t, onChange } = useSidebar();
  const go = trusted(({ currentTarget }: MouseEvent) => {
    ((currentTarget as HTMLElement).getRootNode() as ShadowRoot).getElementById(tabId(section))?.focus();
    onChange({ section });
  });
  return (
    <li class="row glance">
      <button type="button" class="go-to" aria-label={t('sidebar_more', label, t(messageKey('sidebar_section', section)))} onClick={go}>
        {label}
      </button>
      <div class="prose">{children}</div>
    </li>
  );
}

function Happened({ event }: { readonly event: EventView }) {
  const { t } = useSidebar();
  return (
    <>
      <b>
        <DateText date={event.date} />
      </b>
      {t('join_stop', '', '')}
      <Said text={event.title} />
      <Refs sources={event.sources} />
    </>
  );
}

/** `145% (20 + 125)`: a rate opened into its layers. */
function Sum({ figure }: { readonly figure: FigureView }) {
  const { t, format } = useSidebar();
  const [open, close] = brackets(t);
  const parts = figure.layers.map(({ rate }) => format.number(rate));
  return (
    <span class="sum">
      <b>{format.percent(figure.value)}</b>
      {parts.length > 1 && `${open}${parts.join(' + ')}${close}`}
    </span>
  );
}

/** What the rates are made of, each layer once. */
const namesOf = (rates: readonly { readonly layers: readonly LayerRate[] }[]) =>
  [...new Set(rates.flatMap(({ layers }) => layers.map(({ shortName }) => shortName)))].join(' + ');
const sourcesOf = (rates: readonly { readonly sources: readonly number[] }[]) =>
  [...new Set(rates.flatMap(({ sources }) => sources))].sort((a, b) => a - b);

function Rates({ rates, now }: { readonly rates: readonly FigureView[]; readonly now: TariffSpan | null }) {
  const { t, format } = useSidebar();
  // As the rates above: what they were made of, then what the one that holds is made of.
  const names = [...new Set([namesOf(rates), now ? namesOf([now]) : ''])].filter(Boolean).join(' → ');
  return (
    <>
      {rates.map((figure) => (
        <Fragment key={figure.id}>
          <Sum figure={figure} />
          {' → '}
        </Fragment>
      ))}
      {now && <b class="sum">{t('sidebar_fact_now', format.percent(now.rate))}</b>}
      <p class="aside">
        {now && t(`sidebar_rates_${now.by}`) + colon(t)}
        <Said text={rates[0]?.layers[0]?.shortName} show={names} />
        <Refs sources={sourcesOf([...rates, ...(now?.layers ?? [])])} />
      </p>
    </>
  );
}

/** Beside a report that is not known: what both sides charge. */
function BothRates({ tariffs }: { readonly tariffs: TariffsView }) {
  const layers = spansOn(tariffs, tariffs.to).flatMap(({ span }) => span.layers);
  return (
    <RateSentence>
      <Refs sources={sourcesOf(layers)} />
    </RateSentence>
  );
}

function Claim({ statement }: { readonly statement: StatementView }) {
  const { t } = useSidebar();
  const { speaker, gist, outcome } = statement;
  return (
    <>
      <b>{speaker}</b>
      {colon(t)}
      <Said text={gist} />
      {outcome && (
        <>
          {' '}
          <strong class="finding">{t(messageKey('sidebar_state', outcome.state))}</strong>
          <Refs sources={outcome.sources} />
        </>
      )}
    </>
  );
}

function Office({ entity }: { readonly entity: EntityView }) {
  const { t } = useSidebar();
  const { name, officeThen, officeNow, officeSince } = entity;
  return (
    <p>
      <b>{name}</b>
      {colon(t)}
      <Said text={officeNow} show={officeNow ?? t('sidebar_fact_left', officeThen ?? '')} />
      {officeSince && <Remark date={officeSince} />}
      <Refs sources={entity.sources} />
    </p>
  );
}

interface Line {
  readonly key: string;
  readonly section: Section;
  readonly body: ComponentChildren;
}

function lines(view: ViewModel): readonly (Line | false | null)[] {
  const { day, rates, now, claim, offices, latest, next } = keyFacts(view);
  const { article, tariffs } = view;
  const held = offices.map((entity) => <Office key={entity.id} entity={entity} />);
  return [
    day && { key: 'sidebar_fact_day', section: 'timeline', body: <Happened event={day} /> },
    rates.length > 0 && { key: 'sidebar_fact_rates', section: 'tariffs', body: <Rates rates={rates} now={now} /> },
    // Where the rates of the text stand above it, it tells what its day's were.
    !article &&
      tariffs.spans.length > 0 && {
        key: rates.length > 0 ? 'sidebar_fact_day' : 'sidebar_fact_rates',
        section: 'tariffs',
        body: <BothRates tariffs={tariffs} />,
      },
    claim && { key: 'sidebar_fact_claim', section: 'loose-ends', body: <Claim statement={claim} /> },
    latest && { key: 'sidebar_fact_latest', section: 'timeline', body: <Happened event={latest} /> },
    next && { key: 'sidebar_fact_next', section: 'timeline', body: <Happened event={next} /> },
    offices.length > 0 && { key: 'sidebar_fact_offices', section: 'entities', body: held },
  ];
}

/** The first facts are those of the article itself. */
export function Glance({ most }: { readonly most?: number }) {
  const { view, t } = useSidebar();
  const told = lines(view).filter((line) => line !== null && line !== false);
  return (
    <ul class="rows">
      {told.slice(0, most).map((line) => (
        <Fact key={line.key} label={t(line.key)} section={line.section}>
          {line.body}
        </Fact>
      ))}
    </ul>
  );
}
