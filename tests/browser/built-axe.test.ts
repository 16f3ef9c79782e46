/** axe-core in the sidebar and the cards of the built extension, on pages of ours, in each theme: every section, depth and state, a card of each kind. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MENTION_KINDS } from '../../src/core/mentions/mention.js';
import { waitForMarks } from './support/article-tabs.js';
import { runBuiltAxe } from './support/built-axe.js';
import { describeInBrowsers } from './support/driver.js';
import { clickToolbarButton } from './support/extension.js';
import { placeOfMark, waitForCard, waitForNoCard } from './support/marks.js';
import { type Site, servePages } from './support/pages.js';
import { article, articlePage, GENEVA_BODY, otherPage, pageWith, SAMPLE_BODY } from './support/sample-page.js';
import { sharedPage } from './support/shared-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForSidebar } from './support/sidebar.js';
import { THEMES, type Theme, wearTheme } from './support/theme.js';
import { until, untilSteady } from './support/until.js';

const SECTIONS = ['Overview', 'Who and what', 'Timeline', 'Tariffs', 'Then & now', 'Sources'];
/** Where many rows are all of one kind, forced colours, in which axe measures no contrast, tell nothing more. */
const IN_TWO: readonly Theme[] = ['light', 'dark'];

describeInBrowsers('axe-core', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({
      '/call': articlePage({ html: 'lang="en"' }),
      '/both': pageWith(article(SAMPLE_BODY), article(GENEVA_BODY)),
      '/notes': otherPage(2000),
    });
  });
  afterAll(() => site.close());

  const open = async (path: string) => {
    const page = await driver().newPage();
    await page.goto(site.url(path));
    await page.bringToFront();
    return page;
  };
  const call = sharedPage(async () => {
    const page = await open('/call');
    await waitForSidebar(page, 'Known article');
    await waitForMarks(page);
    return page;
  });
  const whole = (page: Page) => untilSteady('all of it', () => inSidebar(page, (root) => root.querySelectorAll('*').length));

  /** What colours do not decide is looked at once. */
  async function expectNothing(page: Page, whose: 'sidebar' | 'card', what: string, themes: readonly Theme[] = THEMES): Promise<void> {
    for (const theme of themes) {
      await wearTheme(driver(), page, theme);
      const { met, violations } = await runBuiltAxe(page, whose, theme === 'light' ? 'all' : 'colours');
      expect(violations, `${what}, ${theme}`).toEqual([]);
      expect(met, `${what}, ${theme}`).toContain(theme === 'light' ? 'button-name' : 'target-size');
      // axe measures no contrast where the reader's own colours are forced.
      if (theme !== 'forced') expect(met, `${what}, ${theme}`).toContain('color-contrast');
    }
    await wearTheme(driver(), page, 'light');
  }

  it('finds nothing in any section', async () => {
    const page = await call();
    for (const section of SECTIONS) {
      await clickInSidebar(page, section);
      await whole(page);
      await expectNothing(page, 'sidebar', section, ['Overview', 'Tariffs'].includes(section) ? THEMES : IN_TWO);
    }
  });

  it('finds nothing at the other depths, with everything unfolded, after a notice and in the collapsed tab', async () => {
    const page = await call();
    await clickInSidebar(page, 'Overview');
    await clickInSidebar(page, 'A line');
    await expectNothing(page, 'sidebar', 'a line');
    await clickInSidebar(page, 'Everything');
    await whole(page);
    // The same rows as in the sections, under one another: their colours have been looked at.
    await expectNothing(page, 'sidebar', 'everything', ['light']);
    await clickInSidebar(page, 'A minute');
    await clickInSidebar(page, 'Something is wrong here');
    await clickInSidebar(page, 'It is out of date');
    await waitForSidebar(page, 'Noted on this device');
    await clickInSidebar(page, 'Who and what');
    await clickInSidebar(page, 'Copy with its sources: Xi Jinping');
    await until('a notice', () => inSidebar(page, (root) => root.querySelector('.notice')?.textContent));
    await clickInSidebar(page, 'Go through the marks');
    await clickInSidebar(page, 'Next mark');
    await waitForCard(page);
    await expectNothing(page, 'sidebar', 'a notice and the list of marks');
    await clickInSidebar(page, 'Go through the marks');
    await clickInSidebar(page, 'Marks in the text');
    await clickInSidebar(page, 'Collapse the sidebar');
    await until('the tab', () => inSidebar(page, (root) => root.querySelector('.handle') !== null));
    await expectNothing(page, 'sidebar', 'the tab');
    await clickInSidebar(page, 'Open Sidelight');
    await whole(page);
    await clickInSidebar(page, 'Marks in the text');
    await waitForMarks(page);
  });

  it('finds nothing on a page of which nothing is known', async () => {
    const page = await open('/notes');
    await clickToolbarButton(driver(), page);
    await waitForSidebar(page, 'Nothing on this page');
    await expectNothing(page, 'sidebar', 'nothing known');
    await page.close();
  });

  it('finds nothing on a page with several articles, nor in a card of any kind there', async () => {
    const page = await open('/both');
    await waitForSidebar(page, 'Also on this page');
    await whole(page);
    await expectNothing(page, 'sidebar', 'several articles');
    for (const kind of MENTION_KINDS) {
      const { x, y } = await placeOfMark(page, kind);
      await page.mouse.click(x, y);
      await waitForCard(page);
      await expectNothing(page, 'card', kind);
      await pressKey(page, 'Escape');
      await waitForNoCard(page);
    }
    await page.close();
  });
});
