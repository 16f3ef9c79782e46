/** The article's page, as shipped and cold: stage 1 up to its hit, the first marks, the rest of stage 2, as the page grows. */
import { inProject } from '../../scripts/lib/paths.mjs';
import { servePages } from '../../scripts/lib/serve.mjs';
import { articleHtml } from './article-text.mjs';
import { openWith, visitChrome } from './browsers.mjs';
import { bundle, dossierScript } from './bundle.mjs';
import { CONTROL, copyExtension, inTemporaryFolder, writeExtension } from './extensions.mjs';
import { pageOf, SIZES } from './pages.mjs';
import { figure, markdownTable, median, medianRatio } from './stats.mjs';
import { costByScript } from './trace.mjs';

/** Milliseconds after load in which all of stage 2 is done, on a busy machine too. */
const LONG = { '0.3 MB': 2500, '1 MB': 2500, '5 MB': 6000, '10 MB': 8000 };
const STEPS = 'data-bench-steps';
const STAGE_1 = 'src/spot/main.iife.js';
const FIRST = 'src/overlay/first-marks.js';
const REST = 'src/overlay/main.js';
/** Brought with it. */
const READER = 'src/overlay/reader.js';

/** A visit that also brings back what the content script wrote down, and what each script took. */
async function visit(opened, url, name) {
  let steps = {};
  const { events, ...cost } = await visitChrome(opened, url, name, async (page) => {
    const written = await page.evaluate((attribute) => document.documentElement.getAttribute(attribute), STEPS);
    steps = JSON.parse(written ?? '{}');
  });
  const origin = opened.origins.get(name);
  const before = costByScript(events, origin, (url) => url.endsWith(REST));
  return { ...cost, steps, before, all: costByScript(events, origin) };
}

async function visitSizes(opened, site, extensions, rounds) {
  const results = {};
  for (const [i, size] of Object.keys(SIZES).entries()) {
    results[size] = Object.fromEntries(extensions.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const { name } of round % 2 ? extensions.toReversed() : extensions)
        results[size][name].push(await visit({ ...opened, window: LONG[size] }, site.url(`/${name}/${i}`), name));
  }
  return results;
}

const firstOf = ({ before }) => (before[FIRST] ?? Number.NaN) + before.promises;

function wholeTable(results) {
  const base = results['0.3 MB'].control.map(({ cpu }) => cpu);
  const rows = Object.entries(results).map(([size, { control, ours }]) => {
    const first = ours.map(firstOf);
    const both = ours.map((one) => firstOf(one) + one.before[STAGE_1]);
    return [
      size,
      figure(median(control.map(({ cpu }) => cpu))),
      figure(median(ours.map(({ before }) => before[STAGE_1]))),
      figure(median(first)),
      figure(medianRatio(first, base)),
      figure(medianRatio(both, base)),
      figure(median(ours.map(({ all }) => (all[REST] ?? Number.NaN) + (all[READER] ?? 0)))),
    ];
  });
  const head = [
    'page',
    'T_ext, ms',
    'stage 1, ms',
    'first marks, ms',
    '× T_ext (0.3 MB)',
    'both × T_ext (0.3 MB)',
    'the rest of stage 2, ms',
  ];
  return markdownTable(head, rows);
}

function stepTable(results) {
  const sizes = Object.keys(results);
  const [{ steps: first }] = results[sizes[0]].steps;
  const cell = (size, name) => figure(median(results[size].steps.map(({ steps }) => steps.took[name])));
  const table = markdownTable(
    ['step, ms', ...sizes],
    Object.keys(first.took).map((name) => [name, ...sizes.map((size) => cell(size, name))]),
  );
  return `${first.mentions} mentions.\n\n${table}`;
}

/** @param {number} rounds */
export function articlePage(rounds) {
  return inTemporaryFolder(async (folder) => {
    const extensions = [
      writeExtension(folder, 'control', CONTROL),
      copyExtension(folder, 'ours', inProject('dist/chrome')),
      writeExtension(folder, 'steps', await bundle('tests/bench/entry-article.js'), dossierScript()),
    ];
    const article = articleHtml();
    const pages = Object.values(SIZES).map((bytes) => pageOf(bytes, article));
    const site = await servePages(Object.fromEntries(pages.flatMap((html, i) => extensions.map(({ name }) => [`/${name}/${i}`, html]))));
    const opened = await openWith('chrome', extensions);
    // The record's script is there for the measurement only.
    opened.origins.set('steps', `${opened.origins.get('steps')}content.js`);
    try {
      const results = await visitSizes(opened, site, extensions, rounds);
      return `${wholeTable(results)}\n\nWhere the time goes (\`performance.now()\`, a run of its own):\n\n${stepTable(results)}`;
    } finally {
      await opened.browser.close();
      await site.close();
    }
  });
}
