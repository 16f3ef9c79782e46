/** A real browser with the built extension in it, for one test file. */
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { isFirefox } from '../../../scripts/lib/closed-root.mjs';
import { isBuilt } from '../../../scripts/lib/inputs.mjs';
import { openBrowser } from '../../../scripts/lib/open-browser.mjs';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { awakeWorker } from './extension.js';
import { collectErrors } from './page-errors.js';
import { until } from './until.js';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly extensionId: string;
  /** A new tab, whose errors are collected from its first moment (`pageErrors`). */
  newPage(): Promise<Page>;
  /** A new tab with a page of the extension: `src/pages/options/index.html`. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Firefox moves a tab to another process for a page of the extension, and puppeteer never hears that the journey has ended. */
async function openAddress(page: Page, url: string): Promise<void> {
  if (!isFirefox(page)) return void (await page.goto(url));
  page.goto(url).catch(() => undefined);
  await until(`${url} to load`, () => page.evaluate((to) => location.href === to && document.readyState === 'complete', url));
}

/** Starts a browser in a fresh profile with `dist/<name>` installed. Nothing but this machine answers it. */
export async function launch(name: BrowserName): Promise<Driver> {
  const dist = inProject(`dist/${name}`);
  if (!existsSync(`${dist}/manifest.json`)) throw new Error(`dist/${name} is not built: run \`npm run build\` first`);
  if (!isBuilt()) console.warn('dist is older than the sources: `npm run build` brings it up to date');
  const { browser, extensionId, origin } = await openBrowser(name, dist);
  // Before its worker has started, a click on the toolbar button is lost.
  if (name === 'chrome') await until('the service worker to start', () => awakeWorker({ browser, extensionId }));
  const newPage = async () => collectErrors(await browser.newPage());
  return {
    name,
    browser,
    extensionId,
    newPage,
    openExtensionPage: async (path) => {
      const page = await newPage();
      await openAddress(page, `${origin}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Runs the same tests in both browsers; `driver()` is the one that is open. */
export function describeInBrowsers(title: string, tests: (driver: () => Driver) => void): void {
  describe.each(BROWSERS)(`${title} (%s)`, (name) => {
    let driver: Driver | undefined;
    beforeAll(async () => {
      driver = await launch(name);
    });
    afterAll(() => driver?.close());
    tests(() => {
      if (!driver) throw new Error('The browser is open only while a test runs');
      return driver;
    });
  });
}
