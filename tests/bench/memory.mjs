/** JavaScript heap of a tab with the built extension, over the same tab without, in Chromium: page and isolated worlds, after a collection. */
import { inProject } from '../../scripts/lib/paths.mjs';
import { servePages } from '../../scripts/lib/serve.mjs';
import { articleHtml } from './article-text.mjs';
import { heapOf, openWith } from './browsers.mjs';
import { CONTROL, copyExtension, inTemporaryFolder, writeExtension } from './extensions.mjs';
import { choose } from './interface.mjs';
import { pageOf, SIZES } from './pages.mjs';
import { markdownTable, median } from './stats.mjs';

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
/** Milliseconds until everything is read and rests. */
const SETTLED = 4000;
const PAUSE = 250;
/** The most that the sidebar shows. */
const TIMELINE = { open: 'sidebar', section: 'timeline', depth: 'everything' };

/** An application that shows one article after the other at addresses of their own, the known one every second time. */
const application = (article, other) => `<!doctype html><meta charset="utf-8"><title>News</title><main></main><script>
const texts = ${JSON.stringify([other, article]).replaceAll('</', '<\\/')};
let at = 0;
function turn() { history.pushState({}, '', '?' + ++at); document.querySelector('main').innerHTML = texts[at % 2]; }
async function turnTimes(times) { for (let i = 0; i < times; i++) { turn(); await new Promise((done) => setTimeout(done, ${PAUSE})); } }
turn();
</script>`;

const OTHER = `<p>${'The ferry runs every second hour, and nobody knows why. '.repeat(40)}</p>`.repeat(20);

async function inTab({ browser }, url, look) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'load' });
  await sleep(SETTLED);
  const result = await look(page);
  await page.close();
  return result;
}

/**
 * Median of what the page takes with the extension over what it takes in another folder, MB; the two take turns. In `none` there is no extension; in
 * `control` one of a single line: the world that a browser makes for any extension's script is in the heap of both.
 */
async function over(opened, site, path, rounds, look = heapOf, beside = 'none') {
  const differences = [];
  for (let round = 0; round < rounds; round++) {
    const without = await inTab(opened, site.url(`/${beside}/${path}`), look);
    differences.push((await inTab(opened, site.url(`/ours/${path}`), look)) - without);
  }
  return median(differences).toFixed(2);
}

/** What a hundred turns leave behind. */
async function growth(page) {
  await page.evaluate('turnTimes(10)');
  const before = await heapOf(page);
  await page.evaluate('turnTimes(100)');
  await sleep(SETTLED);
  return (await heapOf(page)) - before;
}

async function rowsOf(opened, site, rounds) {
  await choose(opened, { open: 'badge' });
  const foreign = ['a page that is not ours, 0.3 MB', await over(opened, site, 'foreign', rounds, heapOf, 'control'), '0.15'];
  const large = ['a page that is not ours, 5 MB', await over(opened, site, 'large', rounds, heapOf, 'control'), '0.15'];
  const world = [
    'the same, 0.3 MB, with the world that the browser makes for any script',
    await over(opened, site, 'foreign', rounds),
    '–',
  ];
  const marked = ['the article, 0.3 MB, marks shown, sidebar not yet opened', await over(opened, site, 'article', rounds), '1.5'];
  const beside = [
    'the same, beside the extension of one line on the same page',
    await over(opened, site, 'article', rounds, heapOf, 'control'),
    '–',
  ];
  const article = async (what, chosen) => {
    await choose(opened, chosen);
    return [what, await over(opened, site, 'article', rounds), '1.5 + 2'];
  };
  const shown = [
    await article('the article, 0.3 MB, sidebar open', { open: 'sidebar' }),
    await article('the same, at the timeline with every event of the record', TIMELINE),
    await article('the same in German', { ...TIMELINE, language: 'de' }),
  ];
  await choose(opened, { open: 'sidebar' });
  const turns = [
    '100 navigations within one application, sidebar opening and closing',
    await over(opened, site, 'turns', Math.min(rounds, 2), growth),
    '0.3',
  ];
  return [foreign, large, world, marked, beside, ...shown, turns];
}

/** @param {number} rounds */
export function memoryTable(rounds) {
  return inTemporaryFolder(async (folder) => {
    const article = articleHtml();
    const small = pageOf(SIZES['0.3 MB'], article);
    const pages = { foreign: pageOf(SIZES['0.3 MB']), large: pageOf(SIZES['5 MB']), article: small, turns: application(article, OTHER) };
    const paths = Object.entries(pages).flatMap(([name, html]) => ['none', 'control', 'ours'].map((of) => [`/${of}/${name}`, html]));
    const site = await servePages(Object.fromEntries(paths));
    const opened = await openWith('chrome', [
      copyExtension(folder, 'ours', inProject('dist/chrome')),
      writeExtension(folder, 'control', CONTROL),
    ]);
    try {
      return markdownTable(['page', 'JS heap over the same without, MB', 'limit'], await rowsOf(opened, site, rounds));
    } finally {
      await opened.browser.close();
      await site.close();
    }
  });
}
