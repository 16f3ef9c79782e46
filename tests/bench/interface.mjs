/** Opening the sidebar, switching the marks, going from mark to mark: the built extension in Chromium, by traces, to the painted frame. */
import { inProject } from '../../scripts/lib/paths.mjs';
import { servePages } from '../../scripts/lib/serve.mjs';
import { articleHtml } from './article-text.mjs';
import { openWith } from './browsers.mjs';
import { copyExtension, inTemporaryFolder } from './extensions.mjs';
import { changeCost, frameCost } from './frames.mjs';
import { pageOf, SIZES } from './pages.mjs';
import { figure, markdownTable, median } from './stats.mjs';
import { recordTrace } from './trace.mjs';

const PAGES = ['0.3 MB', '5 MB'];
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
/** Milliseconds until the page is read whole and rests, and until what was asked for is done. */
const SETTLED = 4500;
const DONE = 900;

/** What the reader has chosen before. At the greatest depth the timeline lists every event of the record. */
const STATES = {
  'the overview': { open: 'badge' },
  'the timeline, every event of the record (122)': { open: 'badge', section: 'timeline', depth: 'everything' },
};

/** @param {import('./browsers.mjs').Opened} opened */
export async function workerOf({ browser, origins }) {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(origins.get('ours')));
  return target.worker();
}

export async function choose(opened, values) {
  const worker = await workerOf(opened);
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: { version: 1, values: chosen } }), values);
}

async function tell(opened, message) {
  const worker = await workerOf(opened);
  await worker.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab.id, command);
  }, message);
}

/** Shifts of the page's layout so far, as Core Web Vitals count them. */
const shifts = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const seen = [];
        new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(seen.reduce((sum, { value }) => sum + value, 0)), 50);
      }),
  );

async function change(opened, page, message) {
  const events = await recordTrace(page, async () => {
    await tell(opened, message);
    await sleep(DONE);
  });
  return changeCost(events, opened.origins.get('ours'));
}

/** The least that a frame costs on this page, its marks shown: a comment is put into the body. */
async function leastFrame(page) {
  const events = await recordTrace(page, async () => {
    await page.evaluate(() => document.body.append(document.createComment('')));
    await sleep(DONE);
  });
  return frameCost(events);
}

/** One visit, cold: opens, closes, opens again, switches the marks off and on. */
async function visit(opened, url) {
  const page = await opened.browser.newPage();
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'load' });
  await sleep(SETTLED);
  const before = await shifts(page);
  const least = await leastFrame(page);
  const open = await change(opened, page, { type: 'toggle-sidebar' });
  const close = await change(opened, page, { type: 'toggle-sidebar' });
  const again = await change(opened, page, { type: 'toggle-sidebar' });
  await change(opened, page, { type: 'toggle-sidebar' });
  const off = await change(opened, page, { type: 'toggle-marks' });
  const on = await change(opened, page, { type: 'toggle-marks' });
  const shifted = (await shifts(page)) - before;
  await page.close();
  return { least, open, close, again, off, on, shifted };
}

const middle = (visits, of) => figure(median(visits.map(of)));

function openingRows(what, size, visits) {
  const parts = ['script', 'style', 'layout', 'prepaint', 'paint', 'toPaint', 'all'];
  return ['open', 'again'].map((when) => [
    `${what}, ${when === 'open' ? 'for the first time' : 'again'}`,
    size,
    ...parts.map((part) => middle(visits, (visit) => visit[when][part])),
    middle(visits, ({ least }) => least),
    figure(Math.max(...visits.map(({ shifted }) => shifted))),
  ]);
}

function toggleRow(name, size, visits, when) {
  const ours = ['call', 'allScript', 'allStyleAndLayout', 'prepaint', 'paint'];
  return [name, size, ...ours.map((part) => middle(visits, (visit) => visit[when][part]))];
}

function tables(results) {
  const opening = results.flatMap(({ what, size, visits }) => openingRows(what, size, visits));
  const toggles = results
    .filter(({ what }) => what === Object.keys(STATES)[0])
    .flatMap(({ size, visits }) => [toggleRow('marks off', size, visits, 'off'), toggleRow('marks on again', size, visits, 'on')]);
  const cells = ['script', 'style', 'layout', 'prepaint', 'paint', '**to paint**', 'all', 'a comment', 'layout shift'];
  return [
    markdownTable(['opening, ms', 'page', ...cells], opening),
    growth(results),
    markdownTable(['switching, ms', 'page', 'the call', 'script, all', 'style and layout', 'prepaint', 'paint'], toggles),
  ].join('\n\n');
}

function growth(results) {
  const at = (what, size) => median(results.find((one) => one.what === what && one.size === size).visits.map(({ open }) => open.toPaint));
  const lines = Object.keys(STATES).map((what) => `${figure(at(what, PAGES[1]) / at(what, PAGES[0]))} (${what})`);
  return `To paint, 5 MB beside 0.3 MB: ${lines.join(', ')}; the limit is 2.`;
}

/** @param {number} rounds */
export function interfaceTables(rounds) {
  return inTemporaryFolder(async (folder) => {
    const article = articleHtml();
    const site = await servePages(Object.fromEntries(PAGES.map((size, i) => [`/ours/${i}`, pageOf(SIZES[size], article)])));
    const opened = await openWith('chrome', [copyExtension(folder, 'ours', inProject('dist/chrome'))]);
    const results = [];
    try {
      for (const [what, chosen] of Object.entries(STATES)) {
        await choose(opened, chosen);
        for (const [i, size] of PAGES.entries()) {
          const visits = [];
          for (let round = 0; round < rounds; round++) visits.push(await visit(opened, site.url(`/ours/${i}`)));
          results.push({ what, size, visits });
        }
      }
    } finally {
      await opened.browser.close();
      await site.close();
    }
    return tables(results);
  });
}
