/** How the browser's side panel is come by, and what it says once the reader lets Sidelight read no site any more. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setAccess } from './support/access.js';
import { waitForMarks } from './support/article-tabs.js';
import { describeInOwnBrowsers } from './support/driver.js';
import { collectErrors, pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { choosePanelInMenu, kindOfPanel, openSidePanel, waitForPanel } from './support/side-panel.js';
import { waitForNoSidebar, waitForSidebar } from './support/sidebar.js';

describeInOwnBrowsers('The side panel', (driver) => {
  let site: Site;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage() });
    page = await driver().newPage();
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
  });
  afterAll(() => site.close());

  it('comes by the menu of Chromium’s toolbar button, and takes the place of the sidebar on the page', async () => {
    // For Firefox, whose driver does not reach into the sidebar that this opens, panel.test.ts has it.
    panel = await (driver().name === 'chrome' ? choosePanelInMenu : openSidePanel)(driver(), page);
    collectErrors(panel);
    await page.bringToFront();
    await waitForPanel(panel, 'Known article');
    await waitForNoSidebar(page);
    if (driver().name === 'chrome') expect(await kindOfPanel(panel)).toEqual(['SIDE_PANEL']);
  });

  it('says plainly that it may not read the site once that is withdrawn, throws nothing, and is back when it may again', async () => {
    await setAccess(driver(), false);
    await page.bringToFront();
    await page.reload();
    await waitForPanel(panel, 'Sidelight may not read this site');
    expect(await waitForPanel(panel, 'allow it in the browser’s extension menu')).not.toContain('Known article');
    await setAccess(driver(), true);
    await page.bringToFront();
    await page.reload();
    await waitForPanel(panel, 'Known article');
    await waitForMarks(page);
    expect([...pageErrors(panel), ...pageErrors(page)]).toEqual([]);
  });
});
