/** The timeline as a band, true to scale: where the events crowd, and where nothing happened. The list under it tells them. */
import { useMemo, useState } from 'preact/hooks';
import type { EventView, ViewModel } from '../../view-model/view-model.js';
import { Choices } from '../components/choices.js';
import { Cursor } from '../components/cursor.js';
import { GoTo } from '../components/go-to.js';
import { IconButton } from '../components/icon-button.js';
import { Said } from '../components/said.js';
import { Stepping } from '../components/stepping.js';
import { useSidebar } from '../context.js';
import type { Translate } from '../contract.js';
import type { Formats } from '../format.js';
import { useKept } from '../kept.js';
import { messageKey } from '../messages.js';
import { trusted } from '../trusted.js';
import { useWidth } from '../use-width.js';
import { type BandLayout, type Dot, layoutBand, nearestDot, windowOf, ZOOMS, type Zoom } from './band-layout.js';
import { passes, type Sieve } from './sift.js';

type Look = 'far' | 'plain' | 'named' | 'ahead';

/** Every dot is a stroke of no length with a round end: one path for all of a look, whatever the number of events. */
const pathOf = (dots: readonly Dot[]) => dots.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h.01`).join('');

const lookOf = (event: EventView, sieve: Sieve): Look => {
  if (!passes(event, sieve)) return 'far';
  return event.when === 'in-article' ? 'named' : event.scheduled ? 'ahead' : 'plain';
};

function Dots({ layout, sieve }: { readonly layout: BandLayout; readonly sieve: Sieve }) {
  const { timeline } = useSidebar().view;
  const of = (look: Look) => layout.dots.filter(({ index }) => lookOf(timeline[index] as EventView, sieve) === look);
  return (
    <>
      {(['far', 'plain', 'ahead', 'named'] as const).map((look) => (
        <path key={look} class={`dots ${look}`} d={pathOf(of(look))} />
      ))}
      {/* What is to come is hollow: a smaller dot of paper on the dot of ink. */}
      <path class="dots hole" d={pathOf(of('ahead'))} />
    </>
  );
}

function Ground({ layout }: { readonly layout: BandLayout }) {
  const { view, format, t } = useSidebar();
  const { width, axis, bottom, height } = layout;
  const day = view.article?.published;
  const end = layout.x(view.story.checkedUpTo);
  const at = day === undefined ? null : layout.x(day);
  return (
    <>
      {end < width && (
        <rect
          class="ahead-of"
          x={Math.max(0, end)}
          y={axis - (bottom - axis)}
          width={width - Math.max(0, end)}
          height={2 * (bottom - axis)}
        />
      )}
      <line x1="0" x2={width} y1={axis} y2={axis} />
      {layout.ticks.map(({ iso, x, year }) => (
        <g key={iso}>
          <line class={year ? 'base' : ''} x1={x} x2={x} y1={bottom} y2={bottom + (year ? 7 : 4)} />
          <text class={year ? 'year' : ''} x={x} y={height - 2} text-anchor="middle">
            {year ? iso.slice(0, 4) : format.month(iso)}
          </text>
        </g>
      ))}
      <line class="base" x1="0" x2={width} y1={bottom} y2={bottom} />
      {at !== null && at > 0 && at < width && (
        <g class="article-day">
          <line x1={at} x2={at} y1={axis - (bottom - axis) - 2} y2={bottom} />
          <text x={at} y={axis - (bottom - axis) - 5} text-anchor={at > width * 0.7 ? 'end' : at < width * 0.3 ? 'start' : 'middle'}>
            {t('sidebar_chart_articleDay', format.shortDate(day ?? ''))}
          </text>
        </g>
      )}
    </>
  );
}

/** Names of the two lanes, where the story has sides. */
function Lanes({ layout }: { readonly layout: BandLayout }) {
  const { view, state } = useSidebar();
  const [up, down] = view.actors;
  if (!up?.name || !down?.name) return null;
  return (
    <>
      <text class="lane" x="0" y={layout.axis - (layout.bottom - layout.axis) + 9 * (state.textScale ?? 1)}>
        {up.name}
      </text>
      <text class="lane" x="0" y={layout.bottom - 5}>
        {down.name}
      </text>
    </>
  );
}

/** What the dots mean, drawn as they are. */
function Key() {
  const { view, t } = useSidebar();
  const sample = (look: Look) => (
    <svg class="key-sample" viewBox="0 0 8 10" width="8" height="10" aria-hidden="true">
      <path class={`dots ${look}`} d="M4 5h.01" />
      {look === 'ahead' && <path class="dots hole" d="M4 5h.01" />}
    </svg>
  );
  return (
    <ul class="legend">
      {view.timeline.some(({ when }) => when === 'in-article') && (
        <li>
          {sample('named')}
          <span>{t('sidebar_when_in_article')}</span>
        </li>
      )}
      <li>
        {sample('ahead')}
        <span>{t('sidebar_scheduled')}</span>
      </li>
    </ul>
  );
}

function ZoomButtons({ zoom, onZoom }: { readonly zoom: Zoom; readonly onZoom: (zoom: Zoom) => void }) {
  const { t } = useSidebar();
  const choices = ZOOMS.map((value) => ({ value, name: t(`sidebar_zoom_${value}`) }));
  return <Choices label={t('sidebar_band_zoom')} choices={choices} isChosen={(value) => value === zoom} onChoose={onZoom} />;
}

/** `5 June 2025: Telephone call. In the article` */
function toldOf({ date, title, when }: EventView, t: Translate, format: Formats): string {
  return t('join_stop', t('join_colon', format.date(date), title), t(messageKey('sidebar_when', when)));
}

/** What the cursor stands on, in words, with the way to its row and to its sentence. */
function Readout({ event, onStep }: { readonly event: EventView; readonly onStep: (by: 1 | -1) => void }) {
  const { t, format, onUnfold } = useSidebar();
  return (
    <Stepping class="readout" text={toldOf(event, t, format)}>
      <IconButton icon="left" label={t('sidebar_event_previous')} onPress={() => onStep(-1)} />
      <p>
        <b>{format.shortDate(event.date)}</b>{' '}
        <button type="button" class="to-row" onClick={trusted(() => onUnfold(event.when, event.id))}>
          <Said text={event.title} />
        </button>{' '}
        <GoTo marks={event.marks.slice(0, 1)} name={event.title} />
      </p>
      <IconButton icon="right" label={t('sidebar_event_next')} onPress={() => onStep(1)} />
    </Stepping>
  );
}

/** The event to begin with: what the text tells of on its own day, before all what both sides have told of; else the last one before. */
function beginning({ timeline, article, clock }: ViewModel): string {
  const day = article?.published ?? clock?.lastDay ?? '';
  const own = timeline
    .filter(({ when, date }) => when === 'in-article' && date === day)
    .sort((a, b) => b.accounts.length - a.accounts.length);
  return (own[0] ?? timeline.findLast(({ date }) => date <= day) ?? timeline[0])?.id ?? '';
}

interface BandState {
  readonly zoom: Zoom;
  /** Id of the event under the cursor. */
  readonly at: string;
  /** ISO day in the middle of the window. */
  readonly middle: string;
}

function useBand(sieve: Sieve) {
  const { view } = useSidebar();
  const { timeline, article, story } = view;
  const [state, keep] = useKept<BandState>('band', () => {
    const at = beginning(view);
    return { zoom: 'year', at, middle: article?.published ?? timeline.find(({ id }) => id === at)?.date.slice(0, 10) ?? story.checkedUpTo };
  });
  const shown = timeline.filter((event) => passes(event, sieve));
  const steps = shown.length > 0 ? shown : timeline;
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === state.at),
  );
  const event = steps[at] as EventView;
  const window = windowOf(state.zoom, state.middle, timeline);
  /** The window follows the cursor where that leaves it. */
  const seen = (next: EventView, zoom: Zoom, middle: string) => {
    const { from, to } = windowOf(zoom, middle, timeline);
    const day = next.date.slice(0, 10);
    return from <= day && day <= to ? middle : day;
  };
  return {
    ...state,
    window,
    steps,
    at,
    event,
    move: (to: number) => {
      const next = steps[Math.max(0, Math.min(steps.length - 1, to))] as EventView;
      keep({ ...state, at: next.id, middle: seen(next, state.zoom, state.middle) });
    },
    zoomTo: (zoom: Zoom) => keep({ ...state, zoom, middle: seen(event, zoom, article?.published ?? state.middle) }),
  };
}

const ZOOM_KEYS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, _: -1 };

export function Band({ sieve }: { readonly sieve: Sieve }) {
  const { view, state, t, format } = useSidebar();
  const { ref, width } = useWidth();
  const { zoom, window, steps, at, event, move, zoomTo } = useBand(sieve);
  const [over, setOver] = useState<EventView | null>(null);
  const { timeline, actors } = view;
  const textScale = state.textScale ?? 1;
  const sides = useMemo(() => actors.slice(0, 2).map(({ id }) => id), [actors]);
  const { from, to } = window;
  const layout = useMemo(
    () => layoutBand({ events: timeline, sides, window: { from, to }, width, textScale }),
    [timeline, sides, from, to, width, textScale],
  );
  const dot = layout.dots.find(({ index }) => timeline[index] === event);
  const under = (e: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect();
    const index = box ? nearestDot(layout.dots, e.clientX - box.left, e.clientY - box.top) : -1;
    const found = timeline[index];
    return found !== undefined && steps.includes(found) ? found : null;
  };
  const byKey = (key: string) => {
    const by = ZOOM_KEYS[key];
    const next = by && ZOOMS[ZOOMS.indexOf(zoom) + by];
    if (next) zoomTo(next);
    return by !== undefined;
  };
  return (
    <figure class="band">
      <ZoomButtons zoom={zoom} onZoom={zoomTo} />
      <div
        class="plot"
        ref={ref}
        onPointerMove={trusted((e: PointerEvent) => setOver(under(e)))}
        onPointerLeave={() => setOver(null)}
        onPointerDown={trusted((e: PointerEvent) => {
          const found = under(e);
          if (found) move(steps.indexOf(found));
        })}
      >
        <svg viewBox={`0 0 ${width} ${layout.height}`} width={width} height={layout.height} aria-hidden="true">
          <Ground layout={layout} />
          <Lanes layout={layout} />
          <Dots layout={layout} sieve={sieve} />
          {dot && <circle class="ring" cx={dot.x} cy={dot.y} r="6" />}
        </svg>
        <Cursor
          x={dot?.x ?? layout.x(event.date.slice(0, 10))}
          label={t('sidebar_band_label')}
          text={toldOf(event, t, format)}
          at={at}
          count={steps.length}
          onMove={move}
          onKey={byKey}
        />
      </div>
      <Key />
      <Readout event={over ?? event} onStep={(by) => move(at + by)} />
    </figure>
  );
}
