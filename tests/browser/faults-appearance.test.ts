/** Rows F29 and F33 of the fault matrix: the browser's own zoom, the reader's colours and rest from motion, and paper. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts } from './support/article-tabs.js';
import { describeInOwnBrowsers } from './support/driver.js';
import { inFirefoxWindow } from './support/extension.js';
import { cardGeometry, placeOfMark, waitForCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { printed } from './support/pdf.js';
import { likeness, restingPicture } from './support/pixels.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { wearTheme } from './support/theme.js';
import { until, untilSteady } from './support/until.js';

declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
};

const WINDOW = { width: 1280, height: 800 };
const PANEL = { x: 890, y: 0, width: 360, height: 780 };
/** All that a page can say of size, direction, colours and motion at its root. */
const HOSTILE = `<style>
  html { direction: rtl; font-size: 1px; --sl-ink: red; --sl-paper: lime; --sl-scale: 3; forced-color-adjust: none; color-scheme: only dark; scroll-behavior: smooth }
  * { transition: all 2s !important; animation: none 1s !important }
</style>`;
/** Leaves the map its margin. */
const NARROW = '<meta name="viewport" content="width=device-width"><style>main{max-width:560px}p{font:20px/1.8 serif}</style>';
const PARTS = ['aside', '.masthead', '.verdict', '.walk', '[role=tablist]', '.scroller'];

