/** The step chart, drawn from its layout. The table and the sentence beside it say the same, so the drawing is one image to a reader. */
import { useSidebar } from '../context.js';
import { useWidth } from '../use-width.js';
import { type ChartLayout, type Line, layoutChart, type Mark, type Side } from './layout.js';

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

function ArticleDay({ layout }: { readonly layout: ChartLayout }) {
  const { t, format } = useSidebar();
  if (!layout.article) return null;
  const { x, date } = layout.article;
  return (
    <g class="article-day">
      <line x1={x} x2={x} y1={layout.plot.top - 8} y2={layout.plot.bottom} />
      <text
        x={x}
        y={layout.plot.top - 12 * layout.textScale}
        text-anchor={x > (layout.plot.left + layout.plot.right) / 2 ? 'end' : 'start'}
      >
        {t('sidebar_chart_articleDay', format.shortDate(date))}
      </text>
    </g>
  );
}

function SideLine({ line }: { readonly line: Line }) {
  const { t, format } = useSidebar();
  return (
    <g class={`side ${line.by}`}>
      <path class={`steps ${line.by}`} d={line.path} />
      <text x={line.end.x + 6} y={line.end.labelY} dy="0.34em">
        {`${t(`sidebar_short_${line.by}`)} ${format.percent(line.end.rate)}`}
      </text>
    </g>
  );
}

/** Square for the United States, round for China: told apart without colour, filled in the text, hollow where only announced. */
export function Marker({ by, x, y, hollow }: { readonly by: Side; readonly x: number; readonly y: number; readonly hollow: boolean }) {
  const style = `marker ${by} ${hollow ? 'hollow' : 'filled'}`;
  return by === 'US' ? <rect class={style} x={x - 3.5} y={y - 3.5} width="7" height="7" /> : <circle class={style} cx={x} cy={y} r="4" />;
}

/** A marked rate with its number where the layout found room. */
function RateMark({ mark, hollow }: { readonly mark: Mark; readonly hollow: boolean }) {
  const { format } = useSidebar();
  return (
    <g class={hollow ? 'announced' : 'figure'}>
      <Marker by={mark.by} x={mark.x} y={mark.y} hollow={hollow} />
      <text x={mark.label.x} y={mark.label.y} dy="0.34em" text-anchor={mark.label.anchor}>
        {format.percent(mark.rate)}
      </text>
    </g>
  );
}

export function StepChart() {
  const { view, t, state } = useSidebar();
  const { ref, width } = useWidth(Math.max(240, state.width - 40));
  const layout = layoutChart(view.tariffs, { width, textScale: state.textScale ?? 1 });
  return (
    <div class="chart" ref={ref}>
      <svg role="img" aria-label={t('sidebar_chart_label')} viewBox={`0 0 ${width} ${layout.height}`} width={width} height={layout.height}>
        <Axes layout={layout} />
        <ArticleDay layout={layout} />
        {layout.lines.map((line) => (
          <SideLine key={line.by} line={line} />
        ))}
        {layout.announced.map((mark) => (
          <RateMark key={mark.id} mark={mark} hollow />
        ))}
        {layout.figures.map((mark) => (
          <RateMark key={mark.id} mark={mark} hollow={false} />
        ))}
      </svg>
    </div>
  );
}
