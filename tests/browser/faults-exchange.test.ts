/** Rows F14 and F15 of the fault matrix: a page that puts another document, body or root element in place of its own. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts, waitForTheseMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, otherPage } from './support/sample-page.js';
import { sidebarText } from './support/sidebar.js';
import { until } from './support/until.js';

describeInBrowsers('A page', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({});
  });
  afterAll(() => site.close());
  const { openArticle } = articleTabs(driver, () => site);
  const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('sidelight-sidebar').length);

  /** Asks until it is so; while a document is being exchanged, the driver's own way to it may be cut. */
  const comesTrue = (what: string, ask: () => Promise<boolean>) => until(what, () => ask().catch(() => false));
  const showsArticle = (page: Page) =>
    comesTrue('the sidebar to show the article', async () => (await sidebarText(page))?.includes('Known article') === true);

  const WRITE = (html: string) => {
    document.open();
    document.write(html);
    document.close();
  };
  const SWAP_BODY = (html: string) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    document.documentElement.replaceChild(document.adoptNode(body), document.body);
  };
  const SWAP_ROOT = (html: string) => {
    const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
    document.replaceChild(document.adoptNode(documentElement), document.documentElement);
  };
  const EXCHANGES = [
    ['writes itself anew (F14)', WRITE],
    ['has its body swapped (F15)', SWAP_BODY],
    ['has its root element replaced (F15)', SWAP_ROOT],
  ] as const;

  it.each(EXCHANGES)('%s, with the same article: sidebar and marks are there again, once', async (_what, exchange) => {
    const page = await openArticle(articlePage());
    const before = await markTexts(page);
    await page.evaluate(exchange, articlePage());
    await showsArticle(page);
    await waitForTheseMarks(page, before);
    expect(await hosts(page)).toBe(1);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it.each(EXCHANGES)('%s, with another text: sidebar and marks go', async (_what, exchange) => {
    const page = await openArticle(articlePage());
    await page.evaluate(exchange, otherPage(2000));
    await comesTrue('the sidebar to go', async () => (await hosts(page)) === 0);
    await comesTrue('the marks to go', async () => (await markTexts(page)).length === 0);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
