/** The same sidebar in the browser's own side panel, where no page reaches it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { markTexts, waitForMarks } from './support/article-tabs.js';
import { openDownloads } from './support/downloads.js';
import { describeInBrowsers } from './support/driver.js';
import { chooseMenuItem, inFirefoxWindow } from './support/extension.js';
import { inCard, placeOfMark, waitForCard, waitForNoCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { domSnapshot, markCount, mutationLog } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { violations } from './support/pages-axe.js';
import { article, articlePage, GENEVA_BODY, GENEVA_LABEL, otherPage, pageWith, SAMPLE_BODY } from './support/sample-page.js';
import {
  clickInPanel,
  closeSidePanel,
  closeTab,
  firefoxSidebarText,
  kindOfPanel,
  missFarewell,
  openSidePanel,
  tabOpen,
  waitForPanel,
} from './support/side-panel.js';
import { clickInSidebar, inSidebar, pressKey, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { storedItems } from './support/stored.js';
import { wearTheme } from './support/theme.js';
import { until, untilSteady } from './support/until.js';

const UNKNOWN = 'Nothing on this page is known to Sidelight';
/** Hears all that a page can hear, and notes what did not begin on its own elements. */
const LISTENER = `<script>
  window.heard = [];
  for (const type of ['pointerdown', 'click', 'keydown', 'focusin', 'copy', 'selectionchange', 'message', 'blur'])
    addEventListener(type, (event) => heard.push(type), true);
</script>`;

