/** The page that a newcomer sees: the real sidebar on a report of ours, on the page itself. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDownloads } from './support/downloads.js';
import { describeInOwnBrowsers } from './support/driver.js';
import { reloadExtension, tabAddresses } from './support/extension.js';
import { placeOfMark, pressMark, restOn, waitForCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const WELCOME = 'src/pages/welcome/index.html';

describeInOwnBrowsers('The welcome page', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage() });
  });
  afterAll(() => site.close());

  const open = async () => {
    const page = await driver().openExtensionPage(WELCOME);
    await page.bringToFront();
    await until('the words', () => page.$eval('html', (root) => !root.classList.contains('untranslated')));
    return page;
  };

  it('says what it knows and how far, shows a report and brings nothing more until it is asked', async () => {
    const page = await open();
    expect(await page.$$eval('#stories li', (rows) => rows.map((row) => row.textContent))).toEqual([
      expect.stringMatching(/^US–China trade conflict: version .+, checked up to .*\d{4}$/),
    ]);
    expect((await page.$$('#sample-report p')).length).toBeGreaterThan(5);
    expect(await page.$('sidelight-sidebar')).toBeNull();
    expect(await registeredHighlights(page)).toEqual([]);
    await page.close();
  });

  it('opens the sidebar on the report with every mark drawn by its own rule, anew on each press, and takes all of it away again', async () => {
    const page = await open();
    await page.click('#try');
    await waitForSidebar(page, 'Known article');
    const names = (await registeredHighlights(page)).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(5);
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText)).join(''),
    );
    expect(names.filter((name) => !rules.includes(`::highlight(${name})`))).toEqual([]);
    await page.click('#try');
    await waitForSidebar(page, 'Known article');
    expect((await page.$$('sidelight-sidebar')).length).toBe(1);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await clickInSidebar(page, 'Timeline');
    await waitForSidebar(page, 'Before the article');
    expect(await inSidebar(page, (root) => root.querySelector('[role=tab][aria-selected=true]')?.textContent)).toBe('Timeline');
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('shows the card of a mark that the pointer rests on, and of one that is pressed, also once it was opened anew', async () => {
    const page = await open();
    await page.click('#try');
    await waitForSidebar(page, 'Known article');
    await restOn(page, await placeOfMark(page, 'person', 'Xi Jinping'));
    await waitForCard(page, 'Xi Jinping');
    await page.click('#try');
    await waitForSidebar(page, 'Known article');
    await pressMark(page, 'figure', '145');
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('lets the reading of the report be saved, without the address of a page that nobody else can open', async () => {
    const files = await openDownloads(driver());
    const page = await open();
    await page.click('#try');
    await waitForSidebar(page, 'Known article');
    await clickInSidebar(page, 'Overview');
    await clickInSidebar(page, 'Markdown');
    const text = await files.file('sidelight-harbour-ledger-2025-06-05-trump-xi-call-2026-10-08.md');
    expect(text.length).toBeGreaterThan(20_000);
    expect(text.toString('utf8')).not.toContain('extension://');
    await files.remove();
    await page.close();
  });

  it('does not open again when the extension is updated', async () => {
    const page = await driver().newPage();
    await page.goto(site.url('/call'));
    for (const other of await driver().browser.pages()) if (other !== page) await other.close().catch(() => undefined);
    await waitForSidebar(page, 'Known article');
    await reloadExtension(driver());
    await until('the new instance', async () => (await registeredHighlights(page)).length > 0);
    expect((await tabAddresses(driver())).filter((address) => address.endsWith(WELCOME))).toEqual([]);
  });
});
