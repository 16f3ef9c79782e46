/** The chart as a picture of its own: heading, drawing, keys, sources, and the day up to which it was checked. */
import { useSidebar } from '../context.js';
import { rateSentence } from '../sections/rate-sentence.js';
import type { ChartChoice } from './choice.js';
import { drawnMeasures } from './figures.js';
import { layoutChart } from './layout.js';
import { type Key, useKeys } from './legend.js';
import { Plot } from './step-chart.js';

/** CSS pixels: as a column and a half of a newspaper. */
const WIDTH = 720;
const MARGIN = 24;
const LINE = 16;
/** Of a letter of the small type at its widest mean; a line that is too short does no harm. */
const LETTER = 6.4;
const HATCH = 'sheet-hatch';

/** Words with the space behind them; Chinese is broken between any two of its letters. */
const PIECES = /[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g;
const WIDE = /[\u2e80-\uffef]/g;
/** In letters of the Latin kind, of which a Chinese one has the width of two. */
const widthOf = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);

/** Lines of at most so many letters. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Keys in rows, each as wide as its text may be. */
function placed<K extends { readonly width: number; readonly text: string }>(keys: readonly K[], width: number) {
  let [x, y] = [0, 0];
  return keys.map((key) => {
    const room = key.width + 8 + widthOf(key.text) * LETTER + 18;
    if (x > 0 && x + room > width) [x, y] = [0, y + LINE + 4];
    const at = { key, x, y };
    x += room;
    return at;
  });
}

function Lines({ lines, y, style }: { readonly lines: readonly string[]; readonly y: number; readonly style: string }) {
  return (
    <>
      {lines.map((line, index) => (
        <text key={index} class={style} x="0" y={y + index * LINE}>
          {line}
        </text>
      ))}
    </>
  );
}

/** The one layer that is drawn alone is a line. */
function useDrawnKeys(choice: ChartChoice): readonly Key[] {
  const line = { width: 28, sample: <path class={`steps ${choice.view}`} d="M0 5H28" /> };
  return useKeys(choice, HATCH).flatMap((key) => {
    if (!key.layer || !choice.layer) return key;
    return key.text === choice.layer ? { ...key, ...line } : [];
  });
}

export function Sheet({ choice, css }: { readonly choice: ChartChoice; readonly css: string }) {
  const { view, t, format } = useSidebar();
  const { story, tariffs, sources } = view;
  const width = WIDTH - 2 * MARGIN;
  const layout = layoutChart(tariffs, { width, textScale: 1 }, choice);
  const keys = placed(useDrawnKeys(choice), width);
  const most = Math.floor(width / LETTER);
  const sentence = rateSentence(tariffs, t, format);
  const cited = [
    ...new Set(drawnMeasures(tariffs).flatMap((measure) => measure.sources.flatMap((index) => sources[index]?.publisher ?? []))),
  ];
  const head = wrapped(sentence, most);
  const foot = [
    ...wrapped(t('sidebar_chart_sources', format.list(cited)), most),
    t('sidebar_export_checked', format.date(story.checkedUpTo)),
  ];
  const plotAt = 30 + head.length * LINE;
  const keysAt = plotAt + layout.height + 20;
  const footAt = keysAt + (keys.at(-1)?.y ?? 0) + 38;
  const height = footAt + foot.length * LINE + 2 * MARGIN - 8;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img" lang={t('language')}>
      <title>{story.title}</title>
      <desc>{sentence}</desc>
      <style>{css}</style>
      <g class="sl">
        <rect class="ground" width={WIDTH} height={height} />
        <g class="chart plot" transform={`translate(${MARGIN} ${MARGIN})`}>
          <text class="sheet-title" x="0" y="10">
            {story.title}
          </text>
          <Lines lines={head} y={32} style="sheet-head" />
          <g transform={`translate(0 ${plotAt})`}>
            <Plot layout={layout} name={HATCH} />
          </g>
          <g transform={`translate(0 ${keysAt})`}>
            {keys.map(({ key, x, y }) => (
              <g key={key.text} transform={`translate(${x.toFixed(1)} ${y})`}>
                {key.sample}
                <text x={key.width + 8} y="9">
                  {key.text}
                </text>
              </g>
            ))}
          </g>
          <line x1="0" x2={width} y1={footAt - 18} y2={footAt - 18} />
          <Lines lines={foot} y={footAt} style="sheet-foot" />
        </g>
      </g>
    </svg>
  );
}
