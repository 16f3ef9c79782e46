/**
 * Rows F66 and F67 of the fault matrix: private windows, where the reader has let the extension in, container tabs, and access to sites that is taken back
 * while pages are open. Chromium knows no container tabs.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowPrivateWindows, keptErrors, openPrivateWindow, setAccess } from './support/access.js';
import { waitForMarks } from './support/article-tabs.js';
import { BROWSERS, type Driver, launch } from './support/driver.js';
import { buttonTitle, clickToolbarButton, inFirefoxWindow } from './support/extension.js';
import { collectErrors, pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, sidebarHtml, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { storedItems } from './support/stored.js';
import { until } from './support/until.js';

/** The store knows nothing of what was read, beside how the sidebar was left. */
async function isUnread(options: Page): Promise<void> {
  const stored = JSON.stringify(await storedItems(options));
  expect(stored).toContain('timeline');
  expect(stored).not.toMatch(/127\.0\.0\.1|harbour|trump/i);
}

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

describe.each(BROWSERS)('In %s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(name);
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
    if (driver.name === 'chrome') expect(await buttonTitle(driver, later)).toContain('Sidelight may not read web sites');
    // The reader's own click gives access to this one page.
    await clickToolbarButton(driver, later);
    await waitForSidebar(later, 'Known article');

    await setAccess(driver, true);
    await until('the note to go', () => options.$eval('#access', (note) => (note as HTMLElement).hidden));
    const again = await driver.newPage();
    await again.goto(site.url('/call'));
    await waitForSidebar(again, 'Known article');
    if (driver.name === 'chrome') expect(await keptErrors(driver)).toEqual([]);
    expect([open, later, options, again].flatMap((page) => pageErrors(page))).toEqual([]);
    for (const page of [open, later, options, again]) await page.close();
  });

  if (name === 'chrome') {
    it('a private window has marks and sidebar as any other, and nothing of what was read there is kept (F66)', async () => {
      await allowPrivateWindows(driver);
      const options = await driver.openExtensionPage('src/pages/options/index.html');
      const page = collectErrors(await openPrivateWindow(driver, options, site.url('/call')));
      await isUsable(page);
      await clickInSidebar(page, 'Close the sidebar');
      await waitForNoSidebar(page);
      await isUsable(page);
      await isUnread(options);
      expect([...pageErrors(page), ...pageErrors(options)]).toEqual([]);
    });
    return;
  }

  it('a container tab has marks and sidebar as any other (F66)', async () => {
    const context = await driver.browser.createBrowserContext();
    await isUsable(await context.newPage());
    await context.close();
  });

  it('a private window has the verdict and a sidebar that is worked, once the reader has let the extension in (F66)', async () => {
    await inFirefoxWindow(
      driver,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(extension.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(extension.id)).reload();`,
    );
    // The driver sees no private window's pages: Firefox itself is asked, and presses what is to be pressed.
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
      const { messageManager } = own.gBrowser.selectedBrowser;
      const script = async () => {
        const root = () => content.document.querySelector('sidelight-sidebar')?.openOrClosedShadowRoot;
        const until = async (ask) => {
          for (let i = 0; i < 200 && !ask(); i++) await new Promise((done) => content.setTimeout(done, 50));
          return ask() ? 'yes' : 'no';
        };
        const press = (name) => {
          const named = (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name;
          const { x, y, width, height } = [...root().querySelectorAll('button')].find(named).getBoundingClientRect();
          for (const type of ['mousedown', 'mouseup'])
            content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1, inputSource: 1 });
        };
        const said = [];
        try {
          said.push('opens: ' + (await until(() => root()?.textContent.includes('Known article'))));
          said.push('marks: ' + (await until(() => content.CSS.highlights.size > 0)));
          press('Timeline');
          said.push('is worked: ' + (await until(() => root()?.textContent.includes('Before the article'))));
          press('Close the sidebar');
          said.push('closes: ' + (await until(() => !root())));
        } catch (error) {
          said.push(String(error));
        }
        sendAsyncMessage('sidelight:said', said.join(', '));
      };
      const said = new Promise((done) => messageManager.addMessageListener('sidelight:said', ({ data }) => done(data)));
      messageManager.loadFrameScript('data:,(' + encodeURIComponent(String(script)) + ')()', false);
      const answer = await said;
      own.close();
      return (text === '' ? 'nothing on ' : 'a badge on ') + at + ', ' + answer;`,
    );
    expect(found).toBe(`a badge on ${site.url('/call')}, opens: yes, marks: yes, is worked: yes, closes: yes`);
    const options = await driver.openExtensionPage('src/pages/options/index.html');
    await isUnread(options);
  });
});
