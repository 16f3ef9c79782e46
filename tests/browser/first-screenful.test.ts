/** What a section's first screenful is set in has been asked for ahead: a font that is not costs the opening as much as all of its words. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SANSES, SERIFS } from '../../src/sidebar/warm-fonts.js';
import { describeInBrowsers } from './support/driver.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, waitForSidebar } from './support/sidebar.js';

const WARMED = [...SERIFS.map((font) => `serif ${font}`), ...SANSES.map((font) => `sans ${font}`)];
const SECTIONS = ['Overview', 'Timeline', 'Tariffs', 'Then & now', 'Who and what', 'Sources'];

/** Family, weight and size in CSS pixels of all text in sight. */
const fontsInSight = (page: Page) =>
  inSidebar(page, (root) => {
    const serif = getComputedStyle(root.querySelector('.name') as Element).fontFamily;
    const texts = Array.from(root.querySelectorAll('*')).filter((element) =>
      Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const seen = texts.filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && element.checkVisibility();
    });
    const fonts = seen.map((element) => {
      const { fontFamily, fontWeight, fontSize } = getComputedStyle(element);
      return `${fontFamily === serif ? 'serif' : 'sans'} ${fontWeight} ${Number.parseFloat(fontSize)}`;
    });
    return [...new Set(fonts)];
  });

describeInBrowsers('A first screenful', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage() });
  });
  afterAll(() => site.close());

  it('is set in fonts that have been found ahead, in every section', async () => {
    const page = await driver().newPage();
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    const asked: Record<string, string[]> = {};
    for (const section of SECTIONS) {
      await clickInSidebar(page, section);
      asked[section] = ((await fontsInSight(page)) ?? []).filter((font) => !WARMED.includes(font));
    }
    expect(asked).toEqual(Object.fromEntries(SECTIONS.map((section) => [section, []])));
    await page.close();
  });
});
