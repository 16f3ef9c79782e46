/** Rows F65 and F66 of the fault matrix: far time zones, no network, a slow disk, no store, private windows and containers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/sidebar/format.js';
import { markTexts, waitForMarks } from './support/article-tabs.js';
import { BROWSERS, type Driver, launch } from './support/driver.js';
import { inFirefoxWindow, pressCommand } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { APP, articlePage, SAMPLE_BODY } from './support/sample-page.js';
import { clickInSidebar, inSidebar, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';
import { makeVariant, slowDisk, type Variant } from './support/variant.js';
import { takeWorkerOffline } from './support/worker.js';

const EMPTY = '<!doctype html><meta charset="utf-8"><title>To come</title><main></main>';
let site: Site;
beforeAll(async () => {
  site = await servePages({ '/call': articlePage(), '/empty': EMPTY, '/app/report': ODD + APP, '/app/notes': ODD + APP });
});
afterAll(() => site.close());

const open = async (driver: Driver, path: string) => {
  const page = await driver.newPage();
  await page.goto(site.url(path));
  await page.bringToFront();
  return page;
};

/** The page and, in Chromium, the worker beside it; Firefox is offline as a whole. */
async function goOffline(driver: Driver, page: Page): Promise<void> {
  if (driver.name === 'firefox') {
    await inFirefoxWindow(driver, 'Services.io.offline = true;');
    return;
  }
  await page.setOfflineMode(true);
  await takeWorkerOffline(driver);
}

/** A page that takes the names of the clock and of the languages for itself, before anybody else runs. */
const ODD = `<script>
  const wrong = () => { throw new Error('The page has no clock'); };
  for (const name of ['now', 'parse', 'UTC']) Date[name] = wrong;
  for (const name of ['getTime', 'getDate', 'toISOString', 'toLocaleDateString', 'getTimezoneOffset']) Date.prototype[name] = wrong;
  globalThis.Date = function () { wrong(); };
  for (const name of Object.getOwnPropertyNames(Intl)) if (typeof Intl[name] === 'function') Intl[name] = function () { wrong(); };
  globalThis.Intl = new Proxy({}, { get: wrong });
</script>`;

/** Before stage 1, in the world of our scripts: the system's clock, as the reader or the network sets it. A page says when. */
const CLOCK = `{
  const real = Date.now.bind(Date);
  let shift = 0;
  for (const [name, years] of [['back', -10], ['ahead', 20]]) addEventListener('set-clock-' + name, () => { shift = years * 31_536_000_000; });
  Date.now = () => real() + shift;
}`;

/** Dates of the sidebar that are not as they are written here, where days are days: as `2025-06-05: 4 Jun 2025`. */
async function wrongDates(page: Page, language = 'en'): Promise<readonly string[]> {
  const shown =
    (await inSidebar(page, (root) =>
      Array.from(root.querySelectorAll('time'), ({ dateTime, textContent }) => [dateTime, textContent ?? '']),
    )) ?? [];
  expect(shown.length).toBeGreaterThan(8);
  const { date, shortDate } = formats(language);
  const isInterval = (text: string) => /[–-]/.test(text);
  return shown.flatMap(([day = '', text = '']) =>
    [date(day), shortDate(day)].includes(text) || isInterval(text) ? [] : [`${day}: ${text}`],
  );
}

async function appears(page: Page): Promise<void> {
  await waitForSidebar(page, 'Known article');
  expect((await waitForMarks(page)).length).toBeGreaterThan(20);
}

describe.each(BROWSERS)('In %s', (name) => {
  let driver: Driver;
  let variant: Variant;
  const start = async (made: Variant, zone: string) => {
    variant = made;
    driver = await launch(name, { dist: variant.dist, zone });
  };
  const stop = async () => {
    await driver.close();
    variant.remove();
  };

  describe('on a slow disk, a day ahead of the record', () => {
    beforeAll(() => start(makeVariant(name, { before: slowDisk(1500) }), 'Pacific/Kiritimati'));
    afterAll(stop);

    it('the timeline has the same days in German (F65)', async () => {
      const options = await driver.openExtensionPage('src/pages/options/index.html');
      const choose = async (language: string) => {
        await options.bringToFront();
        await options.select('#language', language);
        await until('the language', () => options.$eval('html', (root, chosen) => root.lang === chosen, language));
      };
      await choose('de');
      const page = await open(driver, '/call');
      await waitForSidebar(page, 'Bekannter Artikel');
      await clickInSidebar(page, 'Chronik');
      await waitForSidebar(page, '5. Juni 2025');
      expect(await wrongDates(page, 'de')).toEqual([]);
      expect(pageErrors(page)).toEqual([]);
      await choose('en');
      await page.close();
    });

    it('everything comes from the package, offline too, and no day is another one (F65, F66)', async () => {
      const page = await open(driver, '/empty');
      await goOffline(driver, page);
      const asked = site.requests.length;
      await page.evaluate((body) => {
        (document.querySelector('main') as Element).innerHTML = body;
      }, SAMPLE_BODY);
      await appears(page);
      await clickInSidebar(page, 'Timeline');
      await waitForSidebar(page, 'Before the article');
      expect(await wrongDates(page)).toEqual([]);
      expect(site.requests.length).toBe(asked);
      expect(pageErrors(page)).toEqual([]);
    });
  });

  describe('without its store, a day behind the record', () => {
    beforeAll(() => start(makeVariant(name, { withoutPermission: 'storage', beforeSpot: CLOCK }), 'Pacific/Pago_Pago'));
    afterAll(stop);

    it('the sidebar opens, is worked and closes; what it cannot keep it forgets (F65, F66)', async () => {
      const page = await open(driver, '/call');
      await appears(page);
      await clickInSidebar(page, 'Timeline');
      await waitForSidebar(page, 'Before the article');
      expect(await wrongDates(page)).toEqual([]);
      await pressCommand(driver, page, 'toggle-marks');
      await until('no marks', async () => (await markTexts(page)).length === 0);
      await clickInSidebar(page, 'Close the sidebar');
      const again = await open(driver, '/call');
      await appears(again);
      expect([page, again].flatMap((one) => pageErrors(one))).toEqual([]);
    });

    it('neither a clock that is set back and ahead nor a page that has broken Date and Intl moves a day or holds up the reading (F65)', async () => {
      const page = await open(driver, '/app/report');
      const brokenFor = (work: string) => page.evaluate(`try { ${work}; false } catch { true }`);
      expect([await brokenFor('new Date()'), await brokenFor('new Intl.NumberFormat()')]).toEqual([true, true]);
      const go = (path: string) => page.evaluate((to) => (globalThis as unknown as { go(path: string): void }).go(to), path);
      await appears(page);
      for (const way of ['back', 'ahead']) {
        await page.evaluate((name) => dispatchEvent(new Event(`set-clock-${name}`)), way);
        await go('/app/notes');
        await waitForNoSidebar(page);
        expect(await markTexts(page)).toEqual([]);
        await go('/app/report');
        await appears(page);
        await clickInSidebar(page, 'Timeline');
        await waitForSidebar(page, 'Before the article');
        expect(await wrongDates(page)).toEqual([]);
      }
      expect(pageErrors(page)).toEqual([]);
    });
  });
});
