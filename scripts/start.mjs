/** `npm start`: shows Sidelight on the sample article, in the first browser found. From a fresh clone on, with nothing but Node. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureBuilt, ensurePackages } from './lib/ensure.mjs';
import { findBrowser } from './lib/find-browser.mjs';
import { inProject } from './lib/paths.mjs';

const USAGE = `Usage: npm start -- [--browser chrome|chromium|edge|firefox] [--page FILE|URL]
Opens the sample article (or another page) in a fresh profile with Sidelight in it. With no display it prints what the sidebar shows
and saves a picture to artifacts/.`;

const BROWSERS = ['chrome', 'chromium', 'edge', 'firefox'];

function readArguments() {
  const options = { browser: { type: 'string' }, page: { type: 'string' }, help: { type: 'boolean' } };
  try {
    const { values } = parseArgs({ options });
    if (!values.help && [undefined, ...BROWSERS].includes(values.browser)) return values;
  } catch (error) {
    console.error(String(error.message));
  }
  console.error(USAGE);
  process.exit(2);
}

/** A desktop to open a window on. macOS and Windows always have one. */
const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function chooseBrowser(wanted) {
  const found = findBrowser(wanted);
  if (found) return found;
  const family = wanted === 'firefox' ? 'firefox' : 'chrome';
  ensureBrowsers([family]);
  return findBrowser(family);
}

/** Address of what is to be shown. A file is served too: browsers keep extensions from `file:` until the reader allows it. */
async function pageToShow(page) {
  if (/^https?:/.test(page ?? '')) return { url: page, close: () => undefined };
  if (page && !existsSync(page)) throw new Error(`There is no file ${resolve(page)}`);
  const { servePages } = await import('./lib/serve.mjs');
  const { samplePages } = await import('./lib/sample.mjs');
  const site = await servePages(page ? { '/': { body: readFileSync(page) } } : samplePages());
  return { url: site.url('/'), close: site.close };
}

/** With nobody to look at a window: says what a reader would see. */
async function report(page, family) {
  const { waitForSidebar } = await import('./lib/wait-for-sidebar.mjs');
  const text = await waitForSidebar(page);
  const picture = `artifacts/start-${family}.png`;
  mkdirSync(inProject('artifacts'), { recursive: true });
  await page.screenshot({ path: inProject(picture) });
  console.log(text ? `The sidebar shows:\n\n${text}\n` : 'No sidebar opened on this page.');
  console.log(`Picture saved to ${picture}`);
  return text !== null;
}

async function show({ browser: name, page: wanted }) {
  const found = chooseBrowser(name);
  ensureBuilt();
  const { openBrowser } = await import('./lib/open-browser.mjs');
  const { url, close } = await pageToShow(wanted);
  const headless = !hasDisplay();
  console.log(`Opening ${url} in ${found.name}${headless ? ', without a window: there is no display' : ''} …`);
  const { browser } = await openBrowser(found.family, inProject(`dist/${found.family}`), { path: found.path, headless, offline: false });
  try {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    if (headless) return await report(page, found.family);
    console.log('Close the browser to end.');
    await new Promise((done) => browser.once('disconnected', done));
    return true;
  } finally {
    await browser.close().catch(() => undefined); // A reader who closed the window has closed it already.
    await close();
  }
}

const values = readArguments();
ensurePackages();
try {
  process.exitCode = (await show(values)) ? 0 : 1;
} catch (error) {
  console.error(String(error.message));
  process.exitCode = 1;
}
