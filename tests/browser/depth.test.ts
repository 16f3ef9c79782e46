/** The depth dial: the same facts at every depth, fewer of them at a lower one, and the choice kept. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const SECTIONS = ['Who and what', 'Timeline', 'Tariffs', 'Then & now', 'Sources'];

describeInBrowsers('The depth dial', (driver) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage() });
  });
  afterEach(() => page.close());
  afterAll(() => site.close());

  async function open(): Promise<void> {
    page = await driver().newPage();
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    await clickInSidebar(page, 'Overview');
  }
  const pressed = () => inSidebar(page, (root) => root.querySelector('.depth [aria-pressed=true]')?.textContent);
  async function choose(depth: string): Promise<void> {
    await clickInSidebar(page, depth);
    await until(`"${depth}" to be chosen`, async () => (await pressed()) === depth);
  }
  /** The rows of the section that is shown, as they are read. */
  const rows = async () =>
    (await inSidebar(page, (root) => [...root.querySelectorAll('[role=tabpanel] .row')].map((row) => row.textContent ?? ''))) ?? [];

  it('shows the same facts at every depth, and never one at a lower that a higher has not', async () => {
    await open();
    expect(await pressed()).toBe('A minute');
    await choose('A line');
    const line = await rows();
    await choose('A minute');
    const minute = await rows();
    await choose('Everything');
    const everything = await rows();
    expect(line).toHaveLength(4);
    expect(line.filter((row) => !minute.includes(row))).toEqual([]);
    expect(minute.filter((row) => !everything.includes(row))).toEqual([]);
    expect(minute.length).toBeGreaterThan(line.length);
    expect(everything.length).toBeGreaterThan(300);
    expect(pageErrors(page)).toEqual([]);
  });

  it('lets the whole be taken along at every depth', async () => {
    await open();
    for (const depth of ['A line', 'A minute', 'Everything']) {
      await choose(depth);
      await until(`the exports at "${depth}"`, async () =>
        inSidebar(page, (root) => [...root.querySelectorAll('.links .go-to')].some((button) => button.textContent === 'Markdown')),
      );
    }
    await choose('A minute');
  });

  it('with everything, every section stands below the overview in full, and none is folded', async () => {
    await open();
    await choose('Everything');
    const whole = await rows();
    expect(await inSidebar(page, (root) => [...root.querySelectorAll('.chapter > h2')].map((title) => title.textContent))).toEqual(
      SECTIONS,
    );
    expect(await inSidebar(page, (root) => root.querySelectorAll('.unfold').length)).toBe(0);
    for (const section of SECTIONS) {
      await clickInSidebar(page, section);
      await until(`the section ${section}`, async () =>
        inSidebar(page, (root) => root.querySelector('[aria-selected=true]')?.textContent).then((name) => name === section),
      );
      const own = await rows();
      expect(own.filter((row) => !whole.includes(row))).toEqual([]);
    }
  });

  it('is worked by keys, keeps the focus, and is kept over a reload', async () => {
    await open();
    await choose('A minute');
    await pressKey(page, 'Tab', 'Shift');
    await pressKey(page, 'Enter');
    await until('a line', async () => (await pressed()) === 'A line');
    expect(await inSidebar(page, (root) => root.activeElement?.textContent)).toBe('A line');
    await page.reload();
    await waitForSidebar(page, 'Known article');
    await until('the choice to be there still', async () => (await pressed()) === 'A line');
    await choose('A minute');
  });

  it('is the same choice as the one in the settings', async () => {
    const settings = await driver().openExtensionPage('src/pages/options/index.html');
    await settings.bringToFront();
    await settings.click('input[name=depth][value=everything]');
    await until('it to be saved', () => settings.$eval('#status', (line) => line.textContent === 'Saved.'));
    await open();
    await until('everything', async () => (await pressed()) === 'Everything');
    await choose('A minute');
    await until('the settings to follow', () =>
      settings.$eval('input[name=depth][value=minute]', (radio) => (radio as HTMLInputElement).checked),
    );
    await settings.close();
  });
});
