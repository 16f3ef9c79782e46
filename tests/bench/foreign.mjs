/** Stage 1 on pages that are not ours: what it costs, cold, until two seconds after load, beside a control extension. */
import { inProject } from '../../scripts/lib/paths.mjs';
import { servePages } from '../../scripts/lib/serve.mjs';
import { openWith, visitChrome, visitFirefox } from './browsers.mjs';
import { CONTROL, copyExtension, inTemporaryFolder, WAYS_OF_READING, writeExtension } from './extensions.mjs';
import { pageOf, SIZES, withCounter } from './pages.mjs';
import { figure, markdownTable, median, medianRatio } from './stats.mjs';
import { addClock } from './timed-content.mjs';

const PAGES = ['0.3 MB', '1 MB', '5 MB'];
/** What reads once, right after layout, has done so long before. */
const SHORT = 700;
const VISITS = { chrome: visitChrome, firefox: visitFirefox };

/** A visit that also tells what was asked of the site besides the page, and counts what changed in the page. */
async function visit(family, opened, site, path, name) {
  let mutations = 0;
  const before = site.requests.length;
  const cost = await VISITS[family](opened, site.url(path), name, async (page) => {
    mutations = await page.evaluate(() => window.benchMutations);
  });
  const asked = site.requests.slice(before).filter((one) => one !== path && one !== '/favicon.ico');
  // Relative to the page: each extension's visits have a folder of their own.
  const requests = asked.map((one) => one.replace(`/${name}/`, '/'));
  return { ...cost, mutations, requests };
}

/**
 * Visits each page with each extension in turn, there and back again, `rounds` times.
 * @param {'chrome' | 'firefox'} family
 * @param {readonly import('./browsers.mjs').Extension[]} extensions
 * @param {number | ((size: string) => number)} rounds
 * @param {number} [window] Milliseconds after load.
 * @returns {Promise<Record<string, Record<string, any[]>>>} By page and extension: one entry per visit.
 */
export async function visitAll(family, extensions, rounds, window) {
  const pages = PAGES.map((size) => [size, withCounter(pageOf(SIZES[size]))]);
  const paths = pages.flatMap(([, html], i) => extensions.map(({ name }) => [`/${name}/${i}`, html]));
  const site = await servePages(Object.fromEntries(paths));
  const opened = { ...(await openWith(family, extensions)), ...(window && { window }) };
  const costs = {};
  try {
    for (const [i, [size]] of pages.entries()) {
      costs[size] = Object.fromEntries(extensions.map(({ name }) => [name, []]));
      const visits = typeof rounds === 'number' ? rounds : rounds(size);
      for (let round = 0; round < visits; round++)
        for (const { name } of round % 2 ? extensions.toReversed() : extensions)
          costs[size][name].push(await visit(family, opened, site, `/${name}/${i}`, name));
    }
  } finally {
    await opened.browser.close();
    await site.close();
  }
  return costs;
}

export const all = (visits, what) => visits.map((visit) => visit[what]);

/** Of what was asked of the site in any of our visits, how much in none of the control's: pages load their own pictures when they please. */
function requestsOfOurs(ours, control) {
  const pages = new Set(all(control, 'requests').flat());
  const others = new Set(
    all(ours, 'requests')
      .flat()
      .filter((asked) => !pages.has(asked)),
  );
  return others.size;
}

function costTable(family, costs) {
  const rows = Object.entries(costs).map(([size, { control, ours }]) => [
    all(ours, 'stage2').some(Boolean) ? `${size}, **taken for a candidate**` : size,
    figure(median(all(control, 'cpu'))),
    figure(median(all(ours, 'cpu'))),
    `${figure(medianRatio(all(ours, 'cpu'), all(control, 'cpu')))}`,
    figure(median(all(ours, 'longest'))),
    ...(family === 'chrome'
      ? [
          [
            ...['layouts', 'mutations'].map((what) => median(all(ours, what)) - median(all(control, what))),
            requestsOfOurs(ours, control),
          ].join(', '),
          (median(all(ours, 'heap')) - median(all(control, 'heap'))).toFixed(2),
        ]
      : []),
  ]);
  const head = ['page', 'T_ext, ms', 'Sidelight, ms', 'ratio', 'longest task, ms'];
  return markdownTable(family === 'chrome' ? [...head, 'forced layouts, mutations, requests', 'JS heap over control, MB'] : head, rows);
}

/** @param {'chrome' | 'firefox'} family @param {number} rounds */
export function foreignPages(family, rounds) {
  return inTemporaryFolder(async (folder) => {
    const extensions = [writeExtension(folder, 'control', CONTROL), copyExtension(folder, 'ours', inProject(`dist/${family}`))];
    if (family === 'firefox') extensions.forEach(addClock);
    return costTable(family, await visitAll(family, extensions, rounds));
  });
}

/** What each way of reading a page costs a content script, by itself. @param {number} rounds */
export function waysOfReading(rounds) {
  return inTemporaryFolder(async (folder) => {
    const ways = Object.entries(WAYS_OF_READING);
    const extensions = ways.map(([, code], i) => writeExtension(folder, `way${i}`, code));
    const costs = await visitAll('chrome', extensions, Math.min(rounds, 3), SHORT);
    const cell = (visits, base) => `${figure(median(all(visits, 'cpu')))} (×${figure(medianRatio(all(visits, 'cpu'), all(base, 'cpu')))})`;
    const rows = ways.map(([title], i) => [title, ...PAGES.map((size) => cell(costs[size][`way${i}`], costs[size].way0))]);
    return markdownTable(['what the content script does', ...PAGES], rows);
  });
}
