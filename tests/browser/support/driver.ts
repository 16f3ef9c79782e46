/** A real browser with the built extension in it, for one test file. */
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { isFirefox } from '../../../scripts/lib/closed-root.mjs';
import { isBuilt } from '../../../scripts/lib/inputs.mjs';
import { openBrowser } from '../../../scripts/lib/open-browser.mjs';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { collectErrors } from './page-errors.js';
import { clearStore } from './stored.js';
import { wearTheme } from './theme.js';
import { until } from './until.js';
import { awakeWorker } from './worker.js';

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

export interface LaunchOptions {
  /** Another build than `dist/<name>`. */
  readonly dist?: string;
  /** The time zone that the browser's system is in. */
  readonly zone?: string;
}

/** Starts a browser in a fresh profile with `dist/<name>` installed. Nothing but this machine answers it. */
export async function launch(name: BrowserName, { dist = inProject(`dist/${name}`), zone }: LaunchOptions = {}): Promise<Driver> {
  if (!existsSync(`${dist}/manifest.json`)) throw new Error(`dist/${name} is not built: run \`npm run build\` first`);
  if (!isBuilt()) console.warn('dist is older than the sources: `npm run build` brings it up to date');
  const { browser, extensionId, origin } = await openBrowser(name, dist, zone === undefined ? {} : { zone });
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

type Opened = (name: BrowserName) => Promise<Driver>;
type Closed = (driver: Driver) => Promise<void>;
type Tests = (driver: () => Driver) => void;

/** For a new browser: a worker that Chromium has left on its way out or in would fail the second try as well. */
export function beforeSecondTry(run: () => Promise<void>): void {
  beforeEach(async ({ task }) => {
    if ((task.result?.retryCount ?? 0) > 0) await run();
  });
}

function describeWith(title: string, tests: Tests, opened: Opened, closed: Closed, anew = false): void {
  describe.each(BROWSERS)(`${title} (%s)`, (name) => {
    let driver: Driver | undefined;
    beforeAll(async () => {
      driver = await opened(name);
    });
    if (anew) {
      beforeSecondTry(async () => {
        await (driver && closed(driver));
        driver = await opened(name);
      });
    }
    afterAll(() => driver && closed(driver));
    tests(() => {
      if (!driver) throw new Error('The browser is open only while a test runs');
      return driver;
    });
  });
}

/** Browsers of this worker, which go from test file to test file: starting one costs as much as three tests. They end with the worker. */
const shared = new Map<BrowserName, Promise<Driver>>();

/** As it was when it started: one empty tab, nothing stored. */
async function tidy(driver: Driver): Promise<Driver> {
  const before = await driver.browser.pages();
  const page = await driver.openExtensionPage('src/pages/options/index.html');
  for (const stray of before.slice(1)) await stray.close().catch(() => undefined);
  await clearStore(page);
  if (driver.name === 'firefox') await wearTheme(driver, page, 'light');
  await page.close();
  return driver;
}

async function borrow(name: BrowserName): Promise<Driver> {
  const there = await shared.get(name);
  if (there?.browser.connected) return tidy(there);
  const driver = launch(name);
  shared.set(name, driver);
  return driver;
}

/** Runs the same tests in both browsers; `driver()` is the one that is open. The next file goes on with it. */
export const describeInBrowsers = (title: string, tests: Tests): void => describeWith(title, tests, borrow, async () => undefined);

/**
 * The same in browsers of their own: for tests that alter the browser or the extension itself. `anew`: a second try has a new browser; then no page may be
 * kept from test to test.
 */
export const describeInOwnBrowsers = (title: string, tests: Tests, { anew = false } = {}): void =>
  describeWith(title, tests, launch, (driver) => driver.close(), anew);
