/** Pages by https, and saved ones on disk: Sidelight reads both where the reader lets it in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { selfSigned } from './support/certificate.js';
import { type Driver, describeInOwnBrowsers } from './support/driver.js';
import { badgeText, clickToolbarButton, inFirefoxWindow } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { articlePage } from './support/sample-page.js';
import { waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

/** Firefox's switch for file addresses, from 153, among the extension's permissions. Chrome's is out of a driver's reach: the extension that it reloads answers none. */
const allowFiles = (driver: Driver) =>
  inFirefoxWindow(
    driver,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.add(extension.id, { permissions: ['internal:fileSchemeAllowed'], origins: [] }, extension);`,
  );

/** Goes on where the browser would warn of the certificate. */
async function trust(driver: Driver, page: Page): Promise<void> {
  if (driver.name === 'chrome') {
    const session = await page.createCDPSession();
    await session.send('Security.setIgnoreCertificateErrors', { ignore: true });
    return;
  }
  await inFirefoxWindow(
    driver,
    `Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
      .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(true);`,
  );
}

describeInOwnBrowsers('A page', (driver) => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-saved-'));
  const saved = pathToFileURL(join(folder, 'page.html')).href;
  const server = createServer(selfSigned(), (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articlePage());
  });
  beforeAll(async () => {
    writeFileSync(join(folder, 'page.html'), articlePage());
    await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  async function isRead(page: Page): Promise<void> {
    await waitForSidebar(page, 'Known article: whole copy here');
    expect((await waitForMarks(page)).length).toBeGreaterThan(20);
    await until('the badge', async () => (await badgeText(driver(), page)) === 'full');
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  }
  const open = async (address: string, page: Page) => {
    await page.goto(address);
    await page.bringToFront();
  };

  it('by https is read like any other', async () => {
    const page = await driver().newPage();
    await trust(driver(), page);
    await open(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`, page);
    expect(await page.evaluate(() => [location.protocol, isSecureContext])).toEqual(['https:', true]);
    await isRead(page);
  });

  it('saved on disk is read by itself where file addresses are allowed, and at a click in Firefox where they are not', async () => {
    const page = await driver().newPage();
    await open(saved, page);
    if (driver().name === 'chrome') return isRead(page);
    await clickToolbarButton(driver(), page);
    await isRead(page);
    await allowFiles(driver());
    const allowed = await driver().newPage();
    await open(saved, allowed);
    await isRead(allowed);
  });
});
