/** Pictures of the built extension where a reader meets it: on the sample page, in a narrow window, and on its own pages. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inCard, inSidebar, isFirefox } from '../closed-root.mjs';
import { openBrowser } from '../open-browser.mjs';
import { inProject } from '../paths.mjs';
import { waitForSidebar } from '../wait-for-sidebar.mjs';

const WINDOW = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const PAGES = { options: 'src/pages/options/index.html', welcome: 'src/pages/welcome/index.html' };

/**
 * @typedef {object} Scene
 * @property {string} name Of the picture.
 * @property {string} [path] On the site; else a page of the extension.
 * @property {keyof typeof PAGES} [own]
 * @property {object} [window]
 * @property {string} [section] To turn to.
 * @property {number} [down] CSS pixels that the section is scrolled.
 * @property {number} [pageDown] CSS pixels that the page is scrolled.
 * @property {readonly [string, string]} [mark] Kind and first words of a mark to rest on until its card is there.
 * @property {boolean} [collapsed] The sidebar is folded away first.
 * @property {boolean} [whole] The page from top to bottom.
 * @property {boolean} [sampleOpen] Of the welcome page: its sample is tried out.
 */

/** @type {readonly Scene[]} */
export const SCENES = [
  { name: 'page', path: '/' },
  { name: 'page, card of a rate', path: '/', section: 'tariffs', mark: ['figure', '145'] },
  { name: 'page, card of a person', path: '/', section: 'entities', mark: ['person', 'Xi Jinping'] },
  { name: 'page, card of the call', path: '/', collapsed: true, mark: ['event', 'WASHINGTON'] },
  { name: 'page from right to left', path: '/rtl', section: 'timeline' },
  { name: 'on a phone', path: '/', window: PHONE, pageDown: 180 },
  { name: 'on a phone, card', path: '/', window: PHONE, collapsed: true, mark: ['person', 'Xi Jinping'] },
  { name: 'welcome', own: 'welcome', window: { width: 860, height: 800 }, whole: true },
  { name: 'welcome, the sample open', own: 'welcome', sampleOpen: true },
  { name: 'options', own: 'options', window: { width: 860, height: 800 }, whole: true },
  { name: 'options, phone', own: 'options', window: PHONE, whole: true },
];

