/** What the reader does on the browser's own page of extensions: sites that may be read, private windows. */
import type { Page } from 'puppeteer-core';
import { inProject } from '../../../scripts/lib/paths.mjs';
import type { Driver } from './driver.js';
import { inFirefoxWindow } from './extension.js';
import { until } from './until.js';
import { awakeWorker } from './worker.js';

/** What Chromium's page of extensions has for its own script. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
    getExtensionInfo(id: string): Promise<{ readonly runtimeErrors: readonly object[]; readonly manifestErrors: readonly object[] }>;
  };
  readonly windows: { create(options: object): Promise<object> };
};

async function onPageOfExtensions<A, T>(driver: Driver, work: (given: A) => Promise<T>, given: A): Promise<T> {
  const page = await driver.browser.newPage();
  try {
    await page.goto('chrome://extensions/');
    return (await page.evaluate(work as (given: unknown) => Promise<unknown>, given)) as T;
  } finally {
    await page.close();
  }
}

/** Chromium: "On click" and "On all sites"; Firefox: the switch "Access your data for all websites". */
export async function setAccess(driver: Driver, allowed: boolean): Promise<void> {
  if (driver.name === 'firefox') {
    await inFirefoxWindow(
      driver,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const sites = { permissions: [], origins: ['http://*/*', 'https://*/*', 'file:///*'] };
      await ExtensionPermissions.${allowed ? 'add' : 'remove'}(extension.id, sites, extension);`,
    );
    return;
  }
  const change = { extensionId: driver.extensionId, hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK', errorCollection: true };
  const set = async (given: object) => {
    // Errors are kept for developers only.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration(given);
  };
  await onPageOfExtensions(driver, set, change);
}

/** Chromium: errors of the worker and of all scripts and pages of ours that it has kept since `setAccess`. */
export async function keptErrors(driver: Driver): Promise<string[]> {
  const read = async (id: string) => {
    const { runtimeErrors, manifestErrors } = await chrome.developerPrivate.getExtensionInfo(id);
    return [...runtimeErrors, ...manifestErrors].map((error) => JSON.stringify(error));
  };
  return onPageOfExtensions(driver, read, driver.extensionId);
}

/** Chromium: installs it anew, with the word of the reader that it may see private windows. */
export async function allowPrivateWindows(driver: Driver): Promise<void> {
  const session = await driver.browser.target().createCDPSession();
  // Newer than the driver's own list of what there is.
  const send = session.send.bind(session) as (method: string, given: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: inProject('dist/chrome'), enableInIncognito: true });
  await until('the service worker', () => awakeWorker(driver));
}

/** Chromium: a private window, as the extension's own page may open one, at that address. A context of the driver's own is another profile, without us. */
export async function openPrivateWindow(driver: Driver, ownPage: Page, url: string): Promise<Page> {
  const before = new Set(driver.browser.targets());
  await ownPage.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  const target = await until('the private window', async () =>
    driver.browser.targets().find((one) => !before.has(one) && one.url() === url),
  );
  return until('its page', () => target.page());
}
