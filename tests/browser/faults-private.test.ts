/**
 * Rows F66 and F67 of the fault matrix: private windows, where the reader has let the extension in, container tabs, and access to sites that is taken back
 * while pages are open. Firefox lets all of it be done at any time; Chromium has no way in for a driver.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { type Driver, launch } from './support/driver.js';
import { clickToolbarButton, inFirefoxWindow } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, sidebarHtml, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

let site: Site;
beforeAll(async () => {
  site = await servePages({ '/call': articlePage() });
});
afterAll(() => site.close());

async function isUsable(page: Page): Promise<void> {
  await page.goto(site.url('/call'));
  await page.bringToFront();
  await waitForSidebar(page, 'Known article');
  expect((await waitForMarks(page)).length).toBeGreaterThan(20);
  await clickInSidebar(page, 'Timeline');
  await waitForSidebar(page, 'Before the article');
}

/** What about:addons does when the switch "Access your data for all websites" is moved. */
const setAccess = (driver: Driver, allowed: boolean) =>
  inFirefoxWindow(
    driver,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const sites = { permissions: [], origins: ['http://*/*', 'https://*/*', 'file:///*'] };
    await ExtensionPermissions.${allowed ? 'add' : 'remove'}(extension.id, sites, extension);`,
  );

describe('In Firefox', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch('firefox');
  });
  afterAll(() => driver.close());

  it('access that is taken back leaves what is open usable, brings nothing by itself, is told on the settings page, and works again once given (F67)', async () => {
    const open = await driver.newPage();
    await open.goto(site.url('/call'));
    await waitForSidebar(open, 'Known article');
    await setAccess(driver, false);
    await clickInSidebar(open, 'Timeline');
    await waitForSidebar(open, 'Before the article');

    const later = await driver.newPage();
    await later.goto(site.url('/call'));
    const options = await driver.openExtensionPage('src/pages/options/index.html');
    await until('the note on access', () => options.$eval('#access', (note) => !(note as HTMLElement).hidden));
    expect(await sidebarHtml(later)).toBeNull();
    // The reader's own click gives access to this one page.
    await clickToolbarButton(driver, later);
    await waitForSidebar(later, 'Known article');

    await setAccess(driver, true);
    await until('the note to go', () => options.$eval('#access', (note) => (note as HTMLElement).hidden));
    const again = await driver.newPage();
    await again.goto(site.url('/call'));
    await waitForSidebar(again, 'Known article');
    expect([open, later, options, again].flatMap((page) => pageErrors(page))).toEqual([]);
    for (const page of [open, later, options, again]) await page.close();
  });

  it('a container tab has marks and sidebar as any other (F66)', async () => {
    const context = await driver.browser.createBrowserContext();
    await isUsable(await context.newPage());
    await context.close();
  });

  it('a private window has the verdict once the reader has let the extension in (F66)', async () => {
    await inFirefoxWindow(
      driver,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(extension.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(extension.id)).reload();`,
    );
    // The driver sees no private window's pages: the toolbar button tells what was found there.
    const found = await inFirefoxWindow(
      driver,
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const own = window.OpenBrowserWindow({ private: true });
      await new Promise((done) => own.addEventListener('load', done, { once: true }));
      // Before that a new window goes to its own first page, over any other.
      while (!own.gBrowserInit?.delayedStartupFinished) await new Promise((done) => setTimeout(done, 50));
      own.gBrowser.loadURI(Services.io.newURI(${JSON.stringify(site.url('/call'))}), {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });
      const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
      let text = '';
      for (let i = 0; i < 100 && text === ''; i++) {
        await new Promise((done) => setTimeout(done, 150));
        text = action.getProperty(own.gBrowser.selectedTab, 'badgeText') ?? '';
      }
      const at = own.gBrowser.currentURI.spec;
      own.close();
      return (text === '' ? 'nothing on ' : 'a badge on ') + at;`,
    );
    expect(found).toBe(`a badge on ${site.url('/call')}`);
  });
});