/** Marks are painted after the sidebar has opened, a pressed tab changes its colours for a moment, and a page read to its end takes its card away. */
const SETTLED = 800;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks again until there is an answer. */
async function until(what, ask) {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await pause(60)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** Firefox moves a tab to another process for a page of the extension, and puppeteer never hears that the journey has ended. */
async function goTo(page, url) {
  if (!isFirefox(page)) return void (await page.goto(url));
  page.goto(url).catch(() => undefined);
  await until(url, () => page.evaluate((to) => location.href === to && document.readyState === 'complete', url).catch(() => false));
}

/** Clicks something in the sidebar as a reader does: the sidebar drops what a script presses. */
async function click(page, selector) {
  const at = await until(selector, () =>
    inSidebar(
      page,
      (root, css) => {
        const box = root.querySelector(css)?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      selector,
    ),
  );
  await page.mouse.click(at.x, at.y);
  await page.mouse.move(0, 0);
}

/** The registry of marks is the page's too: its own script finds the place. */
function placeOf(page, [kind, words]) {
  return until(`a mark "${words}"`, () =>
    page.evaluate(
      (wanted, beginning) => {
        const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (name.endsWith(`-${wanted}`) ? [...highlight] : []));
        const range = ranges.find((each) => String(each).startsWith(beginning));
        if (!range) return null;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = [...range.getClientRects()].at(-1);
        return { x: left + width / 2, y: top + height / 2 };
      },
      kind,
      words,
    ),
  );
}

async function restOn(page, mark) {
  const { x, y } = await placeOf(page, mark);
  await page.mouse.move(x - 40, y - 40);
  await page.mouse.move(x, y);
  await until('its card', () => inCard(page, (root) => root.querySelector('[role=dialog]') !== null));
}

/** Chromium knows forced colours by its protocol only; Firefox was started with them. */
async function wear(page, theme) {
  if (theme !== 'forced' || isFirefox(page)) return;
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}

/** Firefox alone keeps a page in a window of its own size when all of it is wanted. */
async function wholeHeight(page, window) {
  const height = await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  await page.setViewport({ ...window, height: Math.max(window.height, height) });
}

/** @param {Scene} scene */
async function arrange(page, scene, { site, origin }) {
  const { path, own, window = WINDOW, section, down = 0, pageDown = 0, mark, collapsed, whole, sampleOpen } = scene;
  await page.setViewport(window);
  await goTo(page, own ? `${origin}/${PAGES[own]}` : site.url(path));
  await page.bringToFront();
  if (own) await until('the words', () => page.$eval('html', (root) => !root.classList.contains('untranslated')));
  if (sampleOpen) await page.click('#try');
  if (whole) await wholeHeight(page, window);
  if (own && !sampleOpen) return;
  if (!(await waitForSidebar(page))) throw new Error(`The sidebar did not open: ${scene.name}`);
  if (sampleOpen) await page.evaluate(() => document.querySelector('#sample-report')?.scrollIntoView());
  await page.evaluate((top) => top && scrollTo(0, top), pageDown);
  // As the scene before has left it.
  const folded = await inSidebar(page, (root) => root.querySelector('.handle') !== null);
  if (folded !== (collapsed ?? false)) await click(page, folded ? '.handle' : '.collapse');
  if (!collapsed) await click(page, `#sl-tab-${section ?? 'overview'}`);
  if (!collapsed) await inSidebar(page, (root, top) => root.querySelector('.scroller').scrollTo(0, top), down);
  if (!mark) return;
  await pause(SETTLED);
  await restOn(page, mark);
}

/**
 * @param {Scene} scene
 * @param {{ browser: import('puppeteer-core').Browser, origin: string, site: import('../serve.mjs').Site, theme: string, path: string }} where
 */
export async function takeScene(scene, { browser, origin, site, theme, path }) {
  const page = await browser.newPage();
  try {
    await wear(page, theme);
    await arrange(page, scene, { site, origin });
    await pause(SETTLED);
    await page.screenshot({ path });
  } finally {
    await page.close();
  }
}

export const pathOfScene = (folder, { name }, browser, theme) =>
  join(folder, `${browser}-${theme}`, `${name}.png`.replaceAll(/[ ,]+/g, '-'));

/** The welcome page opens by itself, and would stay in front. */
async function closeOthers(browser) {
  await pause(1500);
  for (const page of (await browser.pages()).slice(1)) await page.close().catch(() => undefined);
}

/** Where the reader's colours are forced Chromium has no marks on whole sentences (src/highlights/painter.ts). */
const isThere = ({ mark }, family, theme) => !(family === 'chrome' && theme === 'forced' && mark?.[0] === 'event');

/** @returns {Promise<number>} How many pictures were taken. */
export async function takeScenes(folder, site, { browsers, themes, only = /./ }) {
  const wanted = SCENES.filter(({ name }) => only.test(name));
  let taken = 0;
  for (const family of wanted.length > 0 ? browsers : []) {
    for (const theme of themes) {
      await mkdir(join(folder, `${family}-${theme}`), { recursive: true });
      const { browser, origin } = await openBrowser(family, inProject(`dist/${family}`), { scheme: theme });
      try {
        await closeOthers(browser);
        for (const scene of wanted.filter((each) => isThere(each, family, theme))) {
          await takeScene(scene, { browser, origin, site, theme, path: pathOfScene(folder, scene, family, theme) });
          taken += 1;
        }
      } finally {
        await browser.close();
      }
    }
  }
  return taken;
}
