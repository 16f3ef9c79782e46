/** Stage 2 on the article's page: how long reading, verdict, mentions, ranges and registration take, cold, as the page grows. */
import { servePages } from '../../scripts/lib/serve.mjs';
import { articleHtml } from './article-text.mjs';
import { openWith, visitChrome } from './browsers.mjs';
import { bundle, dossierScript } from './bundle.mjs';
import { CONTROL, inTemporaryFolder, writeExtension } from './extensions.mjs';
import { pageOf, SIZES } from './pages.mjs';
import { figure, markdownTable, median } from './stats.mjs';

const STEPS = 'data-bench-steps';

/** A visit that also brings back what the content script wrote down. */
async function visit(opened, url, name) {
  let steps = {};
  const cost = await visitChrome(opened, url, name, async (page) => {
    const written = await page.evaluate((attribute) => document.documentElement.getAttribute(attribute), STEPS);
    steps = JSON.parse(written ?? '{}');
  });
  return { ...cost, steps };
}

async function extensionsIn(folder) {
  const [code, dossier] = [await bundle('tests/bench/entry-article.js'), dossierScript()];
  return [
    writeExtension(folder, 'control', CONTROL),
    writeExtension(folder, 'whole', code, dossier),
    writeExtension(folder, 'rest', code, `${dossier}globalThis.benchMode = 'rest';`),
    writeExtension(folder, 'steps', code, `${dossier}globalThis.benchMode = 'steps';`),
  ];
}

async function visitSizes(opened, site, extensions, rounds) {
  const results = {};
  for (const [i, size] of Object.keys(SIZES).entries()) {
    results[size] = Object.fromEntries(extensions.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const { name } of round % 2 ? extensions.toReversed() : extensions)
        results[size][name].push(await visit(opened, site.url(`/${name}/${i}`), name));
  }
  return results;
}

const longest = (visits) => median(visits.map((visit) => visit.longest));

function wholeTable(results) {
  const base = longest(results['0.3 MB'].control);
  const rows = Object.entries(results).map(([size, { control, whole, rest }]) => {
    const { kind, mentions } = whole[0].steps;
    const ours = [longest(whole), longest(whole) / base, longest(rest)];
    return [size, `${kind}, ${mentions}`, figure(longest(control)), ...ours.map(figure)];
  });
  return markdownTable(['page', 'verdict, mentions', 'T_ext, ms', 'first marks, ms', '× T_ext (0.3 MB)', 'whole page, ms'], rows);
}

function stepTable(results) {
  const sizes = Object.keys(results);
  const names = Object.keys(results[sizes[0]].steps[0].steps);
  const cell = (size, name) => figure(median(results[size].steps.map(({ steps }) => steps[name])));
  return markdownTable(
    ['step, ms', ...sizes],
    names.map((name) => [name, ...sizes.map((size) => cell(size, name))]),
  );
}

/** @param {number} rounds */
export function articlePage(rounds) {
  // The ten-megabyte page takes its time to load.
  const visits = Math.min(rounds, 3);
  return inTemporaryFolder(async (folder) => {
    const extensions = await extensionsIn(folder);
    const article = articleHtml();
    const pages = Object.values(SIZES).map((bytes) => pageOf(bytes, article));
    const site = await servePages(Object.fromEntries(pages.flatMap((html, i) => extensions.map(({ name }) => [`/${name}/${i}`, html]))));
    const opened = { ...(await openWith('chrome', extensions)), window: 1500 };
    // The record's script is there for the measurement only.
    for (const [name, origin] of opened.origins) opened.origins.set(name, `${origin}content.js`);
    try {
      const results = await visitSizes(opened, site, extensions, visits);
      return `${wholeTable(results)}\n\nWhere the time goes (\`performance.now()\`, a run of its own):\n\n${stepTable(results)}`;
    } finally {
      await opened.browser.close();
      await site.close();
    }
  });
}
