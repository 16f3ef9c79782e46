/**
 * `npm run pictures`: pictures of every view, in both browsers, light, dark and with forced colours, for looking at: single ones into
 * artifacts/pictures, and what the repository keeps of them into docs/pictures: a sheet for each browser and theme, and those that stand in the README.
 * The Chinese names need a font that has them (`fonts-noto-cjk` on Debian). `-- --help` says what else it takes.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPlainBrowser } from './lib/gallery.mjs';
import { isBuilt } from './lib/inputs.mjs';
import { openBrowser } from './lib/open-browser.mjs';
import { inProject } from './lib/paths.mjs';
import { pathOfScene, SCENES, takeScene, takeScenes } from './lib/pictures/extension.mjs';
import { pathOf, takeGalleryPictures } from './lib/pictures/gallery.mjs';
import { makeSheet, makeSmall } from './lib/pictures/sheet.mjs';
import { CARDS, STATES, VIEWS } from './lib/pictures/views.mjs';
import { readReport, samplePages } from './lib/sample.mjs';
import { servePages } from './lib/serve.mjs';

const USAGE = `Usage: npm run pictures -- [--part readme,gallery,extension,sheets] [--browser chrome,firefox] [--theme light,dark,forced] [--only WORDS]
By default all. --only takes the pictures whose names hold the words, and makes no sheets.`;

const ALL = { part: ['readme', 'gallery', 'extension', 'sheets'], browser: ['chrome', 'firefox'], theme: ['light', 'dark', 'forced'] };

function readArguments() {
  const options = { part: { type: 'string' }, browser: { type: 'string' }, theme: { type: 'string' }, only: { type: 'string' } };
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
    const list = (name) => values[name]?.split(',') ?? ALL[name];
    const chosen = { parts: list('part'), browsers: list('browser'), themes: list('theme'), only: values.only };
    const known = ['part', 'browser', 'theme'].every((name) => list(name).every((value) => ALL[name].includes(value)));
    if (known && !values.help) return chosen;
  } catch (error) {
    console.error(String(error.message));
  }
  console.error(USAGE);
  process.exit(2);
}

const DOCS = inProject('docs/pictures');
const SINGLE = inProject('artifacts/pictures');
const WINDOW = { width: 1280, height: 800 };

/** What stands in the README, each from the built extension in Chromium. */
const README = [
  { name: 'sidebar', theme: 'light', path: '/' },
  { name: 'card', theme: 'light', path: '/', section: 'tariffs', mark: ['figure', '145'] },
  { name: 'timeline', theme: 'light', path: '/', section: 'timeline' },
  { name: 'dark', theme: 'dark', path: '/', section: 'loose-ends' },
  { name: 'phone', theme: 'light', path: '/', window: { width: 360, height: 740, deviceScaleFactor: 2 }, down: 174, pageDown: 180 },
];

async function takeReadme(site, drawing) {
  for (const { theme, ...scene } of README) {
    const { browser, origin } = await openBrowser('chrome', inProject('dist/chrome'), { scheme: theme });
    const path = join(DOCS, `${scene.name}.png`);
    try {
      await takeScene({ window: { ...WINDOW, deviceScaleFactor: 1.5 }, ...scene }, { browser, origin, site, theme, path });
    } finally {
      await browser.close();
    }
    await makeSmall(drawing, path);
  }
  return README.length;
}

/** All that belongs on the sheet of a browser and theme. */
function onSheet(browser, theme) {
  const kept = [...VIEWS, ...CARDS].filter(({ extra }) => !extra);
  return kept.map((view) => ({ name: view.card ? `card: ${view.name}` : view.name, path: pathOf(SINGLE, view, browser, theme) }));
}

/** Those that have been taken: a run may take some parts only. */
const ownPages = (browser, theme) =>
  SCENES.map((scene) => ({ name: scene.name, path: pathOfScene(SINGLE, scene, browser, theme) })).filter(({ path }) => existsSync(path));

/** Errors and focus rings: a line for each browser and theme. */
async function makeStates(page, { browsers, themes }) {
  const lines = browsers.flatMap((browser) => themes.map((theme) => [browser, theme]));
  const pictures = lines.flatMap(([browser, theme]) =>
    STATES.map((view) => ({ name: `${browser}, ${theme}: ${view.name}`, path: pathOf(SINGLE, view, browser, theme) })),
  );
  const title = 'What went wrong, what is not there, and where the focus is';
  await makeSheet(page, { title, pictures, columns: STATES.length, scale: 0.36, path: join(DOCS, 'states.png'), even: true });
  return 1;
}

async function makeSheets(page, { browsers, themes }) {
  for (const browser of browsers) {
    for (const theme of themes) {
      const title = `${browser === 'chrome' ? 'Chromium' : 'Firefox'}, ${theme}`;
      const name = `${browser}-${theme}`;
      await makeSheet(page, { title, pictures: onSheet(browser, theme), columns: 12, scale: 0.36, path: join(DOCS, `views-${name}.png`) });
      await makeSheet(page, { title, pictures: ownPages(browser, theme), columns: 4, scale: 0.5, path: join(SINGLE, `pages-${name}.png`) });
    }
  }
  return 2 * browsers.length * themes.length + (await makeStates(page, { browsers, themes }));
}

/** The sample, and the same on a page that is written from right to left. */
function pages() {
  const { headline, paragraphs } = readReport();
  const body = `<h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}`;
  const style = 'main{max-width:540px;margin-block:2em;margin-inline:460px auto;font:18px/1.7 Georgia,"Liberation Serif",serif}';
  const rtl = `<!doctype html><html dir="rtl" lang="ar"><meta charset="utf-8"><title>rtl</title><style>${style}</style><main>${body}</main></html>`;
  return { ...samplePages(), '/rtl': rtl };
}

async function run({ parts, only, ...which }) {
  const wanted = { ...which, ...(only && { only: new RegExp(only) }) };
  const site = await servePages(pages());
  const browser = await openPlainBrowser('chrome');
  const drawing = await browser.newPage();
  const tell = (count, what) => console.log(`${count} ${what}`);
  try {
    if (parts.includes('gallery')) tell(await takeGalleryPictures(SINGLE, wanted), 'views');
    if (parts.includes('extension')) tell(await takeScenes(SINGLE, site, wanted), 'pages');
    if (parts.includes('sheets') && !only) tell(await makeSheets(drawing, which), 'sheets');
    if (parts.includes('readme') && !only) tell(await takeReadme(site, drawing), 'pictures for the README');
  } finally {
    await browser.close();
    await site.close();
  }
}

const wanted = readArguments();
if (!isBuilt()) console.warn('dist is older than the sources: `npm run build` brings it up to date');
await Promise.all([DOCS, SINGLE].map((folder) => mkdir(folder, { recursive: true })));
await run(wanted);
