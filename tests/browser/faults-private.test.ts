/** Row F66 of the fault matrix: private windows, where the reader has let the extension in, and container tabs. In Chromium no driver can let it in. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { type Driver, launch } from './support/driver.js';
import { inFirefoxWindow } from './support/extension.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, waitForSidebar } from './support/sidebar.js';

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

describe('In Firefox', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch('firefox');
  });
  afterAll(() => driver.close());

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