describeInBrowsers('The side panel', (driver) => {
  let site: Site;
  let page: Page;
  let panel: Page;
  let isOpen = false;
  /** As Chromium calls it. */
  let kind: readonly string[] = [];
  beforeAll(async () => {
    site = await servePages({
      '/call': articlePage({ head: LISTENER, after: '<p style="height:3000px">' }),
      '/inert': articlePage({ html: 'inert' }),
      '/both': pageWith(article(SAMPLE_BODY), article(GENEVA_BODY), '<p style="height:3000px">'),
      '/tea': otherPage(3000),
    });
    page = await driver().newPage();
    await page.bringToFront();
  });
  afterAll(() => site.close());

  const scrolled = () => page.evaluate(() => scrollY);

  /** A second try begins where the first did. */
  const begin = async () => {
    if (isOpen) await closeSidePanel(driver(), panel);
    await page.goto(site.url('/call'));
  };

  /** From a card to the sidebar on the page, which opens for it where there is no panel. */
  const goOnFromCard = async () => {
    const place = await placeOfMark(page, 'person', 'Xi Jinping');
    await page.mouse.click(place.x, place.y);
    await waitForCard(page, 'Xi Jinping');
    const more = (root: ShadowRoot) => {
      const button = Array.from(root.querySelectorAll('button')).find(({ textContent }) => textContent?.trim() === 'More in the sidebar');
      const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    };
    const { x, y } = (await inCard(page, more)) ?? place;
    await page.mouse.click(x, y);
  };

  it('takes the place of the sidebar on the page and says the same', async () => {
    await begin();
    await waitForSidebar(page, 'Known article');
    const marks = await waitForMarks(page);
    await clickInSidebar(page, 'Who and what');
    await waitForSidebar(page, 'People');
    const rows = (root: ParentNode) => Array.from(root.querySelectorAll('.verdict, .kind, [data-row]'), ({ textContent }) => textContent);
    await untilSteady('all rows', () => inSidebar(page, rows));
    const onPage = await inSidebar(page, rows);
    expect(onPage?.length).toBeGreaterThan(20);
    panel = await openSidePanel(driver(), page);
    isOpen = true;
    kind = await kindOfPanel(panel);
    await waitForPanel(panel, 'Known article');
    await waitForNoSidebar(page);
    const inPanel = () => panel.evaluate(`(${rows})(document.querySelector('#sidebar').shadowRoot)`);
    await until('the same rows', async () => JSON.stringify(await inPanel()) === JSON.stringify(onPage));
    expect(await markTexts(page)).toEqual(marks);
    const ways = () => {
      const buttons = document.querySelector('#sidebar')?.shadowRoot?.querySelectorAll('.masthead button, .resizer') ?? [];
      return Array.from(buttons, (button) => button.getAttribute('aria-label'));
    };
    expect(await panel.evaluate(ways)).toEqual(['Settings, and leaving this site alone']);
  });

  it('works the page: goes to a mark, takes marks out by kind and all of them, changes its depth', async () => {
    const log = await mutationLog(page);
    const [all, snapshot] = [await markCount(page), await domSnapshot(page)];
    await clickInPanel(panel, 'Previous mark');
    await until('the page to scroll', async () => (await scrolled()) > 0);
    await waitForPanel(panel, ' of ');
    if (await panel.evaluate(() => matchMedia('(max-width: 599.98px)').matches)) await clickInPanel(panel, 'Kinds of marks').catch(() => 0);
    await clickInPanel(panel, 'People');
    await until('fewer marks', async () => (await markCount(page)) < all);
    await clickInPanel(panel, 'Marks in the text');
    await until('no marks', async () => (await markTexts(page)).length === 0);
    await clickInPanel(panel, 'Marks in the text');
    await clickInPanel(panel, 'People');
    await until('all marks', async () => (await markTexts(page)).length >= all - 2);
    await clickInPanel(panel, 'Overview');
    await clickInPanel(panel, 'A line');
    await waitForPanel(panel, 'A line');
    await clickInPanel(panel, 'A minute');
    expect(await domSnapshot(page)).toBe(snapshot);
    expect((await log.records()).filter((record) => !record.includes('HTML'))).toEqual([]);
  });

  it('shows the row of a mark that is pressed in the text, and no sidebar opens for it; its card says nothing aloud and goes by Escape', async () => {
    const { x, y } = await placeOfMark(page, 'person', 'Xi Jinping');
    await page.mouse.click(x, y);
    const row = () => document.querySelector('#sidebar')?.shadowRoot?.querySelector('[aria-current=true]')?.textContent ?? null;
    expect(await until('its row', () => panel.evaluate(row))).toContain('Xi Jinping');
    expect(await page.$('sidelight-sidebar:not([data-card])')).toBeNull();
    await waitForCard(page, 'Xi Jinping');
    expect(await inCard(page, (root) => root.querySelector('[role=status]')?.textContent)).toBe('');
    await clickInPanel(panel, 'Overview');
    await panel.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('gives the reading as a file, with the address of the page, and the chart as a picture of twice its size', async () => {
    const files = await openDownloads(driver());
    await clickInPanel(panel, 'Markdown');
    const fileOf = (ending: string) => until(ending, async () => (await files.names()).find((one) => one.endsWith(ending)));
    const text = String(await files.file(await fileOf('.md')));
    // Markdown has a backslash in the scheme.
    expect(text).toContain(`${site.url('/call').replace(/^http:/, '')}#`);
    await clickInPanel(panel, 'Tariffs');
    await clickInPanel(panel, 'PNG');
    const picture = await files.file(await fileOf('.png'));
    expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16)]).toEqual(['PNG', 1440]);
    expect(picture.length).toBeGreaterThan(20_000);
    await clickInPanel(panel, 'Overview');
    await files.remove();
  });

  it('copies a fact, and says so', async () => {
    await clickInPanel(panel, 'Who and what');
    await clickInPanel(panel, 'Copy');
    await waitForPanel(panel, 'Copied, with its sources');
    await clickInPanel(panel, 'Overview');
  });

  it('keeps what the reader calls wrong, of the page in front', async () => {
    await clickInPanel(panel, 'Something is wrong here');
    await clickInPanel(panel, 'It is out of date');
    await waitForPanel(panel, 'Noted on this device');
    const notes = async () => Object.entries(await storedItems(panel)).filter(([key]) => key.startsWith('note'));
    expect(await until('the note', async () => (await notes()).length > 0 && (await notes()))).toMatchObject([
      [expect.any(String), { reason: 'outdated', verdict: 'article' }],
    ]);
  });

  it('opens the settings with the site of the page in front at hand, and comes back', async () => {
    // Not waited for: the driver may hear no more of a click that brings another tab to the front.
    void clickInPanel(panel, 'Settings, and leaving this site alone').catch(() => undefined);
    await until('the settings', () => tabOpen(panel, `options/index.html#from=${new URL(site.url('/')).hostname}`));
    await closeTab(panel, 'options/index.html');
    await page.bringToFront();
    await waitForPanel(panel, 'Known article');
  });

  it('turns to another article of the page', async () => {
    await page.goto(site.url('/both'));
    const shown = await waitForPanel(panel, 'Also on this page');
    expect(shown.indexOf(GENEVA_LABEL)).toBeGreaterThan(shown.indexOf('Also on this page'));
    await clickInPanel(panel, GENEVA_LABEL);
    await until('the other in front', async () => {
      const now = await waitForPanel(panel, 'Also on this page');
      return now.indexOf(GENEVA_LABEL) < now.indexOf('Also on this page');
    });
    await until('the page to scroll', async () => (await scrolled()) > 0);
    await page.goto(site.url('/call'));
    await waitForPanel(panel, 'Known article');
  });

  it('is unseen by the page, which hears nothing of what is done in it', async () => {
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    await clickInPanel(panel, 'Timeline');
    await panel.keyboard.press('ArrowRight');
    await waitForPanel(panel, 'United States');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.filter((type) => type !== 'blur')).toEqual([]);
    expect(await page.$('sidelight-sidebar:not([data-card])')).toBeNull();
  });

  it('follows to another page, says that nothing is known there, reads it when asked, and comes back', async () => {
    const other = await driver().newPage();
    await other.goto(site.url('/tea'));
    await other.bringToFront();
    await waitForPanel(panel, UNKNOWN);
    await clickInPanel(panel, 'Read this page all the same');
    await waitForPanel(panel, 'What Sidelight knows');
    expect(await other.$('sidelight-sidebar')).toBeNull();
    await other.close();
    await page.bringToFront();
    await waitForPanel(panel, 'Known article');
    await page.goto(site.url('/tea'));
    await waitForPanel(panel, UNKNOWN);
  });

  it('follows the way back, and a page that changes', async () => {
    // A tab of its own: Firefox's driver loses a page that comes back.
    const other = await driver().newPage();
    await other.goto(site.url('/call'));
    await other.bringToFront();
    await waitForPanel(panel, 'Known article');
    await other.goto(site.url('/tea'));
    await waitForPanel(panel, UNKNOWN);
    await other.evaluate(() => history.back());
    await waitForPanel(panel, 'Known article');
    const place = () => panel.evaluate(() => document.querySelector('#sidebar')?.shadowRoot?.querySelector('.stepper')?.textContent);
    const before = await place();
    await clickInPanel(panel, 'Previous mark');
    await until('another mark', async () => (await place()) !== before);
    await other.evaluate(() => document.querySelector('main')?.remove());
    await waitForPanel(panel, UNKNOWN);
    await waitForNoSidebar(other);
    await other.close();
    await page.bringToFront();
  });

  it('serves a page that suffers no sidebar of ours, on which none opens', async () => {
    await page.goto(site.url('/inert'));
    await waitForPanel(panel, 'Known article');
    await waitForMarks(page);
    expect(await page.$('sidelight-sidebar')).toBeNull();
  });

  it('has no fault that axe-core finds, neither with an article nor where nothing is known', async () => {
    await clickInPanel(panel, 'Overview');
    // Sections and depths are looked at on the page (built-axe.test.ts).
    await clickInPanel(panel, 'A line');
    await waitForPanel(panel, 'Record checked');
    const inBoth = async (what: string) => {
      for (const theme of ['dark', 'light'] as const) {
        await wearTheme(driver(), panel, theme);
        expect(await violations(panel), `${what}, ${theme}`).toEqual([]);
      }
    };
    await inBoth('an article');
    await page.goto(site.url('/tea'));
    await waitForPanel(panel, UNKNOWN);
    await inBoth('nothing known');
    expect(pageErrors(page)).toEqual([]);
  });

  it('is worked by keys from its beginning on: settings, marks, the list of marks, sections, facts', async () => {
    await page.goto(site.url('/call'));
    await waitForPanel(panel, 'Known article');
    await clickInPanel(panel, 'Timeline');
    const focused = () =>
      panel.evaluate(() => {
        const element = document.activeElement?.shadowRoot?.activeElement;
        return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\d+$/, '').trim();
      });
    const stops: string[] = [];
    for (let i = 0; i < 10; i++) {
      await pressKey(panel, 'Tab', 'Shift');
      stops.unshift(await focused());
      if (stops[0]?.startsWith('Settings')) break;
    }
    const expected = ['Settings, and leaving this site alone', 'Marks in the text', 'Kinds of marks', 'People', 'Go through the marks'];
    expect(stops.filter((name) => expected.includes(name))).toEqual(expected.filter((name) => stops.includes(name)));
    expect(stops).toEqual(expect.arrayContaining(['Settings, and leaving this site alone', 'Marks in the text', 'Go through the marks']));
    await page.evaluate(() => scrollTo(0, 0));
    const tabTo = (name: string) => until(name, async () => (await focused()) === name || void (await pressKey(panel, 'Tab')));
    await tabTo('Previous mark');
    // Firefox shows the order of the stops in a tab behind, but presses none of them.
    if (driver().name === 'firefox') return;
    await pressKey(panel, 'Enter');
    await until('the page to scroll', async () => (await scrolled()) > 0);
    await pressKey(panel, 'Tab', 'Shift');
    await pressKey(panel, 'Enter');
    const inList = () => panel.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.matches('.proxy'));
    await until('the list of marks', async () => (await inList()) || void (await pressKey(panel, 'Tab')));
    await pressKey(panel, 'Home');
    await until('the page to scroll back', async () => (await scrolled()) < 300);
    await pressKey(panel, 'Enter');
    await until('its row', () =>
      panel.evaluate(() => document.querySelector('#sidebar')?.shadowRoot?.querySelector('[aria-current=true]') !== null),
    );
  });

  it('leaves the page to its own sidebar when it goes', async () => {
    await waitForNoSidebar(page);
    await closeSidePanel(driver(), panel);
    isOpen = false;
    await page.bringToFront();
    await goOnFromCard();
    await waitForSidebar(page, 'Known article');
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
  });

  it('is not waited for by a page that has not heard its farewell', async () => {
    await missFarewell(driver(), page);
    await page.bringToFront();
    await goOnFromCard();
    await waitForSidebar(page, 'Known article');
    // One that comes again takes the place of the sidebar that opened meanwhile.
    await missFarewell(driver(), page);
    await page.bringToFront();
    await waitForNoSidebar(page);
  });

  it('is the browser’s own: Chromium says so, and Firefox’s sidebar opens by the menu of the toolbar button', async () => {
    if (driver().name === 'chrome') expect(kind).toEqual(['SIDE_PANEL']);
    else {
      await chooseMenuItem(driver(), page, { menuItemId: 'panel' });
      await until('the sidebar', async () => (await firefoxSidebarText(driver()))?.includes('Known article'));
      await waitForNoSidebar(page);
      await inFirefoxWindow(driver(), 'window.SidebarController.hide();');
      await goOnFromCard();
      await waitForSidebar(page, 'Known article');
    }
  });
});
