/**
 * PNG with a palette: pictures of text hold few colours, and a byte a pixel is a third of what a browser's screenshot takes. Median cut (Heckbert
 * 1982) over the colours that occur, without dithering, which would roughen flat grounds.
 */
import { crc32, deflateSync } from 'node:zlib';

/** Bits of a channel by which colours are told apart while the palette is made. */
const BITS = 6;
const SHIFT = 8 - BITS;
const keyOf = (r, g, b) => ((r >> SHIFT) << (2 * BITS)) | ((g >> SHIFT) << BITS) | (b >> SHIFT);

/** @typedef {{ r: number, g: number, b: number, count: number, key: number }} Colour Means of the pixels that share a key. */

/** @param {Uint8Array} rgba @returns {Colour[]} */
function coloursOf(rgba) {
  const sums = new Map();
  for (let at = 0; at < rgba.length; at += 4) {
    const [r, g, b] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    const key = keyOf(r, g, b);
    const sum = sums.get(key) ?? { r: 0, g: 0, b: 0, count: 0, key };
    sums.set(key, sum);
    sum.r += r;
    sum.g += g;
    sum.b += b;
    sum.count++;
  }
  return [...sums.values()].map(({ r, g, b, count, key }) => ({ r: r / count, g: g / count, b: b / count, count, key }));
}

const CHANNELS = ['r', 'g', 'b'];

/** The channel in which a box of colours is longest, and how much there is to gain by cutting it. */
function extent(colours) {
  const spans = CHANNELS.map((channel) => {
    const values = colours.map((colour) => colour[channel]);
    return { channel, span: Math.max(...values) - Math.min(...values) };
  });
  const longest = spans.reduce((most, each) => (each.span > most.span ? each : most));
  // The root: text on a ground would else give all of the palette to the ground.
  const weight = Math.sqrt(colours.reduce((sum, { count }) => sum + count, 0));
  return { ...longest, gain: longest.span * weight };
}

function halves(colours, channel) {
  const sorted = colours.toSorted((a, b) => a[channel] - b[channel]);
  const half = sorted.reduce((sum, { count }) => sum + Math.sqrt(count), 0) / 2;
  let [at, sum] = [0, 0];
  while (at < sorted.length - 1 && sum < half) sum += Math.sqrt(sorted[at++].count);
  return [sorted.slice(0, Math.max(1, at)), sorted.slice(Math.max(1, at))];
}

/** @param {Colour[]} colours */
function boxesOf(colours, most) {
  const boxes = [{ colours, ...extent(colours) }];
  while (boxes.length < most) {
    const widest = boxes.reduce((best, box) => (box.colours.length > 1 && box.gain > best.gain ? box : best), { gain: 0 });
    if (widest.gain === 0) break;
    const parts = halves(widest.colours, widest.channel).map((part) => ({ colours: part, ...extent(part) }));
    boxes.splice(boxes.indexOf(widest), 1, ...parts);
  }
  return boxes.map(({ colours: inside }) => inside);
}

/** The colour that most of a box's pixels have: a mean would tint the paper. */
const chief = (colours) => colours.reduce((most, each) => (each.count > most.count ? each : most));

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/**
 * @param {{ width: number, height: number, rgba: Uint8Array }} picture Opaque.
 * @param {number} [most] Colours, at most 256.
 */
export function palettePng({ width, height, rgba }, most = 192) {
  const boxes = boxesOf(coloursOf(rgba), most);
  const index = new Map(boxes.flatMap((colours, at) => colours.map(({ key }) => [key, at])));
  const palette = Buffer.from(boxes.map(chief).flatMap(({ r, g, b }) => [Math.round(r), Math.round(g), Math.round(b)]));
  // A filter byte of 0 before each row: filters make indices no smaller.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) rows[y * (width + 1) + 1 + x] = index.get(keyOf(rgba[at], rgba[at + 1], rgba[at + 2]));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
