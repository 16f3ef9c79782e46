/** The chart to take along: as drawing, as picture, and as figures. Drawn anew beside the document, so that neither page nor theme is in it. */
import { render } from 'preact';
import { Choices } from '../components/choices.js';
import { Sidebar, type SidebarContext, useSidebar } from '../context.js';
import plot from '../styles/plot.css?inline';
import { LIGHT } from '../tokens.js';
import type { ChartChoice } from './choice.js';
import { chartCsv } from './figures.js';
import { Sheet } from './sheet.js';

const FORMATS = ['svg', 'png', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Other programs than browsers know no custom properties: the light palette is written in their place. */
const VALUES: Readonly<Record<string, string>> = { ...LIGHT, small: '11.5px', sans: 'Helvetica, Arial, "Liberation Sans", sans-serif' };
const resolved = (css: string) => css.replace(/var\(--sl-(\w+)\)/g, (_, name: string) => VALUES[name] ?? 'inherit');

export function chartSvg(context: SidebarContext, choice: ChartChoice): string {
  const box = document.createElement('div');
  const css = resolved(plot);
  render(
    <Sidebar.Provider value={context}>
      <Sheet choice={choice} css={css} />
    </Sidebar.Provider>,
    box,
  );
  const svg = box.firstElementChild;
  const text = svg === null ? '' : new XMLSerializer().serializeToString(svg);
  render(null, box);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Pixels of the picture for each of the drawing's. */
const SHARPNESS = 2;

/** The drawing as a picture. Null where the browser will not: some readers have their browser keep canvases to itself. */
async function pngOf(svg: string): Promise<Uint8Array | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob && new Uint8Array(await blob.arrayBuffer());
}

async function save(format: Format, context: SidebarContext, choice: ChartChoice): Promise<void> {
  const { view, onSave } = context;
  const name = `${view.story.id}-duties-${view.story.checkedUpTo}.${format}`;
  if (format === 'csv') return onSave({ name, type: 'text/csv', data: chartCsv(view) });
  const svg = chartSvg(context, choice);
  if (format === 'svg') return onSave({ name, type: 'image/svg+xml', data: svg });
  const data = await pngOf(svg);
  if (data) onSave({ name, type: 'image/png', data });
}

export function SaveChart({ choice }: { readonly choice: ChartChoice }) {
  const context = useSidebar();
  const { t } = context;
  const choices = FORMATS.map((value) => ({ value, name: t(`sidebar_saveAs_${value}`) }));
  return (
    <div class="saves">
      {t('sidebar_save_chart')}
      <Choices label={t('sidebar_save_chart')} choices={choices} onChoose={(format) => void save(format, context, choice)} />
    </div>
  );
}
