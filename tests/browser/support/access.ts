/** What a reader lets the extension read, set where the browser keeps it: in Chromium on the page of extensions, in Firefox in its store of permissions. */
import type { Driver } from './driver.js';
import { inFirefoxWindow } from './extension.js';

declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' | 'ON_ALL_SITES' }): Promise<void>;
  };
};

/** On no site any more, or on all of them again. */
export async function letReadSites(driver: Driver, allowed: boolean): Promise<void> {
  if (driver.name === 'firefox') {
    await inFirefoxWindow(
      driver,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const sites = { permissions: [], origins: extension.manifest.host_permissions };
      await ExtensionPermissions.${allowed ? 'add' : 'remove'}(extension.id, sites, extension);`,
    );
    return;
  }
  const page = await driver.browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    (extensionId, hostAccess) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
    driver.extensionId,
    allowed ? ('ON_ALL_SITES' as const) : ('ON_CLICK' as const),
  );
  await page.close();
}
