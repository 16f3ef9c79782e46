/** A real browser with the built extension in it, for one test file. */
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { openBrowser } from '../../../scripts/lib/open-browser.mjs';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { collectErrors } from './page-errors.js';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly extensionId: string;
  /** Address of a page of the extension: `src/pages/options/index.html`. */
  extensionUrl(path: string): string;
  /** A new tab, whose errors are collected from its first moment (`pageErrors`). */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser in a fresh profile with `dist/<name>` installed. Nothing but this machine answers it. */
export async function launch(name: BrowserName): Promise<Driver> {
  const dist = inProject(`dist/${name}`);
  if (!existsSync(`${dist}/manifest.json`)) throw new Error(`dist/${name} is not built: run \`npm run build\` first`);
  const { browser, extensionId, origin } = await openBrowser(name, dist);
  return {
    name,
    browser,
    extensionId,
    extensionUrl: (path) => `${origin}/${path}`,
    newPage: async () => collectErrors(await browser.newPage()),
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
