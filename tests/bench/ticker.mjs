/** Pages that never rest: what stage 1 (on a page that is not ours) and stage 2 (on the article's page) cost once the first look is over. */
import { inProject } from '../../scripts/lib/paths.mjs';
import { readReport } from '../../scripts/lib/sample.mjs';
import { servePages } from '../../scripts/lib/serve.mjs';
import { openWith } from './browsers.mjs';
import { copyExtension, inTemporaryFolder } from './extensions.mjs';
import { pageOf, SIZES } from './pages.mjs';
import { figure, markdownTable } from './stats.mjs';
import { recordTrace, scriptCost } from './trace.mjs';

/** Milliseconds from load to the first verdict, well enough; and for how long the page is watched then. */
const FIRST = 3000;
const LONG = 20_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const BOX = '<div id="bench"></div>';
/** Started by the driver when the first verdict is in. */
const CHANGES = {
  'a ticker, 20 texts a second': `setInterval(() => { box.textContent = 'index ' + Math.random(); }, 50)`,
  'a live blog, a paragraph every second': `setInterval(() => { const p = document.createElement('p');
    p.textContent = 'The ferry runs every second hour, and nobody knows why. '.repeat(6); box.prepend(p); }, 1000)`,
  'a storm, 10,000 insertions in 200 tasks': `(() => { let wave = 0; const timer = setInterval(() => {
    for (let i = 0; i < 50; i++) { const li = document.createElement('li'); li.textContent = 'row ' + wave + ' ' + i; box.append(li); }
    if (++wave === 200) clearInterval(timer); }, 10); })()`,
};

const article = () =>
  readReport()
    .paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');

async function watched({ browser, origins }, url, code) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'load' });
  await sleep(FIRST);
  const events = await recordTrace(page, async () => {
    await page.evaluate(`{ const box = document.getElementById('bench'); ${code}; 0 }`);
    await sleep(LONG);
  });
  await page.close();
  return scriptCost(events, origins.get('ours'));
}

/** Chromium: thread time of our scripts on the page, as a share of one core. */
export function tickerTable() {
  return inTemporaryFolder(async (folder) => {
    const html = { 'not ours, 1 MB': pageOf(SIZES['1 MB'], BOX), 'the article’s, 1 MB': pageOf(SIZES['1 MB'], BOX + article()) };
    const paths = Object.keys(html).map((_, i) => `/ours/${i}`);
    const site = await servePages(Object.fromEntries(Object.values(html).map((body, i) => [paths[i], body])));
    const opened = await openWith('chrome', [copyExtension(folder, 'ours', inProject('dist/chrome'))]);
    try {
      const rows = [];
      for (const [what, code] of Object.entries(CHANGES)) {
        for (const [i, page] of Object.keys(html).entries()) {
          const { cpu, longest } = await watched(opened, site.url(paths[i]), code);
          rows.push([page, what, figure(cpu), `${figure((100 * cpu) / LONG)} %`, figure(longest)]);
        }
      }
      return markdownTable(['page', 'what changes', `work in ${LONG / 1000} s, ms`, 'of a core', 'longest task, ms'], rows);
    } finally {
      await opened.browser.close();
      await site.close();
    }
  });
}
