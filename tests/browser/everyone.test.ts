/** For everyone: themes, keyboard, narrow windows, large text, on the extension's own pages and in the sidebar as it ships. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { violations } from './support/pages-axe.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForSidebar } from './support/sidebar.js';
import { stopsOfPage, stopsOfSidebar } from './support/tab-order.js';
import { THEMES, wearTheme } from './support/theme.js';
import { until, untilSteady } from './support/until.js';

const PAGES = ['src/pages/options/index.html', 'src/pages/welcome/index.html'] as const;

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describeInBrowsers('The extension’s own pages', (driver) => {
  const open = async (path: string) => {
    const page = await driver().openExtensionPage(path);
    await page.bringToFront();
    await until('the words', () => page.$eval('html', (root) => !root.classList.contains('untranslated')));
    return page;
  };

  it.each(PAGES.flatMap((path) => THEMES.map((theme) => [path, theme] as const)))(
    '%s pass axe-core in the %s theme',
    async (path, theme) => {
      const page = await open(path);
      await wearTheme(driver(), page, theme);
      expect(await violations(page)).toEqual([]);
      await wearTheme(driver(), page, 'light');
      await page.close();
    },
  );

  it.each(PAGES)('%s fit 320 pixels, 200 percent text and both at once in every language', async (path) => {
    const options = await open(PAGES[0]);
    for (const language of ['de', 'es', 'fr', 'zh-Hans', 'en']) {
      await options.bringToFront();
      await options.select('#language', language);
      await until('the language', () => options.$eval('html', (root, chosen) => root.lang === chosen, language));
      const page = await open(path);
      await page.setViewport({ width: 320, height: 640 });
      expect(await isWide(page), `${language} at 320 pixels`).toBe(false);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await isWide(page), `${language} at 320 pixels with large text`).toBe(false);
      await page.close();
    }
    await options.close();
  });

  it('let the settings be gone through by the Tab key alone, in the order in which they stand', async () => {
    const page = await open(PAGES[0]);
    const stops = await stopsOfPage(page);
    const groups = [
      'Open the sidebar',
      'Look out for articles that Sidelight knows',
      'Right',
      'Size of the text in the sidebar',
      'Language',
    ];
    const rest = [
      'Mark what the record knows',
      'Site',
      'Leave alone',
      'Change shortcuts',
      'Keep the page’s address with each note',
      'Erase everything…',
    ];
    expect(stops.filter((stop) => [...groups, ...rest].includes(stop))).toEqual([...groups, ...rest]);
    expect(new Set(stops).size).toBe(stops.length);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('let the sample be tried out by keyboard', async () => {
    const page = await open(PAGES[1]);
    const stops = await stopsOfPage(page);
    expect(stops).toEqual(['Open the sidebar on this report', 'Settings']);
    await page.close();
    // Afresh: past the last stop the focus is the browser's.
    const again = await open(PAGES[1]);
    await again.keyboard.press('Tab');
    await again.keyboard.press('Enter');
    await waitForSidebar(again, 'Known article');
    await again.close();
  });
});

describeInBrowsers('The sidebar for everyone', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({
      '/call': articlePage(),
      '/rtl': articlePage({ html: 'dir="rtl" lang="ar"', head: '<style>html{direction:rtl;font-size:1px}*{letter-spacing:3px}</style>' }),
    });
  });
  afterAll(() => site.close());

  const open = async (path = '/call') => {
    const page = await driver().newPage();
    await page.goto(site.url(path));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    return page;
  };
  const geometry = (page: Page) =>
    inSidebar(page, (root) =>
      Array.from(root.querySelectorAll('h2, h3, button, p'), (part) => {
        const { width, height } = part.getBoundingClientRect();
        return [part.tagName, Math.round(width), Math.round(height), getComputedStyle(part).direction].join(' ');
      }),
    );

  it('with forced colours marks words in both browsers, and whole sentences where the browser does not paint over them', async () => {
    const page = await open();
    const kinds = async () => (await registeredHighlights(page)).map(({ name }) => name.split('-').at(-1));
    await until('marks', async () => (await kinds()).includes('statement'));
    await wearTheme(driver(), page, 'forced');
    // The choice is made as marks are shown.
    await clickInSidebar(page, 'Marks in the text');
    await clickInSidebar(page, 'Marks in the text');
    await until('marks again', async () => (await kinds()).includes('person'));
    expect((await kinds()).includes('statement')).toBe(driver().name === 'firefox');
    await wearTheme(driver(), page, 'light');
    await page.close();
  });

  it('is gone through by the Tab key alone: every stop has a name, in the order in which it is seen', async () => {
    const page = await open();
    await inSidebar(page, (root) => root.querySelector<HTMLElement>('.controls button')?.focus());
    const stops = await stopsOfSidebar(page);
    const order = [
      'Settings, and leaving this site alone',
      'Move to the left',
      'Collapse the sidebar',
      'Close the sidebar',
      'Marks in the text',
      'Overview',
    ];
    // The chosen tab names its panel, which is a stop too.
    expect(stops.filter((stop) => order.includes(stop))).toEqual([...order, 'Overview']);
    expect(stops.at(-1)).not.toBe('');
    expect(stops).toContain('Something is wrong here');
    // A row is at most two stops, its sources and its buttons: arrows go on from there.
    const rows = (await inSidebar(page, (root) => root.querySelectorAll('.section .row').length)) ?? 0;
    expect(stops.length).toBeLessThanOrEqual(20 + 2 * rows);
    // The sections are one stop: arrows go from one to the next.
    expect(stops.filter((stop) => ['Who and what', 'Timeline', 'Sources'].includes(stop))).toEqual([]);
    await inSidebar(page, (root) => root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
    await pressKey(page, 'ArrowRight');
    expect(await inSidebar(page, (root) => root.activeElement?.textContent)).toBe('Who and what');
    await page.close();
  });

  it('looks on a page that reads from right to left, with tiny text, as it looks elsewhere', async () => {
    const plain = await open();
    await untilSteady('all of the sidebar', () => geometry(plain));
    const expected = await geometry(plain);
    await plain.close();
    const page = await open('/rtl');
    await untilSteady('all of the sidebar', () => geometry(page));
    expect(await geometry(page)).toEqual(expected);
    expect((expected ?? []).filter((part) => !part.endsWith('ltr'))).toEqual([]);
    await page.close();
  });

  /** Parts of the section that reach beyond the sidebar's edge. */
  const beyondEdge = (page: Page) =>
    inSidebar(page, (root) => {
      const scroller = root.querySelector('.scroller') as Element;
      const edge = scroller.getBoundingClientRect().left + scroller.clientWidth;
      const isClipped = (part: Element) => part.parentElement?.closest('.scrolls, svg') != null;
      return Array.from(scroller.querySelectorAll('*'), (part) => ({ part, right: part.getBoundingClientRect().right }))
        .filter(({ part, right }) => right > edge + 0.5 && !isClipped(part))
        .map(({ part, right }) => `${part.tagName}.${part.getAttribute('class')} by ${Math.round(right - edge)}`);
    });

  it.each([
    { scale: 1, widths: [360, 320] },
    { scale: 2, widths: [320, 1280] },
  ])('has nothing cut off in any section with text at $scale, in windows of $widths pixels', async ({ scale, widths }) => {
    const options = await driver().openExtensionPage(PAGES[0]);
    await until('the choices', () => options.$eval('#text-scale', (list) => (list as HTMLSelectElement).options.length > 0));
    await options.select('#text-scale', String(scale));
    const page = await open();
    const tabs = (await inSidebar(page, (root) => Array.from(root.querySelectorAll('[role=tab]'), (tab) => tab.textContent ?? ''))) ?? [];
    for (const width of widths) {
      await page.setViewport({ width, height: 800 });
      for (const tab of tabs) {
        await clickInSidebar(page, tab);
        expect(await beyondEdge(page), `${tab} at ${width} pixels`).toEqual([]);
      }
    }
    expect(tabs.length).toBeGreaterThan(4);
    await options.select('#text-scale', '1');
    await options.close();
    await page.close();
  });
});
