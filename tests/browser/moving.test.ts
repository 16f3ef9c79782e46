/** Going through the marks: by key, by button, by kind, by the list of them, and by the map at the margin. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Driver, describeInBrowsers } from './support/driver.js';
import { pressCommand } from './support/extension.js';
import { cardText, inCard, waitForCard, waitForNoCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { mutationLog, registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until, untilSteady } from './support/until.js';

const HEAD =
  '<meta name="viewport" content="width=device-width"><style>main{max-width:560px}p{font:20px/1.8 serif}html{scroll-behavior:auto}</style>';
const LIST = 'Go through the marks';

async function open(driver: Driver, site: Site, path = '/call', window = { width: 1280, height: 800 }): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport(window);
  await page.goto(site.url(path));
  await page.bringToFront();
  await waitForSidebar(page, 'Known article');
  await until('marks', async () => (await registeredHighlights(page)).length > 0);
  return page;
}

/** The texts of all marks in the order of the text, a sentence before the names in it. */
const inOrder = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (name.endsWith('-current') ? [] : ([...highlight] as Range[])));
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b) || b.compareBoundaryPoints(Range.END_TO_END, a));
    return ranges.map((range) => String(range).replace(/\s+/g, ' '));
  });

const current = async (page: Page): Promise<string | undefined> =>
  (await registeredHighlights(page)).find(({ name }) => name.endsWith('-current'))?.texts[0]?.replace(/\s+/g, ' ');

const spoken = (page: Page) => inSidebar(page, (root) => root.querySelector('.walk .sl-spoken')?.textContent ?? '');
const focused = (page: Page) =>
  inSidebar(page, (root) => root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.textContent ?? '');
const focusOn = (page: Page, selector: string) => inSidebar(page, (root, css) => root.querySelector<HTMLElement>(css)?.focus(), selector);

