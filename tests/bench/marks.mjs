/** Finding, painting and toggling the marks and opening the sidebar, beside what a user would otherwise use, on one warm page. */
import { openPlainBrowser } from '../../scripts/lib/gallery.mjs';
import { servePages } from '../../scripts/lib/serve.mjs';
import { articleHtml } from './article-text.mjs';
import { bundle, dossierScript } from './bundle.mjs';
import { pageOf, SIZES } from './pages.mjs';
import { figure, markdownTable, median } from './stats.mjs';

/** An origin that is isolated has a clock of five microseconds. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const PAGES = ['0.3 MB', '5 MB'];
/** Rounds of what takes milliseconds; the peers on a whole body take seconds and get three. */
const MANY = 15;

const PEERS = [
  'approx-string-match, as Hypothesis uses it',
  '@apache-annotator/dom, text quotes',
  'mark.js, the same words (paints them too)',
];
const TOGGLES = {
  on: 'paint: ranges to registered highlights, layout',
  off: 'switch off, layout',
  again: 'switch on again, layout',
  view: 'the sidebar’s view model',
  open: 'open the sidebar with it, layout',
};
/** Last, since wrapping splits and joins the text nodes that the ranges lie in. */
const WRAPPING = { wrap: 'the same words wrapped in `<mark>`, layout', unwrap: 'unwrapped again, layout' };

const call = (page, name, ...args) => page.evaluate((work, rest) => globalThis.bench[work](...rest), name, args);

/** Median of several calls, the functions taking turns. */
async function takeTurns(page, calls, rounds) {
  const took = calls.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, [name, ...args]] of calls.entries()) took[i].push(await call(page, name, ...args));
  return took.map(median);
}

async function measurePage(page, small) {
  const quick = [['walk'], ['shipped'], ['locate', 'article'], ['locate', 'body'], ...Object.keys(TOGGLES).map((name) => [name])];
  const [walk, shipped, article, body, ...toggles] = await takeTurns(page, quick, MANY);
  const inArticle = await takeTurns(
    page,
    PEERS.map((name) => ['peer', name, 'article']),
    5,
  );
  const inBody = small
    ? await takeTurns(
        page,
        PEERS.map((name) => ['peer', name, 'body']),
        3,
      )
    : [];
  const [find] = await takeTurns(page, [['find']], 3);
  const wrapping = await page.evaluate(async () => [await globalThis.bench.wrap(), await globalThis.bench.unwrap()]);
  return { walk, shipped, article, body, toggles, inArticle, inBody, find, wrapping };
}

const cells = (ms, { walk }, ours) => [`${figure(ms)} (×${figure(ms / walk)})`, ours === undefined ? '' : figure(ms / ours)];

function locateTable(m) {
  const rows = [
    ['one TreeWalker pass, warm (T)', ...cells(m.walk, m)],
    ['**Sidelight as shipped**: finds the article on the page, verdict, all mentions, ranges', ...cells(m.shipped, m, m.shipped)],
    ['Sidelight, the reading that follows: the whole page, every article on it', ...cells(m.body, m, m.shipped)],
    ['the same, given the article', ...cells(m.article, m, m.shipped)],
    ...PEERS.map((name, i) => [`${name}, given the article`, ...cells(m.inArticle[i], m, m.shipped)]),
    ...m.inBody.map((ms, i) => [`${PEERS[i]}, given the body`, ...cells(ms, m, m.shipped)]),
    ['`window.find`, 20 words', ...cells(m.find, m, m.shipped)],
  ];
  return markdownTable(['finding the marks', 'ms (× T)', '× Sidelight as shipped'], rows);
}

function paintTable(m) {
  const rows = [
    ...Object.values(TOGGLES).map((title, i) => [title, cells(m.toggles[i], m)[0]]),
    ...Object.values(WRAPPING).map((title, i) => [title, cells(m.wrapping[i], m)[0]]),
  ];
  return markdownTable(['painting and opening', 'ms (× T)'], rows);
}

/** @param {import('../../scripts/lib/find-browser.mjs').Family} family */
export async function marksIn(family) {
  const article = articleHtml();
  const [code, dossier] = [await bundle('tests/bench/entry-marks.js'), dossierScript()];
  const site = await servePages(
    Object.fromEntries(PAGES.map((size, i) => [`/${i}`, { body: pageOf(SIZES[size], article), headers: ISOLATED }])),
  );
  const browser = await openPlainBrowser(family);
  const tables = [];
  try {
    for (const [i, size] of PAGES.entries()) {
      const page = await browser.newPage();
      await page.bringToFront();
      await page.goto(site.url(`/${i}`), { waitUntil: 'load' });
      await page.evaluate(`${dossier};${code};undefined`);
      const [quotes, mentions] = await page.evaluate(() => [globalThis.bench.quotes, globalThis.bench.mentions]);
      const measured = await measurePage(page, i === 0);
      tables.push(`${size}, ${mentions} mentions, ${quotes} of them words:\n\n${locateTable(measured)}\n\n${paintTable(measured)}`);
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return tables.join('\n\n');
}
