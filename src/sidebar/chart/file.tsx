/** The chart as a file: as drawing, as picture, and as figures. Drawn anew beside the document, so that neither page nor theme is in it. */
import { render } from 'preact';
import { Sidebar, type SidebarContext } from '../context.js';
import type { SavedFile } from '../download.js';
import { formats } from '../format.js';
import type { Making, Material } from '../making.js';
import plot from '../styles/plot.css?inline';
import sheet from '../styles/sheet.css?inline';
import { LIGHT } from '../tokens.js';
import type { ChartChoice } from './choice.js';
import { chartCsv } from './figures.js';
import { Sheet } from './sheet.js';

/** Other programs than browsers know no custom properties: the light palette is written in their place. */
const VALUES: Readonly<Record<string, string>> = { ...LIGHT, small: '11.5px', sans: 'Helvetica, Arial, "Liberation Sans", sans-serif' };
const resolved = (css: string) => css.replace(/var\(--sl-(\w+)\)/g, (_, name: string) => VALUES[name] ?? 'inherit');

/** The drawing as an element, to stand in a file of its own or in another. */
export function chartSvg(of: Material, choice: ChartChoice): string {
  const box = document.createElement('div');
  const css = resolved(plot + sheet);
  // A drawing has nothing to press: no more of the context is asked for.
  const context = { ...of, format: formats(of.locale) } as unknown as SidebarContext;
  render(
    <Sidebar.Provider value={context}>
      <Sheet choice={choice} css={css} />
    </Sidebar.Provider>,
    box,
  );
  const svg = box.firstElementChild;
  const text = svg === null ? '' : new XMLSerializer().serializeToString(svg);
  render(null, box);
  return text;
}

const alone = (svg: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;

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

export async function chartFile({ format, choice }: Exclude<Making, string>, of: Material): Promise<SavedFile | null> {
  const { story } = of.view;
  const name = `${story.id}-duties-${story.checkedUpTo}.${format}`;
  if (format === 'csv') return { name, type: 'text/csv', data: chartCsv(of.view, choice) };
  const svg = alone(chartSvg(of, choice));
  if (format === 'svg') return { name, type: 'image/svg+xml', data: svg };
  const data = await pngOf(svg);
  return data && { name, type: 'image/png', data };
}
