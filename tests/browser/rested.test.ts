/** What is left of stage 2 on a page that has rested: the record was let go, and comes back when it is needed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInOwnBrowsers } from './support/driver.js';
import { killBackground } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { markCount } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { APP } from './support/sample-page.js';
import { waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

/** Milliseconds after which the record is let go, and some more. */
const RESTED = 2600;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

describeInOwnBrowsers(
  'A page that has rested',
  (driver) => {
    let site: Site;
    beforeAll(async () => {
      site = await servePages({ '/app/report': APP, '/app/notes': APP });
    });
    afterAll(() => site.close());

    it('is read on when it changes, though the background has died', async () => {
      const page = await driver().newPage();
      await page.goto(site.url('/app/report'));
      await page.bringToFront();
      await waitForSidebar(page, 'Known article');
      await until('marks', async () => (await markCount(page)) > 0);
      await sleep(RESTED);
      await killBackground(driver());
      await page.evaluate(() => (window as unknown as { go(path: string): void }).go('/app/notes'));
      await waitForNoSidebar(page);
      await page.evaluate(() => (window as unknown as { go(path: string): void }).go('/app/report'));
      await waitForSidebar(page, 'Known article');
      await sleep(RESTED);
      const marks = await markCount(page);
      await page.evaluate(() => document.querySelector('main p')?.remove());
      await until('the marks of what is left', async () => (await markCount(page)) < marks);
      await waitForSidebar(page, 'Known article');
      expect(pageErrors(page)).toEqual([]);
      await page.close();
    });
  },
  { anew: true },
);
