/** Many pictures on one sheet, each with its name under it; and pictures made small for the repository. */
import { readFile, writeFile } from 'node:fs/promises';
import { palettePng } from './palette-png.mjs';

/** @typedef {{ path: string, name: string }} Picture */

const GAP = 16;
const STYLE = `body{margin:0;padding:${GAP}px;width:max-content;background:#d9d6ce;color:#1d1b18;font:12px/1.3 "Helvetica Neue",Arial,"Liberation Sans",sans-serif}
h1{margin:0 0 ${GAP}px;font:700 20px/1.2 Georgia,"Liberation Serif",serif}
main{display:flex;flex-wrap:wrap;gap:${GAP}px;align-items:flex-start}
figure{margin:0}img{display:block;margin-bottom:4px}`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function figure({ path, name }, scale) {
  const png = await readFile(path);
  // Width and height stand at a fixed place of every PNG.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)].map((side) => Math.round(side * scale));
  const image = `<img src="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${height}">`;
  return { width, html: `<figure style="width:${width}px">${image}${escaped(name)}</figure>` };
}

/**
 * @param {import('puppeteer-core').Page} page To draw in; Chromium's, whose scaling is the better one.
 * @param {{ title: string, pictures: readonly Picture[], columns: number, scale: number, path: string, even?: boolean }} sheet `even`: pictures stand
 *   under one another in columns of one width.
 */
export async function makeSheet(page, { title, pictures, columns, scale, path, even = false }) {
  const figures = await Promise.all(pictures.map((picture) => figure(picture, scale)));
  const column = Math.max(...figures.slice(0, columns).map((each) => each.width));
  const columnStyle = even ? `figure{width:${column}px!important}` : '';
  const html = `<!doctype html><meta charset="utf-8"><style>${STYLE}main{width:${columns * (column + GAP) - GAP}px}${columnStyle}</style><body><h1>${escaped(title)}</h1>
<main>${figures.map((each) => each.html).join('\n')}</main>`;
  await page.setContent(html, { waitUntil: 'load' });
  const box = await page.evaluate(() => {
    const { width: wide, height } = document.body.getBoundingClientRect();
    return { x: 0, y: 0, width: Math.ceil(wide), height: Math.ceil(height) };
  });
  await page.screenshot({ path, clip: box, captureBeyondViewport: true });
  await makeSmall(page, path, FEW);
}

/** Enough for pictures that are made smaller. */
const FEW = 128;

/** A picture's pixels, four bytes each, as the browser decodes them. */
async function pixelsOf(page, path) {
  const source = (await readFile(path)).toString('base64');
  const { width, height, base64 } = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let text = '';
    for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
    return { width: canvas.width, height: canvas.height, base64: btoa(text) };
  }, source);
  return { width, height, rgba: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** Writes a picture anew with a palette. */
export async function makeSmall(page, path, colours) {
  await writeFile(path, palettePng(await pixelsOf(page, path), colours));
}
