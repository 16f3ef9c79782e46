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
/** Calls before the clock counts, of ours and of the peers' alike; on a whole body one. */
const WARM = 3;

const PEERS = [
  'Hypothesis’s anchoring by quote (approx-string-match)',
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

/** Median of several calls after some that warm all of them up, the functions taking turns. */
async function takeTurns(page, calls, rounds, warm) {
  const took = calls.map(() => []);
  for (let round = -warm; round < rounds; round++)
    for (const [i, [name, ...args]] of calls.entries()) {
      const ms = await call(page, name, ...args);
      if (round >= 0) took[i].push(ms);
    }
  return took.map(median);
}

const peersIn = (root) => PEERS.map((name) => ['peer', name, root]);

async function measurePage(page, small) {
  const quick = [['walk'], ['first', 'article'], ['first', 'body'], ['locate', 'body'], ...Object.keys(TOGGLES).map((name) => [name])];
  const [walk, article, body, whole, ...toggles] = await takeTurns(page, quick, MANY, WARM);
  const inArticle = await takeTurns(page, peersIn('article'), 5, WARM);
  const inBody = small ? await takeTurns(page, peersIn('body'), 3, 1) : [];
  const [find] = await takeTurns(page, [['find']], 3, 0);
  const counts = await page.evaluate(() => globalThis.bench.counts);
  const wrapping = await page.evaluate(async () => [await globalThis.bench.wrap(), await globalThis.bench.unwrap()]);
  return { walk, article, body, whole, toggles, inArticle, inBody, find, wrapping, counts };
}

const beside = (ms, { walk }) => `${figure(ms)} (×${figure(ms / walk)})`;

function locateTable(m, mentions) {
  const row = (what, ms, found = '') => [what, beside(ms, m), ...[m.article, m.body, m.whole].map((ours) => figure(ms / ours)), found];
  const peers = (took, root) => took.map((ms, i) => row(`${PEERS[i]}, given the ${root}`, ms, m.counts[`${PEERS[i]}, given the ${root}`]));
  const rows = [
    row('one TreeWalker pass, warm (T)', m.walk),
    row('**Sidelight**, where stage 1 has come upon the article: read, verdict, all mentions, ranges', m.article, mentions),
    row('**Sidelight**, stage 1’s search through the page included', m.body, mentions),
    ...peers(m.inArticle, 'article'),
    ...peers(m.inBody, 'body'),
    row('`window.find`, 20 words', m.find, '20'),
    row('**Sidelight**, the reading that follows: the whole page, every article on it', m.whole),
  ];
  return markdownTable(
    ['finding the marks', 'ms (× T)', '× Sidelight', '× with stage 1’s search', '× reading the whole page', 'found'],
    rows,
  );
}

function paintTable(m) {
  const rows = [
    ...Object.values(TOGGLES).map((title, i) => [title, beside(m.toggles[i], m)]),
    ...Object.values(WRAPPING).map((title, i) => [title, beside(m.wrapping[i], m)]),
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
      const [quotes, mentions] = await page.evaluate(() => [globalThis.bench.quotes, String(globalThis.bench.firstMarks)]);
      const measured = await measurePage(page, i === 0);
      tables.push(`${size}, ${mentions} marks, ${quotes} quotes:\n\n${locateTable(measured, mentions)}\n\n${paintTable(measured)}`);
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return tables.join('\n\n');
}
