/** Opening the sidebar and switching the marks: the built extension in Chromium, by traces, to the painted frame, beside the plainest sidebar. */
import { inProject } from '../../scripts/lib/paths.mjs';
import { servePages } from '../../scripts/lib/serve.mjs';
import { articleHtml } from './article-text.mjs';
import { openWith } from './browsers.mjs';
import { copyExtension, inTemporaryFolder } from './extensions.mjs';
import { changeCost, frameCost, WITHIN_LAYOUT } from './frames.mjs';
import { interfaceReport } from './interface-report.mjs';
import { pageOf, SIZES } from './pages.mjs';
import { plainSidebar } from './plain-sidebar.mjs';
import { pressTwice } from './pressing.mjs';
import { recordTrace, TASKS } from './trace.mjs';

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
export async function workerOf({ browser, origins }, name = 'ours') {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(origins.get(name)));
  return target.worker();
}

export async function choose(opened, values) {
  const worker = await workerOf(opened);
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: { version: 1, values: chosen } }), values);
}

async function tell(opened, message, name) {
  const worker = await workerOf(opened, name);
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

async function change(opened, page, type, name = 'ours') {
  const work = async () => {
    await tell(opened, { type }, name);
    await sleep(DONE);
  };
  const events = await recordTrace(page, work, [TASKS, WITHIN_LAYOUT]);
  return changeCost(events, opened.origins.get(name));
}

/** The least that a frame costs on this page, its marks shown: a comment is put into the body. For that alone no frame would be drawn: one is asked for. */
async function leastFrame(page) {
  const comment = async () => {
    await page.evaluate(() => {
      document.body.append(document.createComment(''));
      return new Promise(requestAnimationFrame);
    });
    await sleep(DONE);
  };
  const events = await recordTrace(page, comment, [WITHIN_LAYOUT]);
  return frameCost(events);
}

async function inTab({ browser }, url, look) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'load' });
  await sleep(SETTLED);
  const seen = await look(page);
  await page.close();
  return seen;
}

/** One visit, cold: opens, closes, opens again, switches the marks off and on. */
const visit = (opened, url) =>
  inTab(opened, url, async (page) => {
    const before = await shifts(page);
    const least = await leastFrame(page);
    const open = await change(opened, page, 'toggle-sidebar');
    await change(opened, page, 'toggle-sidebar');
    const again = await change(opened, page, 'toggle-sidebar');
    await change(opened, page, 'toggle-sidebar');
    const off = await change(opened, page, 'toggle-marks');
    const on = await change(opened, page, 'toggle-marks');
    return { least, open, again, off, on, shifted: (await shifts(page)) - before };
  });

/** The plain sidebar, as cold; where our marks are, their ranges are switched as well. */
const plainVisit = (opened, url, marked) =>
  inTab(opened, url, async (page) => {
    const open = await change(opened, page, 'plain-open', 'plain');
    if (!marked) return { open };
    await tell(opened, { type: 'plain-take' }, 'plain');
    await sleep(DONE);
    const off = await change(opened, page, 'plain-flip', 'plain');
    const on = await change(opened, page, 'plain-flip', 'plain');
    return { open, off, on };
  });

/** Presses on both switches, on a slowed page. */
async function pressed(opened, url) {
  const ours = await inTab(opened, url, async (page) => {
    await tell(opened, { type: 'toggle-sidebar' });
    await sleep(DONE);
    return pressTwice(page, 'SIDELIGHT-SIDEBAR', '.switch');
  });
  const plain = await inTab(opened, url, async (page) => {
    await tell(opened, { type: 'plain-open' }, 'plain');
    await tell(opened, { type: 'plain-take' }, 'plain');
    await sleep(DONE);
    return pressTwice(page, 'DIV', 'button');
  });
  return { ours, plain };
}

/** All visits to a page of one size; ours and the plain ones take turns. */
async function visitsTo(opened, site, at, rounds) {
  const ours = Object.fromEntries(Object.keys(STATES).map((what) => [what, []]));
  const plain = { marked: [], bare: [] };
  const presses = [];
  for (let round = 0; round < rounds; round++) {
    for (const [what, chosen] of Object.entries(STATES)) {
      await choose(opened, chosen);
      ours[what].push(await visit(opened, site.url(`/ours/${at}`)));
    }
    plain.marked.push(await plainVisit(opened, site.url(`/ours/${at}`), true));
    plain.bare.push(await plainVisit(opened, site.url(`/plain/${at}`), false));
    await choose(opened, STATES['the overview']);
    presses.push(await pressed(opened, site.url(`/ours/${at}`)));
  }
  return { size: PAGES[at], ours, plain, presses };
}

/** @param {number} rounds */
export function interfaceTables(rounds) {
  return inTemporaryFolder(async (folder) => {
    const article = articleHtml();
    const paths = ['ours', 'plain'].flatMap((path) => PAGES.map((size, at) => [`/${path}/${at}`, pageOf(SIZES[size], article)]));
    const site = await servePages(Object.fromEntries(paths));
    const opened = await openWith('chrome', [
      copyExtension(folder, 'ours', inProject('dist/chrome')),
      plainSidebar(folder, ['ours', 'plain']),
    ]);
    try {
      const results = [];
      for (const at of PAGES.keys()) results.push(await visitsTo(opened, site, at, rounds));
      return interfaceReport(results);
    } finally {
      await opened.browser.close();
      await site.close();
    }
  });
}
