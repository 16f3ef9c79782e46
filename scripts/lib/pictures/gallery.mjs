/** Pictures of every view of the sidebar and of every card, alone in a page, in both browsers and every theme. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { galleryHtml, openGallery, openPlainBrowser } from '../gallery.mjs';
import { inProject } from '../paths.mjs';
import { CARDS, isPhone, STATES, VIEWS, windowOf } from './views.mjs';

/** @typedef {import('./views.mjs').View} View */
/** @typedef {import('puppeteer-core').Page} Page */

/** CSS pixels of page around a card, for its shadow. */
const AIR = 14;

async function readRecord() {
  const { module } = await runnerImport(inProject('tests/browser/gallery/record.ts'), { configFile: false, logLevel: 'error' });
  const others = ['de', 'es', 'fr', 'zh-Hans'].map((language) => [`call ${language}`, module.recordViews(language).call]);
  return { record: { ...module.recordViews(), ...Object.fromEntries(others) }, printed: module.printSheet() };
}

/** What a reader takes along, as other programs show it: the same in every theme. */
async function takeFiles(page, printed, folder) {
  await page.setViewport({ width: 1280, height: 900 });
  await showView(page, { of: 'call', state: { section: 'tariffs' }, press: ['SVG'] });
  const svg = await page.evaluate(() => globalThis.gallery.asked.saved.at(-1).data);
  await page.setContent(`<style>body{margin:0}</style>${svg.replace(/^<\?xml.*?\?>/, '')}`);
  const clip = await page.evaluate(() => document.querySelector('svg')?.getBoundingClientRect().toJSON());
  await page.screenshot({ path: join(folder, 'chart-as-a-file.png'), clip: { x: 0, y: 0, width: clip.width, height: clip.height } });
  await page.setViewport({ width: 794, height: 1123 });
  await page.setContent(printed);
  await page.screenshot({ path: join(folder, 'print-sheet.png') });
}

/** Two drawings of a frame: the second one has what a resize observer changed after the first. */
const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The centre of the first button whose spoken name begins so, scrolled into view. */
async function press(page, beginning) {
  const at = await page.evaluate((words) => {
    const nameOf = (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    const found = [...globalThis.gallery.root.querySelectorAll('button')].find((each) => nameOf(each).startsWith(words));
    found?.scrollIntoView({ block: 'center' });
    const box = found?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, beginning);
  if (!at) throw new Error(`No button is called "${beginning}…"`);
  await page.mouse.click(at.x, at.y);
  await page.mouse.move(0, 0);
}

/** Below the tabs, which stay where they are. */
const scrollTo = (page, selector) =>
  page.evaluate((css) => {
    const { root } = globalThis.gallery;
    const scroller = root.querySelector('.scroller');
    const found = root.querySelector(`.section ${css}, .section${css}`) ?? root.querySelector(css);
    if (!found) throw new Error(`Nothing is ${css}`);
    const tabs = root.querySelector('.tabs')?.offsetHeight ?? 0;
    scroller.scrollTop += found.getBoundingClientRect().top - scroller.getBoundingClientRect().top - tabs;
  }, selector);

/** @param {Page} page @param {View} view */
async function showCard(page, { name, of, card, sample, options }) {
  if (sample) return page.evaluate((shown) => globalThis.gallery.showCard(shown), sample);
  const [kind, words = ''] = card;
  await page.evaluate(
    (text, wanted, beginning, how) => {
      const record = globalThis.record[text];
      const mark = record.marks.find((each) => each.kind === wanted && each.text.startsWith(beginning));
      if (mark) globalThis.gallery.showRecordCard(record, mark.mark, how);
      else throw new Error(`There is no ${wanted} "${beginning}"`);
    },
    of,
    kind,
    words,
    options ?? {},
  );
  return name;
}

/** @param {Page} page @param {View} view */
async function showView(page, { of, state = {}, press: buttons = [], to }) {
  await page.evaluate((text, change) => globalThis.gallery.showRecord(globalThis.record[text], change), of, state);
  await drawn(page);
  if (!to && buttons.length === 0) return;
  for (const button of buttons) await press(page, button);
  await drawn(page);
  await page.evaluate(() => {
    globalThis.gallery.root.querySelector('.scroller').scrollTop = 0;
  });
  if (to) await scrollTo(page, to);
}

/** A key is pressed before, or a browser would show no ring. */
async function focus(page, selector) {
  await page.keyboard.press('Tab');
  const there = await page.evaluate((css) => {
    const { root } = globalThis.gallery;
    root.querySelector(css)?.focus({ preventScroll: true });
    return root.activeElement?.matches(css);
  }, selector);
  if (!there) throw new Error(`Nothing took the focus as ${selector}`);
}

/** @param {Page} page @param {View} view */
async function take(page, view, path) {
  await page.setViewport(windowOf(view));
  await (view.card ? showCard(page, view) : showView(page, view));
  if (view.focus) await focus(page, view.focus);
  await drawn(page);
  if (isPhone(view)) return page.screenshot({ path });
  const { x, y, width, height } = await page.evaluate(() => globalThis.gallery.root.host.getBoundingClientRect().toJSON());
  const air = view.card ? AIR : 0;
  return page.screenshot({ path, clip: { x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air } });
}

export const pathOf = (folder, { name, card }, browser, theme) =>
  join(folder, `${browser}-${theme}`, `${card ? 'card ' : ''}${name}.png`.replaceAll(/[ ,:]+/g, '-'));

async function inTheme(folder, { html, record, printed }, family, theme, wanted) {
  await mkdir(join(folder, `${family}-${theme}`), { recursive: true });
  const browser = await openPlainBrowser(family, theme);
  try {
    const page = await openGallery(browser, html, theme);
    await page.evaluate((views) => Object.assign(globalThis, { record: views }), record);
    for (const view of wanted) await take(page, view, pathOf(folder, view, family, theme));
    if (theme === 'light') await takeFiles(page, printed, join(folder, `${family}-${theme}`));
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} folder
 * @param {{ browsers: readonly string[], themes: readonly string[], only?: RegExp }} which
 * @returns {Promise<number>} How many pictures were taken.
 */
export async function takeGalleryPictures(folder, { browsers, themes, only = /./ }) {
  const wanted = [...VIEWS, ...CARDS, ...STATES].filter(({ name }) => only.test(name));
  const [html, made] = await Promise.all([galleryHtml(), readRecord()]);
  for (const family of browsers) for (const theme of themes) await inTheme(folder, { html, ...made }, family, theme, wanted);
  return wanted.length * browsers.length * themes.length;
}
