/** The life of the sidebar and the marks on a page: switched, closed, navigated, doubled, reloaded; and nothing left behind. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInOwnBrowsers } from './support/driver.js';
import { badgeText, chooseMenuItem, clickToolbarButton, pressCommand, reloadExtension } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { expectUntouched, markCount, mutationLog, REMEMBERS_ITSELF, registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { APP, articlePage, otherPage } from './support/sample-page.js';
import { selectWords } from './support/select-words.js';
import { sharedPage } from './support/shared-page.js';
import { clickInSidebar, inSidebar, pressKey, sidebarHtml, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { clearStore, storedItem } from './support/stored.js';
import { until } from './support/until.js';

/** Counts how often the page came back from the cache, and is long enough to scroll. */
const EXTRAS = `<script>window.restored = 0; addEventListener('pageshow', (event) => { if (event.persisted) restored++; });</script>
<button id="own">Own</button><div style="height: 3000px"></div>`;

/** Not `goto` and `goBack`: WebDriver BiDi waits for a load that a page from the cache does not have. */
async function travel(page: Page, path: string, go: () => void): Promise<void> {
  await page.evaluate(go).catch(() => undefined);
  await until(`the page ${path}`, () =>
    page.evaluate((to) => location.pathname === to && document.readyState === 'complete', path).catch(() => false),
  );
}

const waitForMarks = (page: Page, some: boolean) => until(some ? 'marks' : 'no marks', async () => (await markCount(page)) > 0 === some);
const kinds = async (page: Page) => (await registeredHighlights(page)).map(({ name }) => name.split('-').at(-1)).sort();

