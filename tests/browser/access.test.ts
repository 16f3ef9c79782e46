/** The reader takes the access to sites back while pages are open (F67). Firefox lets it be done at any time; Chromium has no way in for a driver. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, launch } from './support/driver.js';
import { clickToolbarButton, inFirefoxWindow } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, sidebarHtml, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

/** What about:addons does when the switch "Access your data for all websites" is moved. */
const setAccess = (driver: Driver, allowed: boolean) =>
  inFirefoxWindow(
    driver,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const sites = { permissions: [], origins: ['http://*/*', 'https://*/*', 'file:///*'] };
    await ExtensionPermissions.${allowed ? 'add' : 'remove'}(extension.id, sites, extension);`,
  );

describe('Access to sites, taken back (firefox)', () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    driver = await launch('firefox');
    site = await servePages({ '/call': articlePage() });
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it('leaves what is open usable, brings nothing by itself, says so on the settings page, and works again once given', async () => {
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
  });
});
