/** What a page and the extension's scripts in it complain of. */
import type { Page } from 'puppeteer-core';

const collected = new WeakMap<Page, string[]>();

/** Uncaught errors and `console.error` lines from now on; those of an earlier page in the same tab are forgotten. */
export function collectErrors(page: Page): Page {
  const before = collected.get(page);
  if (before) {
    before.length = 0;
    return page;
  }
  const errors: string[] = [];
  collected.set(page, errors);
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? error.message : String(error);
    if (!isFaviconNoise(text)) errors.push(`uncaught: ${text}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isNetworkNoise(message.text())) errors.push(`console: ${message.text()}`);
  });
  return page;
}

/** A browser that is kept from the net says so for every picture of a captured page. */
const isNetworkNoise = (text: string) => /^Failed to load resource|ERR_NAME_NOT_RESOLVED|NS_ERROR_/.test(text);

/** Firefox asks for the icon of a page that forbids pictures, and complains of its own asking. */
const isFaviconNoise = (text: string) => /Content-Security-Policy.*\/favicon\.ico/.test(text);

export function pageErrors(page: Page): readonly string[] {
  return collected.get(page) ?? [];
}
