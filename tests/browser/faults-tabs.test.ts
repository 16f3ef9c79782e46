/** Row F18 of the fault matrix: pages put on ice, as Chromium does with tabs that nobody looks at. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleTabs, markTexts, waitForTheseMarks } from './support/article-tabs.js';
import { type Driver, launch } from './support/driver.js';
import { pressCommand } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { until } from './support/until.js';

describe('A tab of Chromium', () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    driver = await launch('chrome');
    site = await servePages({});
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  const { openArticle } = articleTabs(
    () => driver,
    () => site,
  );

  async function freeze(page: Page, state: 'frozen' | 'active'): Promise<void> {
    const session = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state });
    await session.detach();
  }

  it('freezes and thaws a page: sidebar and marks go on as before (F18)', async () => {
    const page = await openArticle(articlePage());
    const before = await markTexts(page);
    await freeze(page, 'frozen');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await freeze(page, 'active');
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
    });
    await waitForTheseMarks(page, before);
    await pressCommand(driver, page, 'toggle-marks');
    await until('no marks', async () => (await markTexts(page)).length === 0);
    await pressCommand(driver, page, 'toggle-marks');
    await waitForTheseMarks(page, before);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
