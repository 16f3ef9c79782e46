/** Rows F65 and F66 of the fault matrix: far time zones, no network, a slow disk, no store, private windows and containers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/sidebar/format.js';
import { markTexts, waitForMarks } from './support/article-tabs.js';
import { BROWSERS, type Driver, launch } from './support/driver.js';
import { inFirefoxWindow, pressCommand } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, SAMPLE_BODY } from './support/sample-page.js';
import { clickInSidebar, inSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';
import { makeVariant, slowDisk, type Variant } from './support/variant.js';

const EMPTY = '<!doctype html><meta charset="utf-8"><title>To come</title><main></main>';
let site: Site;
beforeAll(async () => {
  site = await servePages({ '/call': articlePage(), '/empty': EMPTY });
});
afterAll(() => site.close());

const open = async (driver: Driver, path: string) => {
  const page = await driver.newPage();
  await page.goto(site.url(path));
  await page.bringToFront();
  return page;
};

async function goOffline(driver: Driver, page: Page): Promise<void> {
  if (driver.name === 'firefox') await inFirefoxWindow(driver, 'Services.io.offline = true;');
  else await page.setOfflineMode(true);
}

/** Dates of the sidebar that are not as they are written here, where days are days: as `2025-06-05: 4 Jun 2025`. */
async function wrongDates(page: Page): Promise<readonly string[]> {
  const shown =
    (await inSidebar(page, (root) =>
      Array.from(root.querySelectorAll('time'), ({ dateTime, textContent }) => [dateTime, textContent ?? '']),
    )) ?? [];
  expect(shown.length).toBeGreaterThan(8);
  const { date, shortDate } = formats('en');
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
    beforeAll(() => start(makeVariant(name, { withoutPermission: 'storage' }), 'Pacific/Pago_Pago'));
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
  });
});
