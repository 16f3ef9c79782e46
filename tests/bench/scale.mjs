/** What a page and the background pay for libraries of 1, 100 and 10,000 stories, all but the first made up. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { buildExtension } from '../../scripts/lib/build-targets.mjs';
import { openBrowser } from '../../scripts/lib/open-browser.mjs';
import { inProject } from '../../scripts/lib/paths.mjs';
import { bundle } from './bundle.mjs';
import { CONTROL, copyExtension, inTemporaryFolder, writeExtension } from './extensions.mjs';
import { all, visitAll } from './foreign.mjs';
import { figure, markdownTable, median, medianRatio, middleHalf } from './stats.mjs';

const LIBRARIES = [1, 100, 10_000];
const PAGES = ['0.3 MB', '1 MB', '5 MB'];
/** On the smallest page a tenth is half a millisecond: so many times the rounds make sure of it. */
const MORE = { '0.3 MB': 3 };
/** Stage 1 and its one question are over by then. */
const WINDOW = 1200;
const MADE_UP = 'SIDELIGHT_MADE_UP_LIBRARY';

const typescript = async (path) => (await runnerImport(inProject(path))).module;

/** The extension as shipped but for its library: the record's story and so many made-up ones. */
async function buildWith(folder, size, stories) {
  const dist = join(folder, `built-${size}`);
  const library = join(folder, `library-${size}.json`);
  writeFileSync(library, JSON.stringify(stories));
  process.env[MADE_UP] = library;
  try {
    await buildExtension('chrome', dist);
  } finally {
    delete process.env[MADE_UP];
  }
  return dist;
}

/** Questions of ordinary pages, some with a known article on them. */
async function questionsOf({ madeUpStory }) {
  const { questionMaker } = await typescript('src/core/recognition/page-question.ts');
  return Array.from({ length: 20 }, (_, i) => {
    const maker = questionMaker();
    for (let k = 0; k < 8; k++) maker.take(madeUpStory(20_000 + 10 * i + k).article.join('\n'));
    if (i % 5 === 0) maker.take(madeUpStory(i).article.join('\n'));
    return maker.question('Notes from the valley');
  });
}

/** The same look-ups in the extension's own worker, from the packed file as the package holds it. */
async function inWorker(dist, questions) {
  const code = await bundle('tests/bench/entry-look-up.js');
  const { browser, extensionId } = await openBrowser('chrome', dist);
  try {
    const target = await browser.waitForTarget((found) => found.type() === 'service_worker' && found.url().includes(extensionId));
    const worker = await target.worker();
    await worker.evaluate(code);
    return await worker.evaluate(
      (asked) => globalThis.benchLookUps(async () => (await fetch(new URL('/data/library.bin', location.href))).arrayBuffer(), asked),
      questions,
    );
  } finally {
    await browser.close();
  }
}

async function inNode(file, questions) {
  await import(`data:text/javascript,${encodeURIComponent(await bundle('tests/bench/entry-look-up.js'))}`);
  const { buffer } = new Uint8Array(readFileSync(file));
  return globalThis.benchLookUps(async () => buffer, questions);
}

const kilobytes = (bytes) => `${figure(bytes / 1024)} KB`;
const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

async function lookUpRow(size, dist, questions) {
  const script = kilobytes(gzipped(join(dist, 'src/spot/main.iife.js')));
  if (size === 1) return [String(size), script, 'in the script', '', '', '', ''];
  const file = join(dist, 'data/library.bin');
  const [worker, node] = [await inWorker(dist, questions), await inNode(file, questions)];
  const cells = [worker.opened, worker.first, worker.each, node.each].map(figure);
  return [size.toLocaleString('en'), script, kilobytes(statSync(file).size), ...cells];
}

function pageRow(size, costs) {
  const name = `n${size}`;
  const cells = PAGES.map((page) => {
    const { n1, control, [name]: ours } = costs[page];
    const [took, one] = [all(ours, 'cpu'), all(n1, 'cpu')];
    const [low, high] = middleHalf(took, one);
    const beside = size === 1 ? '×1.00' : `×${figure(medianRatio(took, one))}, ${figure(low)} to ${figure(high)}`;
    return `${figure(median(took))} (${beside}; ${figure(medianRatio(took, all(control, 'cpu')))} T_ext)`;
  });
  return [size.toLocaleString('en'), ...cells];
}

/** @param {number} rounds */
export function scaleTables(rounds) {
  return inTemporaryFolder(async (folder) => {
    const made = await typescript('tests/support/made-up-library.ts');
    const stories = made.madeUpLibrary(Math.max(...LIBRARIES) - 1);
    const built = new Map();
    for (const size of LIBRARIES)
      built.set(size, size === 1 ? inProject('dist/chrome') : await buildWith(folder, size, stories.slice(0, size - 1)));
    const [one, some, many] = LIBRARIES.map((size) => copyExtension(folder, `n${size}`, built.get(size)));
    const times = (page) => Math.min(rounds, 7) * (MORE[page] ?? 1);
    // One story's visit lies next to each of those that are told beside it.
    const costs = await visitAll('chrome', [writeExtension(folder, 'control', CONTROL), some, one, many], times, WINDOW);
    const questions = await questionsOf(made);
    const lookUps = [];
    for (const size of LIBRARIES) lookUps.push(await lookUpRow(size, built.get(size), questions));
    const pages = markdownTable(
      ['stories', ...PAGES],
      LIBRARIES.map((size) => pageRow(size, costs)),
    );
    const head = ['stories', 'stage 1, gzip', 'index', 'worker: load and open, ms', 'first look-up, ms', 'look-up, ms', 'in Node, ms'];
    return `A page that is not ours, ms (× the same with one story: median, and the middle half of the pairs; beside T_ext):\n\n${pages}\n\nThe background:\n\n${markdownTable(head, lookUps)}`;
  });
}
