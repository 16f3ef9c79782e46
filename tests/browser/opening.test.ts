/** The ways in that lie in the browser's own frame, beside the toolbar button: the shortcut, and the entries of a page's context menu. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { chooseMenuItem, pressCommand } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { expectUntouched, REMEMBERS_ITSELF, registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, otherPage } from './support/sample-page.js';
import { selectWords } from './support/select-words.js';
import { sharedTab } from './support/shared-page.js';
import { clickInSidebar, inSidebar, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const UNKNOWN = 'Nothing on this page is known';

describeInBrowsers('The sidebar opens', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage(), '/notes': REMEMBERS_ITSELF + otherPage(3000) });
  });
  afterAll(() => site.close());

  const tab = sharedTab(driver);
  const open = async (path: string): Promise<Page> => {
    const page = await tab();
    await page.goto(site.url(path));
    return page;
  };
  const openClosed = async (): Promise<Page> => {
    const page = await open('/call');
    await waitForSidebar(page, 'Known article');
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
    return page;
  };
  const focused = (page: Page) => inSidebar(page, (root) => root.activeElement?.getAttribute('aria-label'));

  it('by the keyboard shortcut, on a page where nothing is known, takes the focus, and goes by it without a trace', async () => {
    const page = await open('/notes');
    await pressCommand(driver(), page, '_execute_action');
    await waitForSidebar(page, UNKNOWN);
    await until('the focus in it', async () => (await focused(page)) === 'Sidelight');
    await pressCommand(driver(), page, '_execute_action');
    await waitForNoSidebar(page);
    await expectUntouched(page);
    expect(pageErrors(page)).toEqual([]);
  });

  it.each([
    ['/notes', UNKNOWN],
    ['/call', 'Known article'],
  ])('by the context menu of %s, and stays open when it is chosen again', async (path, text) => {
    const page = path === '/call' ? await openClosed() : await open(path);
    await chooseMenuItem(driver(), page, { menuItemId: 'open' });
    await waitForSidebar(page, text);
    await chooseMenuItem(driver(), page, { menuItemId: 'open' });
    await waitForSidebar(page, text);
    expect((await page.$$('sidelight-sidebar')).length).toBe(1);
    expect(pageErrors(page)).toEqual([]);
  });

  it('at the row of what was selected, when that is looked up while it is closed', async () => {
    const page = await openClosed();
    await selectWords(page, 'Howard Lutnick');
    await chooseMenuItem(driver(), page, { menuItemId: 'look-up', selectionText: 'Howard Lutnick' });
    const row = await until('his row', () => inSidebar(page, (root) => root.querySelector('[aria-current]:not([role=tab])')?.textContent));
    expect(row).toContain('Howard Lutnick');
    expect(pageErrors(page)).toEqual([]);
  });

  it('to say that what was selected is not in the record, also where it has to be brought to the page first', async () => {
    const page = await open('/notes');
    expect(await registeredHighlights(page)).toEqual([]);
    await selectWords(page, 'four hundred garden chairs');
    await chooseMenuItem(driver(), page, { menuItemId: 'look-up', selectionText: 'four hundred garden chairs' });
    await waitForSidebar(page, 'Nothing in the selection is in the record');
    expect(pageErrors(page)).toEqual([]);
  });
});
