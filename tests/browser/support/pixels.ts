/** Looks at what a page paints: screenshots, decoded here: a browser decodes nothing in a tab that it does not show. */
import { type DecodedPng, decode } from 'fast-png';
import type { Page, ScreenshotClip } from 'puppeteer-core';
import { until, withinLimit } from './until.js';

/** Pixels of a part of the page, four bytes each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Milliseconds that a browser has for one picture. */
const PICTURE_LIMIT = 15_000;

/** Of the window, or of a part of it in CSS pixels. */
export async function takePicture(page: Page, clip?: ScreenshotClip): Promise<Picture> {
  // The window as it is: Chromium may wait for ever for a frame of a window that it is asked to enlarge for the picture.
  const shot = page.screenshot({ captureBeyondViewport: false, ...(clip ? { clip } : {}) });
  return withEveryChannel(decode(await withinLimit('the browser to take a picture', shot, PICTURE_LIMIT)));
}

/** Red, green, blue and opacity, also of a picture that was stored without the last. */
function withEveryChannel({ width, height, channels, depth, data }: DecodedPng): Picture {
  if (depth !== 8 || channels < 3) throw new Error(`A picture of ${channels} channels of ${depth} bits`);
  if (channels === 4) return { width, height, data: Uint8Array.from(data) };
  const full = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) full.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return { width, height, data: full };
}

type Colour = readonly [red: number, green: number, blue: number];

/** How many pixels have about that colour. */
export function countColour({ data }: Picture, [red, green, blue]: Colour, tolerance = 12): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const off = Math.abs((data[i] as number) - red) + Math.abs((data[i + 1] as number) - green) + Math.abs((data[i + 2] as number) - blue);
    if (off <= tolerance) count++;
  }
  return count;
}

/** Edge of the blocks that are compared: browsers smooth the same letters now one way and now another. */
const BLOCK = 4;
/** Sum of the differences of a block's mean colour that no eye would see. */
const UNSEEN = 40;

function meanColour({ data, width }: Picture, left: number, top: number): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = left; x < left + BLOCK; x++) for (let k = 0; k < 3; k++) sum[k as 0] += data[(y * width + x) * 4 + k] as number;
  }
  return sum.map((total) => total / BLOCK ** 2) as [number, number, number];
}

/** Share of small blocks that two pictures of the same size have alike, 0 to 1. */
export function likeness(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 0;
  let same = 0;
  let all = 0;
  for (let y = 0; y + BLOCK <= a.height; y += BLOCK) {
    for (let x = 0; x + BLOCK <= a.width; x += BLOCK, all++) {
      const other = meanColour(b, x, y);
      if (meanColour(a, x, y).reduce((sum, value, k) => sum + Math.abs(value - (other[k] as number)), 0) <= UNSEEN) same++;
    }
  }
  return same / all;
}

/** Milliseconds between two pictures that must be the same. */
const STILL = 150;

/** A part of the page once it has come to rest: rows near the edge are drawn a moment after the others. */
export function restingPicture(page: Page, clip: ScreenshotClip): Promise<Picture> {
  return until('the page to come to rest', async () => {
    const before = await takePicture(page, clip);
    await new Promise((resolve) => setTimeout(resolve, STILL));
    const after = await takePicture(page, clip);
    return likeness(before, after) === 1 ? after : null;
  });
}
