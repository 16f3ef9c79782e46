/** What a reader may choose on the settings page, and what comes of it on an article's page: language, size, rest, notes. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { badgeText, chooseMenuItem, clickToolbarButton } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { expectUntouched, markCount, REMEMBERS_ITSELF } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { sharedPage } from './support/shared-page.js';
import { clickInSidebar, inSidebar, sidebarHtml, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { storedItem, storedItems } from './support/stored.js';
import { until } from './support/until.js';

const OPTIONS = 'src/pages/options/index.html';

const isChecked = (page: Page, selector: string) => page.$eval(selector, (box) => (box as HTMLInputElement).checked);
const heading = (page: Page) => page.$eval('h1', (line) => line.textContent);

describeInBrowsers('What the reader chooses', (driver) => {
  let site: Site;
  let options: Page;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage({ head: REMEMBERS_ITSELF }) });
    options = await driver().openExtensionPage(OPTIONS);
    await until('the words', () => options.$eval('html', (root) => !root.classList.contains('untranslated')));
  });
  afterAll(() => site.close());

  const openArticle = async (): Promise<Page> => {
    const page = await driver().newPage();
    await page.goto(site.url('/call'));
    await page.bringToFront();
    return page;
  };
  const shared = sharedPage(openArticle);
  const toOptions = async () => {
    await options.bringToFront();
    return options;
  };

  /** The settings page that the background opened. Firefox's driver cannot work one that it did not open itself: there it is opened again. */
  const openedFor = async (host: string): Promise<Page> => {
    const address = `${OPTIONS}#from=${host}`;
    const find = async () => (await driver().browser.pages()).find((page) => page.url().endsWith(address));
    return driver().name === 'firefox' ? driver().openExtensionPage(address) : until('the settings page', find);
  };

  it.each([
    ['de', 'Einstellungen', 'Überblick', 'Präsident der Vereinigten Staaten', 'Telefonat zwischen Trump und Xi'],
    ['es', 'Ajustes', 'Cronología', 'Presidente de Estados Unidos', 'Llamada telefónica entre Trump y Xi'],
    ['fr', 'Réglages', 'Chronologie', 'Président des États-Unis', 'Appel téléphonique entre Trump et Xi'],
    ['zh-Hans', '设置', '时间线', '美国总统', '特朗普与习近平通话'],
    ['en', 'Settings', 'Timeline', 'President of the United States', 'Telephone call between Trump and Xi'],
  ])('speaks %s in the open sidebar and on the settings page, without a reload', async (language, title, tab, office, event) => {
    const article = await shared();
    await waitForSidebar(article);
    await (await toOptions()).select('#language', language);
    await until('the settings page to speak it', async () => (await heading(options)) === title);
    expect(await options.$eval('html', (root) => root.lang)).toBe(language);
    await article.bringToFront();
    await waitForSidebar(article, tab);
    const [overview = '', entities = ''] =
      (await inSidebar(article, (root) => Array.from(root.querySelectorAll('[role=tab]'), ({ textContent }) => textContent ?? ''))) ?? [];
    await clickInSidebar(article, overview);
    await waitForSidebar(article, event);
    await clickInSidebar(article, entities);
    await waitForSidebar(article, office);
    expect(await inSidebar(article, (root) => root.querySelectorAll('.section :is(h4, p, dd)[lang=en]').length)).toBe(0);
    expect(await inSidebar(article, (root) => root.querySelector('aside')?.lang.split('-')[0])).toBe(language.split('-')[0]);
    // A page opened afterwards speaks it from the first, in the section that was open last.
    await article.reload();
    await waitForSidebar(article, tab);
    await waitForSidebar(article, office);
    expect(pageErrors(article)).toEqual([]);
  });

  it('sets the size of the text in the sidebar, also while the reader works it', async () => {
    const article = await shared();
    await waitForSidebar(article, 'Known article');
    const size = () => inSidebar(article, (root) => Number.parseFloat(getComputedStyle(root.querySelector('h2') as Element).fontSize));
    const before = (await size()) ?? 0;
    await clickInSidebar(article, 'Sources');
    await clickInSidebar(article, 'Overview');
    await (await toOptions()).select('#text-scale', '1.5');
    await until('the text to grow', async () => Math.abs(((await size()) ?? 0) - 1.5 * before) < 0.6);
    await options.select('#text-scale', '1');
    await until('the text to shrink', async () => (await size()) === before);
  });

  it('opens by itself whole, as a tab at the edge, or not at all with the word on the button, as was chosen', async () => {
    const article = await shared();
    await waitForSidebar(article, 'Known article');
    const choose = async (how: string) => {
      await (await toOptions()).click(`input[name=open][value=${how}]`);
      await until('it to be stored', async () => JSON.stringify(await storedItem(options, 'settings')).includes(`"open":"${how}"`));
      await article.bringToFront();
      await article.reload();
    };
    await choose('tab');
    await until('the tab', () => inSidebar(article, (root) => root.querySelector('aside.collapsed .handle') !== null));
    await choose('badge');
    await until('marks', async () => (await markCount(article)) > 0);
    await until('the word', async () => (await badgeText(driver(), article)) === 'full');
    expect(await sidebarHtml(article)).toBeNull();
    await choose('sidebar');
    await waitForSidebar(article, 'Known article');
  });

  it.each(['today', 'always'])(
    'rests on "%s": nothing opens by itself, what was open goes, and the button still opens it',
    async (choice) => {
      const page = await shared();
      await waitForSidebar(page, 'Known article');
      await (await toOptions()).click(`input[name=rest][value=${choice}]`);
      await page.bringToFront();
      await waitForNoSidebar(page);
      await page.reload();
      await clickToolbarButton(driver(), page);
      await waitForSidebar(page, 'Known article');
      await (await toOptions()).click('input[name=rest][value=no]');
      await page.bringToFront();
      await page.reload();
      await waitForSidebar(page, 'Known article');
    },
  );

  it('leaves a site alone that the sidebar was asked to, on the settings page that it opens', async () => {
    const article = await openArticle();
    await waitForSidebar(article, 'Known article');
    // Not waited for: Chromium's driver hears no more of a click whose tab it sends to the back.
    void clickInSidebar(article, 'Settings, and leaving this site alone').catch(() => undefined);
    const page = await openedFor(new URL(site.url('/')).hostname);
    await page.bringToFront();
    await until('the offer', () => page.$eval('#leave-from', (line) => !(line as HTMLElement).hidden));
    await page.click('#leave-site');
    await until('the site to be listed', () =>
      page.$eval('#sites', (list) => list.textContent?.includes('localhost') || list.textContent?.includes('127.0.0.1')),
    );
    expect(await page.$eval('#leave-from', (line) => (line as HTMLElement).hidden)).toBe(true);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('rest');
    await article.bringToFront();
    await waitForNoSidebar(article);
    await expectUntouched(article);
    await page.bringToFront();
    await page.click('#sites button');
    await until('the list to be empty', () => page.$eval('#sites', (list) => list.children.length === 0));
    await page.close();
    await article.close();
  });

  it('leaves a site alone, and everything for today, from the menu of the toolbar button', async () => {
    const article = await openArticle();
    await waitForSidebar(article, 'Known article');
    await waitForMarks(article);
    await chooseMenuItem(driver(), article, { menuItemId: 'leave-site' });
    await waitForNoSidebar(article);
    await expectUntouched(article);
    await toOptions();
    await until('the site to be listed', () => options.$eval('#sites', (list) => list.children.length === 1));
    await options.click('#sites button');
    const other = await openArticle();
    await waitForSidebar(other, 'Known article');
    await waitForMarks(other);
    await chooseMenuItem(driver(), other, { menuItemId: 'rest-today' });
    await waitForNoSidebar(other);
    await expectUntouched(other);
    await toOptions();
    expect(await isChecked(options, 'input[name=rest][value=today]')).toBe(true);
    await options.click('input[name=rest][value=no]');
    await article.close();
    await other.close();
  });

  it('keeps a note of what was called wrong, without the address unless that was chosen, gives it out as a file, and erases it', async () => {
    const article = await openArticle();
    await waitForSidebar(article, 'Known article');
    await clickInSidebar(article, 'Something is wrong here');
    await clickInSidebar(article, 'A fact or a figure is wrong');
    await waitForSidebar(article, 'Noted on this device');
    await toOptions();
    await until('the note to be counted', () => options.$eval('#wrong-count', (line) => line.textContent === '1 note'));
    await options.click('#wrong-address');
    await until('the choice to be stored', async () =>
      JSON.stringify(await storedItem(options, 'settings')).includes('"noteAddress":true'),
    );
    await article.bringToFront();
    // The reasons stay open while the sidebar is folded away.
    await clickInSidebar(article, 'Collapse the sidebar');
    await clickInSidebar(article, 'Open Sidelight');
    await clickInSidebar(article, 'It is out of date');
    await toOptions();
    await until('the second', () => options.$eval('#wrong-count', (line) => line.textContent === '2 notes'));
    const file = await options.evaluate(() => {
      const blobs: Blob[] = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        blobs.push(blob as Blob);
        return make(blob);
      };
      document.querySelector<HTMLButtonElement>('#wrong-download')?.click();
      return new Promise<string>((resolve) => setTimeout(() => resolve(blobs[0]?.text() ?? ''), 300));
    });
    const { notes } = JSON.parse(file);
    expect(notes).toMatchObject([
      { reason: 'fact', verdict: 'article', row: null },
      { reason: 'outdated', address: site.url('/call') },
    ]);
    expect(notes[0]).not.toHaveProperty('address');
    await options.click('#wrong-erase');
    await until('none', () => options.$eval('#wrong-count', (line) => line.textContent === '0 notes'));
    expect(Object.keys(await storedItems(options)).filter((key) => key.startsWith('note'))).toEqual([]);
    expect(pageErrors(options)).toEqual([]);
    await article.close();
  });
});
