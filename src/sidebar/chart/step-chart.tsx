/** The step chart, drawn from its layout. The table and the sentence beside it say the same, so the drawing is one image to a reader. */
import { useMemo, useState } from 'preact/hooks';
import { Cursor } from '../components/cursor.js';
import { unbroken } from '../components/said.js';
import { useSidebar } from '../context.js';
import { rateText } from '../sections/rate-sentence.js';
import { trusted } from '../trusted.js';
import { useWidth } from '../use-width.js';
import { Average } from './average-marks.js';
import type { ChartChoice } from './choice.js';
import { changeBeside } from './days.js';
import { type ChartLayout, type Line, layoutChart, type Mark, type Side } from './layout.js';
import { Hatches, hatchOf } from './patterns.js';
import { changeText, spansOn, spokenDay } from './reading.js';
import { dayNumber, isoOf } from './scale.js';

function Axes({ layout }: { readonly layout: ChartLayout }) {
  const { format } = useSidebar();
  const { plot } = layout;
  return (
    <g class="axes">
      {layout.yTicks.map(({ rate, y }) => (
        <g key={rate}>
          <line class={rate === 0 ? 'base' : 'grid'} x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text x={plot.left - 6} y={y} dy="0.34em" text-anchor="end">
            {format.percent(rate)}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ iso, x, year }) => (
        <g key={iso}>
          <line class="base" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + (year ? 7 : 4)} />
          <text class={year ? 'year' : ''} x={x} y={layout.height - 2} text-anchor="middle">
            {year ? iso.slice(0, 4) : format.month(iso)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** CSS pixels of a letter over the article's line, at ordinary text size: rather too many, since a Chinese one is wider. */
const LETTER = 7.5;

function ArticleDay({ layout }: { readonly layout: ChartLayout }) {
  const { t, format } = useSidebar();
  if (!layout.article) return null;
  const { x, date } = layout.article;
  const text = t('sidebar_chart_articleDay', format.shortDate(date));
  const late = x > (layout.plot.left + layout.plot.right) / 2;
  const ends = late || x + text.length * LETTER * layout.textScale > layout.width;
  return (
    <g class="article-day">
      <line x1={x} x2={x} y1={layout.plot.top - 8} y2={layout.plot.bottom} />
      <text x={ends && !late ? layout.width : x} y={layout.plot.top - 12 * layout.textScale} text-anchor={ends ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}

interface SideLineProps {
  readonly line: Line;
  readonly roomy: boolean;
  /** Its rate is one layer's, not the side's. */
  readonly alone: boolean;
}

function SideLine({ line, roomy, alone }: SideLineProps) {
  const { t, format } = useSidebar();
  const name = alone ? '' : t(`sidebar_short_${line.by}`);
  return (
    <g class={`side ${line.by}`}>
      <path class={`steps ${line.by}`} d={line.path} />
      <text x={line.end.x + 6} y={line.end.labelY} dy="0.34em">
        {roomy || alone ? `${name} ${format.percent(line.end.rate)}`.trim() : name}
      </text>
    </g>
  );
}

/** Square for the United States, round for China: told apart without colour, filled in the text, hollow where only announced. */
export function Marker({ by, x, y, hollow }: { readonly by: Side; readonly x: number; readonly y: number; readonly hollow: boolean }) {
  const style = `marker ${by} ${hollow ? 'hollow' : 'filled'}`;
  return by === 'US' ? <rect class={style} x={x - 3.5} y={y - 3.5} width="7" height="7" /> : <circle class={style} cx={x} cy={y} r="4" />;
}

/** A marked rate with its number where the layout found room for it. */
function RateMark({ mark, hollow }: { readonly mark: Mark; readonly hollow: boolean }) {
  const { format } = useSidebar();
  return (
    <g class={hollow ? 'announced' : 'figure'}>
      <Marker by={mark.by} x={mark.x} y={mark.y} hollow={hollow} />
      {mark.label && (
        <text x={mark.label.x} y={mark.label.y} dy="0.34em" text-anchor={mark.label.anchor}>
          {format.percent(mark.rate)}
        </text>
      )}
    </g>
  );
}

/** The layers' boxes under the line of their sum. */
function Stack({ layout, by, name }: PlotProps & { readonly by: Side }) {
  return (
    <g class={`stack ${by}`}>
      <Hatches name={name} />
      {layout.stack.map(({ id, path }, index) => (
        <path key={id} class="box" fill={`url(#${name}-${hatchOf(index)})`} d={path} />
      ))}
    </g>
  );
}

interface PlotProps {
  readonly layout: ChartLayout;
  /** By which the patterns go in the tree that the drawing stands in. */
  readonly name: string;
}

/** Everything that is drawn, for the sidebar and for the file. */
export function Plot({ layout, name }: PlotProps) {
  const [only, other] = layout.lines;
  return (
    <>
      {only && !other && <Stack layout={layout} name={name} by={only.by} />}
      <Axes layout={layout} />
      <ArticleDay layout={layout} />
      {layout.averages.map((series, index) => (
        <Average key={series.id} series={series} index={index} />
      ))}
      {layout.lines.map((line) => (
        <SideLine key={line.by} line={line} roomy={layout.roomy} alone={!other && layout.stack.length === 0} />
      ))}
      {layout.announced.map((mark) => (
        <RateMark key={mark.id} mark={mark} hollow />
      ))}
      {layout.figures.map((mark) => (
        <RateMark key={mark.id} mark={mark} hollow={false} />
      ))}
    </>
  );
}

interface StepChartProps {
  readonly choice: ChartChoice;
  readonly day: string;
  readonly onDay: (day: string) => void;
}

export const HATCH = 'sl-hatch';

/** What held on a day, for those who point; the handle says it by itself. The room for it is kept, or what stands below would jump under the pointer. */
function Readout({ day }: { readonly day: string }) {
  const { view, t, format } = useSidebar();
  const rates = spansOn(view.tariffs, day).map(({ by, span }) => `${t(`sidebar_short_${by}`)} ${rateText(span, t, format)}`);
  return (
    <div class="told">
      <b>{format.shortDate(day)}</b> {unbroken(rates.join(' · '))}
      <p class="aside">{changeText(view.tariffs, day, t, format)}</p>
    </div>
  );
}

export function StepChart({ choice, day, onDay }: StepChartProps) {
  const { view, t, state, format } = useSidebar();
  const { ref, width } = useWidth();
  const { tariffs } = view;
  const textScale = state.textScale ?? 1;
  const layout = useMemo(() => layoutChart(tariffs, { width, textScale }, choice), [tariffs, width, textScale, choice]);
  const [over, setOver] = useState<string | null>(null);
  const first = dayNumber(tariffs.from);
  const choose = (next: string) => {
    setOver(null);
    onDay(next);
  };
  // What crosses the chart looks at a day; what is pressed chooses it.
  const point = trusted((event: PointerEvent) =>
    (event.buttons ? choose : setOver)(layout.dayAt(event.clientX - (ref.current?.getBoundingClientRect().left ?? 0))),
  );
  const byKey = (key: string, shift: boolean) => {
    const ours = !shift && key.startsWith('Arrow');
    if (ours) choose(changeBeside(tariffs, day, /Left|Down/.test(key) ? -1 : 1));
    return ours;
  };
  return (
    <>
      <div class="chart plot" ref={ref} onPointerMove={point} onPointerDown={point} onPointerLeave={() => setOver(null)}>
        <svg
          role="img"
          aria-label={t('sidebar_chart_label')}
          viewBox={`0 0 ${width} ${layout.height}`}
          width={width}
          height={layout.height}
        >
          {/* Firefox gives what stands in a picture to those who listen, too: a heap of figures without their days. */}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus */}
          <g aria-hidden="true">
            <Plot layout={layout} name={HATCH} />
          </g>
          {[over ?? day, day].map((each, index) => {
            const x = layout.xOf(each);
            return <line key={index} class={index ? 'chosen' : 'base'} x1={x} x2={x} y1={layout.plot.top} y2={layout.plot.bottom} />;
          })}
        </svg>
        <Cursor
          x={layout.xOf(day)}
          label={t('sidebar_chart_handle')}
          text={spokenDay(view, day, t, format)}
          at={dayNumber(day) - first}
          count={dayNumber(tariffs.to) - first + 1}
          onMove={(to) => choose(isoOf(first + to))}
          onKey={byKey}
        />
      </div>
      <Readout day={over ?? day} />
    </>
  );
}
