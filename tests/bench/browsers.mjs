/** A browser with several extensions, and visits to pages in tabs of their own, each cold. */
import { bidi } from '../../scripts/lib/closed-root.mjs';
import { openBrowser } from '../../scripts/lib/open-browser.mjs';
import { COST } from './timed-content.mjs';
import { recordTrace, scriptCost } from './trace.mjs';

/** Milliseconds after load that are counted. */
export const WINDOW = 2000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * @typedef {{ name: string, dist: string }} Extension
 * @typedef {object} Opened
 * @property {import('puppeteer-core').Browser} browser
 * @property {ReadonlyMap<string, string>} origins Of each extension, by name (Chromium only).
 * @property {number} [window] Milliseconds after load that are counted, where not WINDOW.
 */

/**
 * @param {import('../../scripts/lib/find-browser.mjs').Family} family
 * @param {readonly Extension[]} extensions
 * @returns {Promise<Opened>}
 */
export async function openWith(family, [first, ...others]) {
  const { browser, extensionId } = await openBrowser(family, first.dist);
  const origins = new Map([[first.name, `chrome-extension://${extensionId}/`]]);
  for (const { name, dist } of others) origins.set(name, `chrome-extension://${await browser.installExtension(dist)}/`);
  if (family === 'firefox') await refineFirefoxClock(browser);
  await closeWelcome(browser);
  return { browser, origins };
}

/** Firefox rounds `performance.now()` to a millisecond, against pages that time each other. */
async function refineFirefoxClock(browser) {
  const { contexts } = await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  await bidi(browser, 'script.evaluate', {
    expression: `Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false)`,
    target: { context: window.context },
    awaitPromise: false,
  });
}

/** The welcome tab would hide every other one, and hidden pages are not laid out. */
async function closeWelcome(browser) {
  await sleep(1500);
  const [, ...others] = await browser.pages();
  for (const page of others) await page.close();
}

async function assertVisible(page) {
  const visible = await page.evaluate(() => document.visibilityState === 'visible');
  if (!visible) throw new Error(`${page.url()} was hidden while it was measured`);
}

/** JS heap of the page's process after a collection, MB: page, isolated worlds and all. */
export async function heapOf(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await page.metrics();
  return JSHeapUsedSize / 1e6;
}

/**
 * @param {Opened} opened
 * @param {string} url
 * @param {string} name Of the extension that is looked at.
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} [after] Called when the time is up.
 */
export async function visitChrome({ browser, origins, window = WINDOW }, url, name, after) {
  const page = await browser.newPage();
  await page.bringToFront();
  const events = await recordTrace(page, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await sleep(window);
  });
  await assertVisible(page);
  await after?.(page);
  const heap = await heapOf(page);
  await page.close();
  return { ...scriptCost(events, origins.get(name) ?? ''), heap, events };
}

/** @param {Opened} opened @param {string} url */
export async function visitFirefox({ browser }, url) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'load' });
  await assertVisible(page);
  const written = await page.waitForFunction((name) => document.documentElement.getAttribute(name), { polling: 200 }, COST);
  const [cpu, longest] = String(await written.jsonValue())
    .split(' ')
    .map(Number);
  await page.close();
  return { cpu, longest };
}
