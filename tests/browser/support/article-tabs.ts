/** What tests of single faults do with a page: put it up, open it, wait for what is marked. */
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.js';
import { registeredHighlights } from './page-state.js';
import type { ServedPage, Site } from './pages.js';
import { waitForSidebar } from './sidebar.js';
import { until } from './until.js';

export interface ArticleTabs {
  /** Puts a page up and opens it in a tab at the front. */
  open(html: string | ServedPage): Promise<Page>;
  /** The same, once the sidebar says that this is a known article and marks are drawn. */
  openArticle(html: string | ServedPage): Promise<Page>;
}

/** `inTab`: a tab of its own for each page unless said otherwise. */
export function articleTabs(driver: () => Driver, site: () => Site, inTab: () => Promise<Page> = () => driver().newPage()): ArticleTabs {
  let pages = 0;
  const open = async (html: string | ServedPage) => {
    const path = `/fault-${pages++}`;
    site().put(path, html);
    const page = await inTab();
    await page.goto(site().url(path));
    await page.bringToFront();
    return page;
  };
  return {
    open,
    openArticle: async (html) => {
      const page = await open(html);
      await waitForSidebar(page, 'Known article');
      await waitForMarks(page);
      return page;
    },
  };
}

/** Texts of all marks of ours, sorted. `kind` before each where `kinds` is set. */
export async function markTexts(page: Page, kinds = false): Promise<string[]> {
  const ours = (await registeredHighlights(page)).filter(({ name }) => name.startsWith('sidelight-') && !name.endsWith('-current'));
  return ours.flatMap(({ name, texts }) => texts.map((text) => (kinds ? `${name.split('-').at(-1)} ${text}` : text))).sort();
}

export const waitForMarks = (page: Page): Promise<string[]> =>
  until('marks', async () => {
    const texts = await markTexts(page);
    return texts.length > 0 && texts;
  });

/** Waits until the marks are these. */
export const waitForTheseMarks = (page: Page, texts: readonly string[]): Promise<true> =>
  until(`${texts.length} marks as before`, async () => (await markTexts(page)).join('|') === texts.join('|'));
