/** The settings and welcome pages as they ship, worked by mouse and keyboard, under their strict policy. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers, describeInOwnBrowsers } from './support/driver.js';
import { killBackground, tabAddresses } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { storedItems, storeItems } from './support/stored.js';
import { until } from './support/until.js';

const OPTIONS = 'src/pages/options/index.html';

const NOTE = { day: '2026-11-26', reason: 'fact', verdict: 'article', story: 'a-story', article: null, row: null, dataset: '2026.11.0' };

declare const chrome: { readonly storage: { readonly local: object } };

const isChecked = (page: Page, selector: string) => page.$eval(selector, (box) => (box as HTMLInputElement).checked);
const status = (page: Page, text: string) =>
  until(`the page to say "${text}"`, () => page.$eval('#status', (line, said) => line.textContent === said, text));
const sites = (page: Page) => page.$$eval('#sites li span', (rows) => rows.map((row) => row.textContent));

async function addSite(page: Page, typed: string): Promise<void> {
  await page.click('#site', { count: 3 });
  await page.type('#site', typed);
  await page.keyboard.press('Enter');
}

describeInOwnBrowsers('The settings page', (driver) => {
  const open = async () => {
    const page = await driver().openExtensionPage(OPTIONS);
    await page.bringToFront();
    return page;
  };

  // The first, because the welcome page comes to the front when it opens, and a page behind it cannot be clicked.
  it('has been preceded by the welcome page, which opens once, on installation', async () => {
    // Beside the browser's own empty tab. Firefox's driver calls every page of an extension `about:blank`.
    const tabs = async () => (await driver().browser.pages()).map((page) => page.url()).filter((url) => !url.startsWith('chrome://'));
    await until('the welcome page', async () => (await tabs()).length === 2);
    expect(await tabs()).toEqual(['about:blank', expect.stringMatching(/^about:blank$|welcome\/index\.html$/)]);
  });

  it('keeps what was chosen when it is opened again, the background dead in between', async () => {
    const page = await open();
    await page.click('input[name=open][value=badge]');
    await status(page, 'Saved.');
    await page.click('#kinds label:nth-child(3) input');
    await until('the switch of places to be stored', async () => JSON.stringify(await storedItems(page)).includes('"place":false'));
    await page.close();
    await killBackground(driver());
    const again = await open();
    await until('the choice to be shown', () => isChecked(again, 'input[name=open][value=badge]'));
    expect(await isChecked(again, '#kinds label:nth-child(3) input')).toBe(false);
    expect(await isChecked(again, '#kinds label:nth-child(1) input')).toBe(true);
    expect(pageErrors(again)).toEqual([]);
    await again.close();
  });

  it('takes a site as it is pasted, refuses what is none, and lets it go again', async () => {
    const page = await open();
    await addSite(page, 'https://www.diary.example/today?x=1');
    await until('the site to be listed', async () => (await sites(page)).includes('diary.example'));
    await addSite(page, 'no site');
    expect(await page.$eval('#site-problem', (line) => line.textContent)).toMatch(/not the address/);
    await page.click('#sites button');
    await until('the list to be empty', async () => (await sites(page)).length === 0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site');
    await page.close();
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'settings'],
    ['an older shape', { open: 'badge' }],
    ['a later version', { version: 99, values: { open: 'tab', side: 7 } }],
    ['random bytes', '\u0000\ud800\uffff'],
    ['a list', [1, 2, 3]],
  ])('stands on defaults where the store holds %s, and touches no other key', async (_name, settings) => {
    const page = await open();
    await storeItems(page, { settings: settings ?? null, 'view:side': settings ?? null, neighbour: 'kept' });
    await page.close();
    const again = await open();
    await until('the side to be shown', () => isChecked(again, 'input[name=side][value=right]'));
    await again.click('input[name=side][value=left]');
    await status(again, 'Saved.');
    expect(await storedItems(again)).toMatchObject({
      neighbour: 'kept',
      'view:side': 'left',
      settings: { values: { side: 'left', width: 400 } },
    });
    expect(pageErrors(again)).toEqual([]);
    await again.close();
  });

  it('erases everything, but only after "erase" was answered', async () => {
    const page = await open();
    await storeItems(page, { neighbour: 'kept' });
    await page.click('#erase');
    await page.keyboard.press('Escape');
    expect(await storedItems(page)).toMatchObject({ neighbour: 'kept' });
    await page.click('#erase');
    await page.click('#confirm-erase button[value=erase]');
    await until('the page to say so', () => page.$eval('#status', (line) => line.textContent?.startsWith('Everything was erased')));
    expect(await storedItems(page)).toEqual({});
    expect(await isChecked(page, 'input[name=side][value=right]')).toBe(true);
    await page.close();
  });

  it('says that nothing was erased where the browser refuses, of everything as of the notes', async () => {
    const page = await open();
    await storeItems(page, { 'note:1764200000000-k3v9q2': NOTE });
    await until('the note', () => page.$eval('#wrong-erase', (button) => !(button as HTMLButtonElement).disabled));
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new Error('refused'));
      for (const name of ['clear', 'remove']) Object.defineProperty(chrome.storage.local, name, { value: refuse });
    });
    await page.click('#wrong-erase');
    await status(page, 'The browser refused to erase this. It may still be stored on this device.');
    await page.click('input[name=side][value=left]');
    await status(page, 'Saved.');
    await page.click('#erase');
    await page.click('#confirm-erase button[value=erase]');
    await status(page, 'The browser refused to erase this. It may still be stored on this device.');
    expect(await storedItems(page)).toHaveProperty('note:1764200000000-k3v9q2');
    await page.close();
  });

  it('leads to where the browser keeps its shortcuts, and in Chromium names the address', async () => {
    const page = await open();
    const address = await until('the shortcuts', () =>
      page.evaluate(() => {
        const line = document.querySelector<HTMLElement>('#keys-address');
        const keys = Array.from(document.querySelectorAll('#keys kbd'), (key) => key.textContent);
        return (
          keys.length > 2 &&
          !keys.some((key) => /Period|Comma/.test(key ?? '')) &&
          (line?.hidden ? 'none' : line?.querySelector('code')?.textContent)
        );
      }),
    );
    const known = 'chrome://extensions/shortcuts';
    expect(address).toBe(driver().name === 'chrome' ? known : 'none');
    await page.click('#change-keys');
    const opened = driver().name === 'chrome' ? known : 'about:addons';
    await until('the browser’s own page', async () => (await tabAddresses(driver())).includes(opened));
    for (const tab of await driver().browser.pages()) if (tab !== page && tab.url().startsWith(opened)) await tab.close();
    await page.close();
  });

  it('says which record it carries, up to which day that was checked, and what has changed in it', async () => {
    const page = await open();
    const line = await until('the record', () => page.$eval('#stories', (list) => list.textContent));
    expect(line).toMatch(/version \d{4}\.\d{1,2}\.\d+, checked up to .*\d{4}/);
    await page.click('#stories summary');
    const change = () =>
      page.$eval('#stories details li', (item) => ({ text: item.textContent, language: item.lang || document.documentElement.lang }));
    expect(await change()).toMatchObject({ text: expect.stringMatching(/^First edition: .* 8 October 2026\.$/), language: 'en' });
    await page.select('#language', 'de');
    await until('the German list', async () => (await change()).language === 'de');
    expect((await change()).text).toMatch(/^Erste Ausgabe: .* 8\. Oktober 2026\.$/);
    await page.select('#language', 'en');
    await until('the English list', async () => (await change()).language === 'en');
    await page.close();
  });
});

describeInBrowsers('The pages of the extension', (driver) => {
  it('refuse any connection beyond the package, and HTML from a string', async () => {
    const page = await driver().openExtensionPage(OPTIONS);
    const fetched = await page.evaluate(() =>
      fetch('http://localhost:1/').then(
        () => 'fetched',
        (error) => error.name,
      ),
    );
    expect(fetched).toBe('TypeError');
    const set = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>bold</b>';
        return 'set';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(set).toBe('TypeError');
    await page.close();
  });
});
