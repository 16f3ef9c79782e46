/** Rows F03, F04 and F06 of the fault matrix: the registry of highlights is shared with the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts, waitForMarks, waitForTheseMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { pressCommand } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { waitForSidebar } from './support/sidebar.js';
import { until, untilSteady } from './support/until.js';

interface Clearing {
  clearing: ReturnType<typeof setInterval>;
  returns: number;
}

describeInBrowsers('The registry of highlights, which the page has too', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({});
  });
  afterAll(() => site.close());
  const { openArticle } = articleTabs(driver, () => site);

  const clearAllTheTime = (page: Page) =>
    page.evaluate(() => {
      const state = window as unknown as Clearing;
      state.returns = -1;
      state.clearing = setInterval(() => {
        if (CSS.highlights.size > 0) state.returns++;
        CSS.highlights.clear();
      }, 100);
    });
  const returns = (page: Page) => page.evaluate(() => (window as unknown as Clearing).returns);

  it('is cleared every tenth of a second: three tries, then the marks stay off and the sidebar says so (F03)', async () => {
    const page = await openArticle(articlePage());
    // What the marks between the passages bring is no answer to the page.
    await untilSteady('all marks', () => markTexts(page));
    await clearAllTheTime(page);
    await waitForSidebar(page, 'This page takes the marks out again and again');
    expect(await returns(page)).toBeLessThanOrEqual(3);
    const before = await returns(page);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await returns(page)).toBe(before);
    await page.evaluate(() => clearInterval((window as unknown as Clearing).clearing));
    await pressCommand(driver(), page, 'toggle-marks');
    await waitForMarks(page);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('is cleared once: the marks come back as they were (F03)', async () => {
    const page = await openArticle(articlePage());
    const before = await markTexts(page);
    await page.evaluate(() => CSS.highlights.clear());
    await waitForTheseMarks(page, before);
    await page.close();
  });

  it('gets highlights of the page’s under our names and patched methods: ours come back, theirs are never called (F04)', async () => {
    const page = await openArticle(articlePage());
    const before = await markTexts(page);
    await page.evaluate(() => {
      for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight(new Range()));
      const fail = () => {
        document.title = 'called';
        throw new Error('patched');
      };
      Object.assign(HighlightRegistry.prototype, { set: fail, get: fail, has: fail, delete: fail });
      Object.assign(Highlight.prototype, { add: fail, clear: fail, delete: fail });
    });
    await waitForTheseMarks(page, before);
    await pressCommand(driver(), page, 'toggle-marks');
    await until('no marks', async () => (await markTexts(page)).length === 0);
    await pressCommand(driver(), page, 'toggle-marks');
    await waitForTheseMarks(page, before);
    expect(await page.title()).toBe('The call');
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('holds the page’s own highlights above ours, and has them alone once ours are off (F06)', async () => {
    const own = `<script>
      const range = new Range(); range.selectNodeContents(document.querySelector('p'));
      CSS.highlights.set('page-search', new Highlight(range));</script>`;
    const page = await openArticle(articlePage({ after: own }));
    const priorities = await page.evaluate(() =>
      Array.from(CSS.highlights, ([name, { priority }]) => ({ ours: name.startsWith('sidelight-'), priority })),
    );
    const theirs = priorities.filter(({ ours }) => !ours);
    expect(theirs).toEqual([{ ours: false, priority: 0 }]);
    for (const { ours, priority } of priorities) if (ours) expect(priority).toBeLessThan(0);
    await pressCommand(driver(), page, 'toggle-marks');
    await until('only theirs', async () => (await registeredHighlights(page)).length === 1);
    expect((await registeredHighlights(page))[0]?.name).toBe('page-search');
    await pressCommand(driver(), page, 'toggle-marks');
    await waitForMarks(page);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
