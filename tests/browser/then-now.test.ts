/** Then and now in the built extension, on the sample report. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

describeInBrowsers('Then and now', (driver) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage({ head: '<style>main{padding-top:3000px}</style>' }) });
    page = await driver().newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    await clickInSidebar(page, 'Then & now');
    await until('the section', () => inSidebar(page, (root) => root.querySelector('.days')?.textContent));
  });
  afterAll(async () => {
    await page.close();
    await site.close();
  });

  const row = (id: string) => inSidebar(page, (root, name) => root.querySelector(`[data-row="${name}"]`)?.textContent, id);
  /** Left edges of the two sides of a row, in CSS pixels. */
  const edges = (id: string, sides: string) =>
    inSidebar(
      page,
      (root, name, css) =>
        [...root.querySelectorAll(`[data-row="${name}"] ${css}`)].map((side) => Math.round(side.getBoundingClientRect().x)),
      id,
      sides,
    );

  it('says which two days are compared', async () => {
    expect(await inSidebar(page, (root) => root.querySelector('.days')?.textContent)).toMatch(
      /5 June 2025.*8 October 2026.*last day on which/,
    );
  });

  it('has the rate of the article beside the rate of that side on the last day, each with its date', async () => {
    const text = await row('us-headline-145');
    expect(text).toMatch(/10 Apr 2025[\s\S]*145%[\s\S]*since 24 Jul 2026[\s\S]*12\.5%/);
    const [was = 0, now = 0] = (await edges('us-headline-145', '.beside > div')) ?? [];
    expect(now).toBeGreaterThan(was + 100);
  });

  it('has a claim with what became of it, a question with its answer, and an office that is held still', async () => {
    expect(await row('trump-call-rare-earths-2025-06-05')).toMatch(/Donald Trump[\s\S]*Claim[\s\S]*Not borne out/);
    expect(await row('where-teams-meet')).toMatch(/When and where[\s\S]*Settled/);
    expect(await row('scott-bessent')).toMatch(/5 Jun 2025[\s\S]*Secretary of the Treasury[\s\S]*the same office/);
  });

  it('has both governments’ accounts of the call side by side, each with its source', async () => {
    const accounts = await inSidebar(page, (root) => {
      const list = [...root.querySelectorAll('.accounts')].find((one) => /hour and a half/.test(one.textContent ?? ''));
      return [...(list?.children ?? [])].map((side) => ({
        by: side.querySelector('dt')?.textContent,
        x: side.getBoundingClientRect().x,
        sources: side.querySelectorAll('.ref').length,
      }));
    });
    expect(accounts?.map(({ by }) => by)).toEqual(['Donald Trump', 'Government of China']);
    for (const { sources } of accounts ?? []) expect(sources).toBeGreaterThan(0);
    expect(accounts?.[1]?.x).toBeGreaterThan((accounts?.[0]?.x ?? 0) + 100);
  });

  it('leads from a row to its words in the text', async () => {
    await clickInSidebar(page, 'In the text: Length of the call of 5 June 2025');
    await until('the page to be scrolled', async () => (await page.evaluate(() => scrollY)) > 1500);
    expect(pageErrors(page)).toEqual([]);
  });

  it('stacks the two sides on a phone', async () => {
    await page.setViewport({ width: 320, height: 700 });
    const [was = 0, now = 0] = (await until('the narrow layout', () => edges('us-headline-145', '.beside > div'))) ?? [];
    expect(now - was).toBeLessThan(200);
    const overflow = await inSidebar(page, (root) => {
      const box = root.querySelector('.scroller');
      return box && box.scrollWidth - box.clientWidth;
    });
    expect(overflow).toBe(0);
  });
});
