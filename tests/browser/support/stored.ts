/** The extension's store, read and written by one of its own pages. */
import type { Page } from 'puppeteer-core';

declare const chrome: {
  readonly storage: {
    readonly local: { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void>; clear(): Promise<void> };
  };
};

export const storedItems = (page: Page) => page.evaluate(() => chrome.storage.local.get(null));
export const storedItem = async (page: Page, key: string) => (await storedItems(page))[key];
export const storeItems = (page: Page, items: object) => page.evaluate((given) => chrome.storage.local.set(given), items);
export const clearStore = (page: Page) => page.evaluate(() => chrome.storage.local.clear());
