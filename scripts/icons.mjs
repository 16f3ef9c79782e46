/** `npm run icons`: renders `scripts/icon.svg` to the PNG sizes that the manifest names. Run after changing the drawing. */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './lib/find-browser.mjs';
import { inProject } from './lib/paths.mjs';

const SIZES = [16, 32, 48, 128];

const svg = await readFile(inProject('scripts/icon.svg'), 'utf8');
const found = findBrowser('chrome');
if (!found) throw new Error('Chrome, Chromium or Edge is needed to render the icons');
const browser = await puppeteer.launch({ executablePath: found.path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
  await page.screenshot({ path: inProject(`public/icons/icon-${size}.png`), omitBackground: true });
}
await browser.close();