describeInBrowsers('Going through the marks', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage({ head: HEAD, after: '<div style="height:900px"></div>' }), '/short': articlePage() });
  });
  afterAll(() => site.close());

  it('by key goes from mark to mark in reading order and round the end, with a card beside each', async () => {
    const page = await open(driver(), site);
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
    const order = await inOrder(page);
    for (const expected of order.slice(0, 6)) {
      await pressCommand(driver(), page, 'next-mark');
      await until(`the mark "${expected}"`, async () => (await current(page)) === expected);
      await waitForCard(page);
    }
    expect(await inCard(page, (root) => root.querySelector('[role=status]')?.textContent)).toMatch(/, 6 of \d+\. \p{L}/u);
    for (let i = 0; i < 6; i++) await pressCommand(driver(), page, 'previous-mark');
    await until('the last mark', async () => (await current(page)) === order.at(-1));
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('rests while the marks are off, and nothing in the sidebar moves when they go and come', async () => {
    const page = await open(driver(), site);
    const bar = () =>
      inSidebar(page, (root) => ({
        tops: [...root.querySelectorAll('.walk, [role=tablist], .section h2, .section h3')].map((one) => one.getBoundingClientRect().top),
        rests: root.querySelector('.walk')?.matches('[inert]'),
      }));
    const before = await bar();
    await clickInSidebar(page, 'Marks in the text');
    await until('no marks', async () => (await registeredHighlights(page)).length === 0);
    expect(await bar()).toEqual({ tops: before?.tops, rests: true });
    await clickInSidebar(page, 'Marks in the text');
    await until('marks', async () => (await registeredHighlights(page)).length > 0);
    expect([before?.rests, await bar()]).toEqual([false, before]);
    await page.close();
  });

  it('has it said when a shortcut takes the marks out and brings them back; the switch says so itself', async () => {
    const page = await open(driver(), site);
    const said = () => inSidebar(page, (root) => root.querySelector('.marks-head [role=status]')?.textContent);
    expect(await said()).toBe('');
    for (const words of ['Marks are hidden', 'Marks are shown']) {
      await pressCommand(driver(), page, 'toggle-marks');
      await until(words, async () => (await said()) === words);
    }
    await clickInSidebar(page, 'Marks in the text');
    await until('no marks', async () => (await registeredHighlights(page)).length === 0);
    expect(await said()).toBe('');
    // The choice is kept: the next page would open without marks.
    await clickInSidebar(page, 'Marks in the text');
    await until('marks', async () => (await registeredHighlights(page)).length > 0);
    await page.close();
  });

  it('by button keeps to the chosen kind, counts, and says where the reader is', async () => {
    const page = await open(driver(), site);
    await clickInSidebar(page, LIST);
    await clickInSidebar(page, 'Dates');
    const dates = (await registeredHighlights(page)).find(({ name }) => name.endsWith('-date'))?.texts ?? [];
    for (let i = 1; i <= 3; i++) {
      await clickInSidebar(page, 'Next mark');
      await until(`date ${i}`, async () => (await spoken(page))?.endsWith(`, ${i} of ${dates.length}`));
      expect(dates).toContain(await current(page));
    }
    expect(await spoken(page)).toMatch(/^Date, \p{L}+, \d{1,2} \p{L}+ 2025, 3 of \d+$/u);
    await waitForCard(page, 'Date');
    await page.close();
  });

  it('by the list reaches every mark in reading order with the arrow key alone', async () => {
    const page = await open(driver(), site);
    const log = await mutationLog(page);
    const order = await inOrder(page);
    await focusOn(page, '.walk-opener');
    await pressKey(page, 'Enter');
    await until('the list', () => inSidebar(page, (root) => root.querySelector('.proxies') !== null));
    await focusOn(page, '.proxy[tabindex="0"]');
    const reached: string[] = [];
    for (let i = 0; i < order.length; i++) {
      if (i > 0) await pressKey(page, 'ArrowDown');
      reached.push((await current(page)) ?? '');
    }
    expect(reached).toEqual(order);
    await pressKey(page, 'Home');
    await until('the first', async () => (await current(page)) === order[0]);
    expect(await log.records()).toEqual([]);
    await page.close();
  });

  it('names each mark by kind, words and meaning; Enter goes into its card, Escape comes back step by step', async () => {
    const page = await open(driver(), site);
    await clickInSidebar(page, LIST);
    await clickInSidebar(page, 'Dates');
    await focusOn(page, '.proxy[tabindex="0"]');
    expect(await focused(page)).toMatch(/^Date, .+, \p{L}+, \d{1,2} \p{L}+ 2025$/u);
    await waitForCard(page, 'Date');
    const name = await focused(page);
    await pressKey(page, 'Enter');
    await until('the focus in the card', () => inCard(page, (root) => root.activeElement?.getAttribute('role') === 'dialog'));
    await pressKey(page, 'Escape');
    await waitForNoCard(page);
    expect(await focused(page)).toBe(name);
    await pressKey(page, 'Escape');
    expect(await focused(page)).toContain(LIST);
    expect(await cardText(page)).toBeNull();
    await page.close();
  });

  it('by the map: a tick for each place in the page leads there, and it goes with the marks', async () => {
    const page = await open(driver(), site);
    const ticks = () =>
      inSidebar(page, (root) => Array.from(root.querySelectorAll('.sl-tick'), (tick) => tick.getBoundingClientRect().toJSON()));
    const drawn = await until('the map', async () => {
      const list = await ticks();
      return list && list.length > 5 ? list : null;
    });
    expect(await inSidebar(page, (root) => root.querySelector('.sl-map')?.getAttribute('aria-hidden'))).toBe('true');
    const last = drawn.at(-1);
    await page.mouse.click(last.x + last.width / 2, last.y + last.height / 2);
    await until('the page to scroll', () => page.evaluate(() => scrollY > 200));
    await until('the tick to be the current one', () =>
      inSidebar(page, (root) => Array.from(root.querySelectorAll('.sl-tick')).at(-1)?.classList.contains('current')),
    );
    await waitForCard(page);
    await clickInSidebar(page, 'Marks in the text');
    await until('the map to go', async () => (await ticks())?.length === 0);
    await clickInSidebar(page, 'Marks in the text');
    await until('the map to come back', async () => (await ticks())?.length === drawn.length);
    await page.setViewport({ width: 420, height: 800 });
    await until('no map in a narrow window', async () => (await ticks())?.length === 0);
    await page.close();
  });

  it('follows the page when it grows, and is not there where it is switched off', async () => {
    const page = await open(driver(), site);
    const lowest = () =>
      inSidebar(page, (root) => Math.max(0, ...Array.from(root.querySelectorAll('.sl-tick'), (tick) => tick.getBoundingClientRect().top)));
    await until('the map', lowest);
    // The map of the first marks is soon replaced by that of all.
    await untilSteady('all of the map', lowest);
    const before = (await lowest()) ?? 0;
    await page.evaluate(() => {
      const more = document.createElement('div');
      more.style.height = '4000px';
      document.body.append(more);
    });
    await until('its marks to stand higher', async () => ((await lowest()) ?? before) < before - 50);
    const options = await driver().openExtensionPage('src/pages/options/index.html');
    await options.bringToFront();
    const flip = async () => {
      await options.bringToFront();
      await options.click('#margin-map');
    };
    await flip();
    await page.bringToFront();
    await until('the map to go', async () => (await lowest()) === 0);
    await flip();
    await page.bringToFront();
    await until('the map to come back', async () => ((await lowest()) ?? 0) > 0);
    await options.close();
    await page.close();
  });
});