describeInOwnBrowsers('However a page is shown', (driver) => {
  let site: Site;
  let options: Page;
  const tabs = articleTabs(driver, () => site);
  beforeAll(async () => {
    site = await servePages({});
    options = await driver().openExtensionPage('src/pages/options/index.html');
  });
  afterEach(async () => {
    const [first] = await driver().browser.pages();
    for (const page of await driver().browser.pages()) if (page !== options && page !== first) await page.close();
  });
  afterAll(() => site.close());

  const zoom = (page: Page, factor: number) =>
    options.evaluate(
      async (address, wanted) => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
        await chrome.tabs.setZoom(tab?.id ?? -1, wanted);
      },
      page.url(),
      factor,
    );
  const inner = (page: Page) => page.evaluate(() => [innerWidth, innerHeight] as const);
  const boxes = (page: Page) =>
    inSidebar(
      page,
      (root, parts) =>
        parts.map((part) => {
          const { x, y, width, height } = root.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
          return [x, y, width, height] as const;
        }),
      PARTS,
    );

  it('at every zoom of the browser the sidebar is laid out as in a window of that size, and cards lie in the window (F29)', async () => {
    const page = await tabs.openArticle(articlePage());
    // By another name: a zoom is one for all of a site.
    const plain = await driver().newPage();
    await plain.goto(page.url().replace('127.0.0.1', 'localhost'));
    await waitForSidebar(plain, 'Known article');
    for (const factor of [0.5, 1.5, 3]) {
      await page.bringToFront();
      await zoom(page, factor);
      await until(`the zoom of ${factor}`, async () => Math.abs((await inner(page))[0] * factor - WINDOW.width) < 2 * factor);
      const [width, height] = await inner(page);
      await untilSteady('the zoomed sidebar', () => boxes(page));
      const zoomed = (await boxes(page)) ?? [];
      await plain.setViewport({ width, height });
      await plain.bringToFront();
      await untilSteady('the sidebar in a window of that size', () => boxes(plain));
      const expected = (await boxes(plain)) ?? [];
      expect(zoomed).toHaveLength(PARTS.length);
      for (const [part, box] of zoomed.entries()) {
        const [x = 0, y = 0, wide = 0, high = 0] = expected[part] ?? [];
        // A scroll bar of Firefox's is as wide on the screen at every zoom: two of them, the page's and ours.
        for (const [is, was, most] of [
          [box[0], x, 26],
          [box[1], y, 3],
          [box[2], wide, 26],
          [box[3], high, 3],
        ] as const)
          expect(Math.abs(is - was), `${PARTS[part]} at ${factor}`).toBeLessThanOrEqual(most);
        expect(high).toBeGreaterThan(10);
      }
    }
    await page.bringToFront();
    await zoom(page, 1.5);
    await until('the last zoom', async () => (await inner(page))[0] === Math.floor(WINDOW.width / 1.5));
    // No mouse: each driver counts pixels in a way of its own there.
    await inSidebar(page, (root) => root.querySelector<HTMLElement>('[aria-label="Next mark"]')?.focus());
    await pressKey(page, 'Enter');
    await waitForCard(page);
    const { card, width, height } = (await cardGeometry(page)) ?? { card: { left: -1, top: 0, right: 0, bottom: 0 }, width: 0, height: 0 };
    expect([card.left >= 0, card.top >= 0, card.right <= width, card.bottom <= height]).toEqual([true, true, true, true]);
    expect(pageErrors(page)).toEqual([]);
    await zoom(page, 1);
  });

  it('in forced colours nothing that the page says of its root reaches in (F29)', async () => {
    const picture = async (head: string) => {
      const page = await tabs.openArticle(articlePage({ head }));
      await wearTheme(driver(), page, 'forced');
      await until('forced colours', () => page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      await untilSteady('the sidebar', () => boxes(page));
      return restingPicture(page, PANEL);
    };
    const control = await picture('');
    expect(new Set(control.data).size).toBeGreaterThan(2);
    expect(likeness(await picture(HOSTILE), control)).toBeGreaterThanOrEqual(0.995);
    if (driver().name === 'firefox') await wearTheme(driver(), options, 'light');
  });

  /** Chromium is told by its driver, Firefox by its preferences. */
  async function restFromMotion(page: Page, on: boolean): Promise<void> {
    const value = on ? 'reduce' : 'no-preference';
    if (driver().name === 'firefox')
      await inFirefoxWindow(driver(), `Services.prefs.setIntPref('ui.prefersReducedMotion', ${on ? 1 : 0});`);
    else await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
    await until(value, () => page.evaluate((wanted) => matchMedia(`(prefers-reduced-motion: ${wanted})`).matches, value));
  }

  it('who wants no motion gets none: the text jumps to a mark, whatever the page wishes (F29)', async () => {
    const page = await tabs.openArticle(articlePage({ head: `${HOSTILE}<style>p{font-size:16px;margin-bottom:500px}</style>` }));
    const turns = async (on: boolean) => {
      await restFromMotion(page, on);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await untilSteady('the top', () => page.evaluate(() => scrollY));
      await page.evaluate(() => {
        const positions = new Set<number>();
        Object.assign(window, { positions });
        addEventListener('scroll', () => positions.add(scrollY));
      });
      await inSidebar(page, (root) => root.querySelector<HTMLElement>('[aria-label="Previous mark"]')?.focus());
      for (let i = 0; i < 2; i++) await pressKey(page, 'Enter');
      await until('the mark', () => page.evaluate(() => scrollY > 1000));
      await untilSteady('the mark', () => page.evaluate(() => scrollY));
      return page.evaluate(() => (window as unknown as { positions: Set<number> }).positions.size);
    };
    expect(await turns(true)).toBeLessThanOrEqual(2);
    expect(await inSidebar(page, (root) => root.getAnimations().length)).toBe(0);
    expect(pageErrors(page)).toEqual([]);
    await restFromMotion(page, false);
  });

  /**
   * "Unless chosen" of the matrix is no setting: print stays the page's, and who wants the record on paper has the print sheet, which is made for it
   * (docs/adr/0011). So the paper is compared with that of the same page without sidebar, card, map and marks: every letter and every colour that is drawn.
   */
  it('on paper there is nothing of ours: no sidebar, card or map, and no colour of any mark (F33)', async () => {
    const page = await tabs.openArticle(articlePage({ head: NARROW, after: '<div style="height:900px"></div>' }));
    await untilSteady('all marks', () => markTexts(page));
    await until('the map', async () => ((await inSidebar(page, (root) => root.querySelectorAll('.sl-tick').length)) ?? 0) > 5);
    const { x, y } = await placeOfMark(page, 'date', 'May 14');
    await page.mouse.click(x, y);
    await waitForCard(page, '14 May 2025');
    const paper = await printed(page);
    await waitForCard(page, '14 May 2025');

    await pressKey(page, 'Escape');
    await clickInSidebar(page, 'Marks in the text');
    await until('no marks', async () => (await markTexts(page)).length === 0);
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('style', 'background:#fed'));
    const { letters, inks } = await printed(page);
    expect(paper.letters.length).toBeGreaterThan(2500);
    expect(paper.letters).toBe(letters);
    // The ground of the heading is what a mark's would be; nothing else has a colour.
    expect(inks.filter((ink) => !paper.inks.includes(ink))).not.toEqual([]);
    expect(paper.inks.filter((ink) => !inks.includes(ink))).toEqual([]);
  });
});
