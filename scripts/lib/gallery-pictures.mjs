/** Pictures of every view of the sidebar alone, in both browsers and every theme: for looking at, not for keeping. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { galleryHtml, openGallery, openPlainBrowser } from './gallery.mjs';

const WINDOW = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** Name of the picture, what to show, and the window; only what is ours is taken, but a phone whole. */
const VIEWS = [
  { name: 'overview', view: 'partial', state: { section: 'overview' } },
  { name: 'who-and-what', view: 'article', state: { section: 'entities', current: 'xi', currentMark: 4 } },
  { name: 'timeline', view: 'article', state: { section: 'timeline', current: 'call-2025-06-05', currentMark: 2 } },
  { name: 'tariffs', view: 'article', state: { section: 'tariffs' } },
  { name: 'loose-ends', view: 'article', state: { section: 'loose-ends' } },
  { name: 'sources', view: 'article', state: { section: 'sources' } },
  { name: 'story', view: 'story', state: { section: 'timeline' } },
  { name: 'nothing', view: 'none', state: {} },
  { name: 'large-text', view: 'article', state: { section: 'entities', textScale: 2 } },
  { name: 'large-timeline', view: 'article', state: { section: 'timeline', textScale: 2 } },
  { name: 'large-tariffs', view: 'article', state: { section: 'tariffs', textScale: 2 } },
  { name: 'phone', view: 'article', state: { section: 'overview' }, window: PHONE },
  {
    name: 'phone-tariffs',
    view: 'article',
    state: { section: 'tariffs', current: 'figure-145-percent' },
    window: { ...PHONE, width: 320 },
  },
];
/** Two drawings of a frame: the second one has what a resize observer changed after the first. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** @param {import('puppeteer-core').Page} page */
async function take(page, { name, view, state, window = WINDOW }, suffix, folder) {
  await page.setViewport(window);
  await page.evaluate((...args) => globalThis.gallery.show(...args), view, state);
  await page.evaluate(settled);
  const { x, y, width, height } = await page.evaluate(() => globalThis.gallery.root.host.getBoundingClientRect().toJSON());
  const clip = window.width === WINDOW.width ? { clip: { x, y, width, height } } : {};
  await page.screenshot({ path: join(folder, `${name}-${suffix}.png`), ...clip });
}

/**
 * @param {string} folder
 * @returns {Promise<number>} How many pictures were taken.
 */
export async function takeGalleryPictures(folder) {
  await mkdir(folder, { recursive: true });
  const html = await galleryHtml();
  for (const family of ['chrome', 'firefox']) {
    for (const theme of ['light', 'dark', 'forced']) {
      const browser = await openPlainBrowser(family, theme);
      try {
        const page = await openGallery(browser, html, theme);
        for (const view of VIEWS) await take(page, view, `${theme}-${family}`, folder);
      } finally {
        await browser.close();
      }
    }
  }
  return VIEWS.length * 6;
}
