/** axe-core on the settings and welcome pages in the states that a reader brings about; as they open, everyone.test.ts looks at them. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { violations } from './support/pages-axe.js';
import { clickInSidebar, inSidebar, waitForSidebar } from './support/sidebar.js';
import { storeItems } from './support/stored.js';
import { THEMES, wearTheme } from './support/theme.js';
import { until } from './support/until.js';

const NOTE = { day: '2026-10-08', reason: 'fact', verdict: 'article', story: 'us-china-trade', article: null, row: null, dataset: '1' };

/** Each brings its state about from the one before. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a list of sites, and what was saved': async (page) => {
    for (const site of ['example.org', 'a-rather-long-name-of-a-newspaper.example.com']) {
      await page.type('#site', site);
      await page.keyboard.press('Enter');
      await until(`${site} in the list`, () => page.$eval('#sites', (list, name) => list.textContent?.includes(name), site));
    }
  },
  'an address that is none': async (page) => {
    await page.type('#site', 'not a site');
    await page.keyboard.press('Enter');
    await until('the problem', () => page.$eval('#site-problem', (line) => line.textContent !== ''));
  },
  'some notes': async (page) => {
    await storeItems(page, { 'note:1': NOTE, 'note:2': { ...NOTE, reason: 'outdated' } });
    await until('two notes', () => page.$eval('#wrong-count', (line) => line.textContent?.startsWith('2')));
  },
  // What brings it about, a right that was taken away, Firefox alone lets be taken away by a driver.
  'the note that access is lacking': (page) => page.$eval('#access', (note) => (note as HTMLElement).removeAttribute('hidden')),
  'the question before everything is erased': async (page) => {
    await page.$eval('#erase', (button) => button.scrollIntoView());
    await page.click('#erase');
    await until('the question', () => page.$eval('#confirm-erase', (dialog) => (dialog as HTMLDialogElement).open));
  },
};

describeInBrowsers('axe-core', (driver) => {
  const open = async (path: string) => {
    const page = await driver().openExtensionPage(path);
    await page.bringToFront();
    await until('the words', () => page.$eval('html', (root) => !root.classList.contains('untranslated')));
    return page;
  };
  async function expectNothing(page: Page, what: string): Promise<void> {
    for (const theme of THEMES) {
      await wearTheme(driver(), page, theme);
      expect(await violations(page), `${what}, ${theme}`).toEqual([]);
    }
    await wearTheme(driver(), page, 'light');
  }

  it('finds nothing on the settings page, whatever has been done there', async () => {
    const page = await open('src/pages/options/index.html');
    for (const [name, bring] of Object.entries(STATES)) {
      await bring(page);
      await expectNothing(page, name);
    }
    await page.click('#confirm-erase .danger');
    await until('the empty list', () => page.$eval('#no-sites', (line) => !(line as HTMLElement).hidden));
    await page.close();
  });

  it('finds nothing on the welcome page with the sidebar open beside it', async () => {
    const page = await open('src/pages/welcome/index.html');
    await page.click('#try');
    await waitForSidebar(page, 'Known article');
    await expectNothing(page, 'the sidebar open');
    await clickInSidebar(page, 'Collapse the sidebar');
    await until('the tab', () => inSidebar(page, (root) => root.querySelector('.handle') !== null));
    await expectNothing(page, 'the sidebar collapsed');
    await page.close();
  });
});
