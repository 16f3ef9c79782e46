/** A page that several tests only look at or put back: to open it for each costs more than what they do with it. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach } from 'vitest';
import type { Driver } from './driver.js';
import { collectErrors } from './page-errors.js';

/** Opened by the first test that asks, at the front for each; one that fails has it thrown away, so that the next try gets a page of its own. */
export function sharedPage(open: () => Promise<Page>): () => Promise<Page> {
  let page: Page | undefined;
  const discard = async () => {
    const gone = page;
    page = undefined;
    await gone?.close().catch(() => undefined);
  };
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await discard();
  });
  afterAll(discard);
  return async () => {
    page ??= await open();
    await page.bringToFront();
    return page;
  };
}

/** One tab in which page after page is loaded, where the tab itself is not what is tested: a new one costs a browser as much as a load. */
export function sharedTab(driver: () => Driver): () => Promise<Page> {
  const tab = sharedPage(() => driver().newPage());
  return async () => collectErrors(await tab());
}
