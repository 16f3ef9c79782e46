/** The sidebar's gallery: the component alone in a page, for its tests and its pictures. */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from './find-browser.mjs';
import { inProject } from './paths.mjs';

const ENTRY = 'tests/browser/gallery/gallery.ts';
const PAGE = 'tests/browser/gallery/index.html';

/** One classic script with everything in it, as the extension's own is. */
export async function bundle(entry, name = 'bundle') {
  const built = await build({
    configFile: false,
    root: inProject('.'),
    logLevel: 'error',
    build: { write: false, lib: { entry: inProject(entry), formats: ['iife'], name, fileName: name } },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const { output } = (Array.isArray(built) ? built : [built])[0];
  return output[0].code;
}

/** The gallery as one HTML text, put into a page by `setContent`: no server, no file. */
export async function galleryHtml() {
  const [page, script] = await Promise.all([readFile(inProject(PAGE), 'utf8'), bundle(ENTRY)]);
  return page.replace('</body>', () => `<script>${script.replaceAll('</script', '<\\/script')}</script></body>`);
}

/** @typedef {'light' | 'dark' | 'forced'} Theme */

/** Firefox takes a reader's colours from its preferences; the protocol has no word for them. 0: dark; 2: the reader's colours always. */
const FIREFOX_THEMES = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: { 'browser.display.document_color_use': 2 },
};
const CHROME_FEATURES = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }],
};
const CHROME_ARGS = ['--disable-gpu', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/**
 * A headless browser without the extension. `--no-sandbox`: Chromium's sandbox refuses root, which is who runs tests in a container.
 * @param {import('./find-browser.mjs').Family} family
 * @param {Theme} [theme]
 */
export async function openPlainBrowser(family, theme = 'light') {
  const found = findBrowser(family);
  if (!found) throw new Error(`No ${family === 'chrome' ? 'Chrome, Chromium or Edge' : 'Firefox'} was found on this machine`);
  const own = family === 'chrome' ? { args: CHROME_ARGS } : { extraPrefsFirefox: FIREFOX_THEMES[theme] };
  return puppeteer.launch({ browser: family, executablePath: found.path, headless: true, ...own });
}

/**
 * A page with the gallery in it. Chromium's colours are set here: puppeteer's own call knows no forced ones.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} html
 * @param {Theme} [theme]
 */
export async function openGallery(browser, html, theme = 'light') {
  const page = await browser.newPage();
  if (!(await browser.version()).toLowerCase().includes('firefox')) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: CHROME_FEATURES[theme] });
  }
  await page.setContent(html);
  return page;
}