describeInOwnBrowsers('On a page with a known article', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({
      '/call': articlePage({ head: REMEMBERS_ITSELF, after: EXTRAS }),
      '/notes': otherPage(4000),
      '/app/report': APP,
      '/app/notes': APP,
    });
  });
  afterAll(() => site.close());

  async function openArticle(path = '/call'): Promise<Page> {
    const page = await driver().newPage();
    await page.goto(site.url(path));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    await waitForMarks(page, true);
    return page;
  }

  const article = sharedPage(() => openArticle());

  it('switches each kind of mark alone, and all of them, and brings them back as they were', async () => {
    const page = await article();
    const all = await registeredHighlights(page);
    const names = await inSidebar(page, (root) => Array.from(root.querySelectorAll('button.kind'), (button) => button.textContent ?? ''));
    expect(names?.length).toBe(all.length);
    for (const name of names ?? []) {
      await clickInSidebar(page, name.replace(/\s+/g, ' ').trim());
      await until('one kind to go', async () => (await kinds(page)).length === all.length - 1);
      await clickInSidebar(page, name.replace(/\s+/g, ' ').trim());
      await until('it to come back', async () => (await kinds(page)).length === all.length);
    }
    await clickInSidebar(page, 'Marks in the text');
    await waitForMarks(page, false);
    await clickInSidebar(page, 'Marks in the text');
    await waitForMarks(page, true);
    const sorted = (list: typeof all) => [...list].sort((a, b) => a.name.localeCompare(b.name));
    expect(sorted(await registeredHighlights(page))).toEqual(sorted(all));
    expect(pageErrors(page)).toEqual([]);
  });

  it('leaves nodes, selection, focus and scroll alone over a hundred switches (F02)', async () => {
    const page = await openArticle();
    await page.evaluate(() => {
      const [, second] = document.querySelectorAll('p');
      getSelection()?.setBaseAndExtent(second?.firstChild as Node, 3, second?.firstChild as Node, 12);
      scrollTo(0, 40);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      Object.assign(window, { nodesBefore: nodes });
    });
    const log = await mutationLog(page);
    for (let i = 0; i < 100; i++) {
      await pressCommand(driver(), page, 'toggle-marks');
      await waitForMarks(page, i % 2 === 1);
    }
    const after = await page.evaluate(() => {
      const { nodesBefore } = window as unknown as { nodesBefore: Node[] };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let same = 0;
      while (walker.nextNode()) if (walker.currentNode === nodesBefore[same]) same++;
      return {
        same: same === nodesBefore.length,
        selection: String(getSelection()).length,
        scroll: scrollY,
        focus: document.activeElement?.nodeName,
      };
    });
    expect(after).toEqual({ same: true, selection: 9, scroll: 40, focus: 'BODY' });
    expect(await log.records()).toEqual([]);
    await page.close();
  });

  it('closes without a trace but the marks, and opens again from the toolbar button, which takes the focus there and closing it back', async () => {
    const page = await article();
    const marks = (await registeredHighlights(page)).flatMap(({ texts }) => texts).sort();
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
    await expectUntouched(page, marks);
    await page.evaluate(() => document.querySelector<HTMLElement>('#own')?.focus({ preventScroll: true }));
    await clickToolbarButton(driver(), page);
    await waitForSidebar(page, 'Known article');
    const focused = () => inSidebar(page, (root) => root.activeElement?.getAttribute('aria-label'));
    await until('the focus to be in it', async () => (await focused()) === 'Sidelight');
    await pressKey(page, 'Tab');
    expect(await focused()).toBe('Width of the sidebar');
    await clickToolbarButton(driver(), page);
    await waitForNoSidebar(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    await clickToolbarButton(driver(), page);
    await waitForSidebar(page, 'Known article');
    expect(pageErrors(page)).toEqual([]);
  });

  it('goes from a row to the text and marks the place there', async () => {
    const page = await article();
    await clickInSidebar(page, 'Who and what');
    await clickInSidebar(page, 'Next mention of Xi Jinping');
    const current = await until('the current mark', async () =>
      (await registeredHighlights(page)).find(({ name }) => name.endsWith('-current')),
    );
    expect(current.texts).toEqual(['Xi Jinping']);
  });

  it('goes from a mark in the text to its row', async () => {
    const page = await openArticle();
    await page.evaluate(() => scrollTo(0, 0));
    const point = await page.evaluate(() => {
      const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (name.endsWith('-person') ? [...highlight] : []));
      const { x, y, width, height } = (ranges[0] as Range).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, name: String(ranges[0]) };
    });
    await page.mouse.click(point.x, point.y);
    const row = await until('its row', () => inSidebar(page, (root) => root.querySelector('[aria-current]:not([role=tab])')?.textContent));
    expect(row).toContain(point.name);
    await page.close();
  });

  it('looks up what the reader has selected, and says so when it is not in the record', async () => {
    const page = await openArticle();
    await selectWords(page, 'Howard Lutnick');
    await chooseMenuItem(driver(), page, { menuItemId: 'look-up', selectionText: 'Howard Lutnick' });
    const row = await until('his row', () => inSidebar(page, (root) => root.querySelector('[aria-current]:not([role=tab])')?.textContent));
    expect(row).toContain('Howard Lutnick');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
    await chooseMenuItem(driver(), page, { menuItemId: 'look-up', selectionText: 'The call' });
    await waitForSidebar(page, 'Nothing in the selection is in the record');
    await page.close();
  });

  it('follows navigation within the document, away and back, fifty times (F13)', async () => {
    const page = await openArticle('/app/report');
    const go = (path: string, how: string) =>
      page.evaluate((to, by) => (window as unknown as { go(path: string, how: string): void }).go(to, by), path, how);
    for (let i = 0; i < 15; i++) {
      await go('/app/notes', i % 2 ? 'pushState' : 'replaceState');
      await waitForNoSidebar(page);
      await waitForMarks(page, false);
      await go('/app/report', 'pushState');
      await waitForSidebar(page, 'Known article');
      if (i % 4 === 3) {
        await page.evaluate(() => history.back());
        await waitForNoSidebar(page);
        await page.evaluate(() => history.forward());
        await waitForSidebar(page, 'Known article');
      }
      await page.evaluate((n) => (location.hash = `#p${n}`), i);
    }
    await waitForMarks(page, true);
    expect(await page.evaluate(() => document.querySelectorAll('sidelight-sidebar').length)).toBe(1);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('works on a page that comes back from the back/forward cache (F16)', async () => {
    const page = await openArticle();
    for (let i = 0; i < 10; i++) {
      await travel(page, '/notes', () => location.assign('/notes'));
      await travel(page, '/call', () => history.back());
      await waitForSidebar(page, 'Known article');
      await clickInSidebar(page, i % 2 ? 'Overview' : 'Sources');
    }
    expect(await page.evaluate(() => (window as unknown as { restored: number }).restored)).toBe(10);
    await pressCommand(driver(), page, 'toggle-marks');
    await waitForMarks(page, false);
    expect(pageErrors(page)).toEqual([]);
    await pressCommand(driver(), page, 'toggle-marks');
    await waitForMarks(page, true);
    await page.close();
  });

  it('keeps what was switched last, though the page is closed in the next moment', async () => {
    const settings = await driver().openExtensionPage('src/pages/options/index.html');
    await clearStore(settings);
    for (const on of [false, true]) {
      const page = await driver().newPage();
      await page.goto(site.url('/call'));
      await waitForSidebar(page, 'Known article');
      await waitForMarks(page, !on);
      await pressCommand(driver(), page, 'toggle-marks');
      await waitForMarks(page, on);
      await page.close();
      await until('the switch to be stored', async () => (await storedItem(settings, 'view:marksOn')) === on);
    }
    await settings.close();
  });

  it('keeps two tabs apart', async () => {
    const first = await openArticle();
    const second = await openArticle();
    await clickInSidebar(second, 'Close the sidebar');
    await waitForNoSidebar(second);
    await first.bringToFront();
    expect(await sidebarHtml(first)).not.toBeNull();
    const other = await driver().newPage();
    await other.goto(site.url('/notes'));
    expect(await badgeText(driver(), other)).toBe('');
    expect(await badgeText(driver(), first)).not.toBe('');
    for (const page of [first, second, other]) await page.close();
  });

  it('survives the extension being reloaded under five open pages, each with one instance after it (F19, F20)', async () => {
    const pages: Page[] = [];
    for (let i = 0; i < 5; i++) pages.push(await openArticle());
    const marks = await markCount(pages[0] as Page);
    await reloadExtension(driver());
    for (const page of pages) {
      await page.bringToFront();
      await waitForSidebar(page, 'Known article');
      await until('the same marks, once', async () => (await markCount(page)) === marks);
      expect(await page.evaluate(() => document.querySelectorAll('sidelight-sidebar').length)).toBe(1);
      expect(new Set((await registeredHighlights(page)).map(({ name }) => name.split('-')[1])).size).toBe(1);
      await clickInSidebar(page, 'Timeline');
      expect(pageErrors(page)).toEqual([]);
      await page.close();
    }
  });
});
