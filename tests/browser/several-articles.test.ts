/** Several known articles on one page: each has its own range, marks and verdict (F12). The articles are reports of our own. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { placeOfMark, restOn, waitForCard, waitForNoCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { article, GENEVA_BODY, GENEVA_LABEL, otherPage, pageWith, SAMPLE_BODY, SAMPLE_LABEL } from './support/sample-page.js';
import { clickInSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const ALSO = 'Also on this page:';
const FIRST = SAMPLE_LABEL;
const SECOND = GENEVA_LABEL;

const filler = otherPage(3000).replace(/^.*<\/h1>/s, '');

describeInBrowsers('A page with several known articles', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({
      '/both': pageWith(article(SAMPLE_BODY), filler, article(GENEVA_BODY)),
      '/endless': pageWith(article(SAMPLE_BODY)),
    });
  });
  afterAll(() => site.close());

  async function open(path: string): Promise<Page> {
    const page = await driver().newPage();
    await page.goto(site.url(path));
    await page.bringToFront();
    return page;
  }
  const marks = async (page: Page) => (await registeredHighlights(page)).flatMap(({ texts }) => texts);
  /** Marks within the page's nth article. */
  const marksIn = (page: Page, nth: number) =>
    page.evaluate((n) => {
      const inside = document.querySelectorAll('article')[n];
      return Array.from(CSS.highlights.values()).flatMap((highlight) =>
        Array.from(highlight).filter((range) => inside?.contains(range.startContainer)),
      ).length;
    }, nth);

  it('marks each, shows the first, and turns to the other when asked', async () => {
    const page = await open('/both');
    const text = await waitForSidebar(page, ALSO);
    expect(text).toContain(FIRST);
    expect(text).toContain(SECOND);
    expect(await marksIn(page, 0)).toBeGreaterThan(50);
    expect(await marksIn(page, 1)).toBeGreaterThan(15);

    // The pointer on a mark of the other one: its card, and the first stays in front.
    await restOn(page, await placeOfMark(page, 'law', 'Section 301'));
    await waitForCard(page, 'Section 301');
    expect((await waitForSidebar(page, ALSO)).indexOf(FIRST)).toBeLessThan((await waitForSidebar(page, ALSO)).indexOf(ALSO));
    await page.keyboard.press('Escape');
    await waitForNoCard(page);

    await clickInSidebar(page, SECOND);
    await until('the other article in front', async () => {
      const shown = await waitForSidebar(page, ALSO);
      return shown.indexOf(SECOND) < shown.indexOf(ALSO) && shown.indexOf(FIRST) > shown.indexOf(ALSO);
    });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await marksIn(page, 0)).toBeGreaterThan(50);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('finds the one that scrolling brings among fifty others, and keeps the first in front', async () => {
    const page = await open('/endless');
    await waitForSidebar(page, FIRST);
    const before = (await marks(page)).length;
    await page.evaluate(
      async (others, known) => {
        const main = document.querySelector('main') as HTMLElement;
        for (let i = 0; i < 50; i++) {
          const next = document.createElement('article');
          next.innerHTML = i === 30 ? known : others;
          main.append(next);
          await new Promise((done) => setTimeout(done, 10));
        }
      },
      filler,
      GENEVA_BODY,
    );
    const text = await waitForSidebar(page, SECOND);
    expect(text.indexOf(FIRST)).toBeLessThan(text.indexOf(ALSO));
    expect((await marks(page)).length).toBeGreaterThan(before + 15);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
