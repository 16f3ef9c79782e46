/** The background as it ships: button, badge, messages, and a worker that dies whenever it likes. */
import type { Page, Realm } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToBackground } from '../../src/messaging/messages.js';
import { beforeSecondTry, type Driver, describeInOwnBrowsers, launch } from './support/driver.js';
import { badgeText, buttonTitle, clickToolbarButton, killBackground, reloadExtension } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { markCount } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { APP } from './support/sample-page.js';
import { waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until, withinLimit } from './support/until.js';

const TEA = `<!doctype html><title>Tea</title><h1>Tea</h1><p>Warm the pot, count four minutes, and do not stir.</p>`;
const BREAD = TEA.replaceAll('Tea', 'Bread');

let site: Site;
beforeAll(async () => {
  site = await servePages({ '/tea': TEA, '/bread': BREAD, '/app/report': APP, '/app/notes': APP });
});
afterAll(() => site.close());

async function openPage(driver: Driver, path = '/tea'): Promise<Page> {
  const page = await driver.newPage();
  await page.goto(site.url(path));
  return page;
}

/** Milliseconds after which stage 2 lets the record go, and some more. */
const RESTED = 2600;
const rest = () => new Promise((done) => setTimeout(done, RESTED));

/** The interface's own words, and the record's. */
const speaksGerman = async (page: Page) => {
  for (const words of ['Überblick', 'Telefonat zwischen Trump und Xi']) await waitForSidebar(page, words);
};

describeInOwnBrowsers(
  'With a background that dies',
  (driver) => {
    it('the toolbar button opens the sidebar on any page and closes it, whatever was dead before the press', async () => {
      const page = await openPage(driver());
      await killBackground(driver());
      await clickToolbarButton(driver(), page);
      await waitForSidebar(page, 'Sidelight');
      await killBackground(driver());
      await clickToolbarButton(driver(), page);
      await waitForNoSidebar(page);
      await clickToolbarButton(driver(), page);
      await waitForSidebar(page);
      expect(pageErrors(page)).toEqual([]);
      await page.close();
    });

    it('a press of the toolbar button is kept to the page that it was for', async () => {
      const page = await openPage(driver());
      await clickToolbarButton(driver(), page);
      await waitForSidebar(page);
      await page.goto(site.url('/bread'));
      await waitForNoSidebar(page);
      await page.close();
    });

    it('a page that has rested, for which the record is fetched again, is read on when it changes, and speaks the language that is chosen', async () => {
      const page = await openPage(driver(), '/app/report');
      await page.bringToFront();
      await waitForSidebar(page, 'Known article');
      await until('marks', async () => (await markCount(page)) > 0);
      await rest();
      await killBackground(driver());
      await page.evaluate(() => (window as unknown as { go(path: string): void }).go('/app/notes'));
      await waitForNoSidebar(page);
      await page.evaluate(() => (window as unknown as { go(path: string): void }).go('/app/report'));
      await waitForSidebar(page, 'Known article');
      await rest();
      const marks = await markCount(page);
      await page.evaluate(() => document.querySelector('main p')?.remove());
      await until('the marks of what is left', async () => (await markCount(page)) < marks);
      await waitForSidebar(page, 'Known article');
      const options = await driver().openExtensionPage('src/pages/options/index.html');
      await until('the choices', () => options.$eval('#language', (list) => (list as HTMLSelectElement).options.length > 1));
      await killBackground(driver());
      await options.select('#language', 'de');
      await speaksGerman(page);
      await killBackground(driver());
      await page.bringToFront();
      await page.reload();
      await speaksGerman(page);
      expect([...pageErrors(page), ...pageErrors(options)]).toEqual([]);
      await options.close();
      await page.close();
    });
  },
  { anew: true },
);

/** Chromium only from here: its driver reaches into the content script's world, as a page that has broken its renderer would. */
describe('The messages of a page’s script', () => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch('chrome');
    page = await openPage(driver);
  });
  beforeSecondTry(async () => {
    await driver.close();
    driver = await launch('chrome');
    page = await openPage(driver);
  });
  afterAll(() => driver?.close());

  const world = (): Promise<Realm> => until('the content script’s world', async () => (await page.extensionRealms())[0]);

  async function say(message: unknown): Promise<unknown> {
    const realm = await world();
    const answer = realm.evaluate(async (sent) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };
      try {
        return (await chrome.runtime.sendMessage(sent)) ?? 'no answer';
      } catch (error) {
        return String(error);
      }
    }, message);
    return withinLimit('an answer of the background', answer, 10_000);
  }

  const MESSAGES: readonly ToBackground[] = [
    { type: 'hello' },
    { type: 'verdict', kind: 'excerpt', coverage: 0.1 },
    { type: 'rules', token: 'k3v9q2xw', on: true, lined: true },
    { type: 'rules', token: 'k3v9q2xw', on: false, lined: true },
    { type: 'dossier', story: 'us-china-trade' },
    { type: 'dossier', story: 'no-such-story' },
    { type: 'candidate' },
  ];

  it.each(MESSAGES)('are answered the same by a background that was dead: $type', async (message) => {
    const alive = await say(message);
    expect(alive).toMatchObject({ ok: true });
    await killBackground(driver);
    expect(await say(message)).toEqual(alive);
  });

  it('get the whole record of a story that is in the package, and null for any other', async () => {
    expect(await say({ type: 'dossier', story: 'us-china-trade' })).toMatchObject({ answer: { story: { id: 'us-china-trade' } } });
    expect(await say({ type: 'dossier', story: 'no-such-story' })).toEqual({ ok: true, answer: null });
  });

  it.each([null, 'hello', { type: 'erase' }, { type: 'hello', extra: 1 }, { type: 'dossier', story: '../manifest' }])(
    'are dropped where forged (%j), and the background lives on',
    async (message) => {
      expect(await say(message)).not.toMatchObject({ ok: true });
      expect(await say({ type: 'hello' })).toEqual({ ok: true, answer: { reason: 'match' } });
    },
  );

  it.each([
    ['article', 0.998, 'full', /known article; 99\s?%/],
    ['partial', 0.45, 'part', /cut copy .*45\s?%/],
    ['excerpt', 0.1, 'bit', /quotes/],
    ['story', 0, 'akin', /another report/],
    ['none', 0, '', /^Sidelight$/],
  ] as const)('put the verdict "%s" on the button in words', async (kind, coverage, badge, title) => {
    await say({ type: 'verdict', kind, coverage });
    expect(await badgeText(driver, page)).toBe(badge);
    expect(await buttonTitle(driver, page)).toMatch(title);
  });

  it('leave nothing on the button after a navigation', async () => {
    await say({ type: 'verdict', kind: 'article', coverage: 1 });
    await page.goto(site.url('/bread'));
    expect(await badgeText(driver, page)).toBe('');
    expect(await buttonTitle(driver, page)).toBe('Sidelight');
  });
});

describe('In Chromium', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch('chrome');
  });
  afterAll(() => driver?.close());

  it('a page that is closed to extensions is named on the button, and nothing is thrown', async () => {
    const page = await driver.newPage();
    await page.goto('chrome://version/');
    await clickToolbarButton(driver, page);
    await until('the refusal', async () => (await badgeText(driver, page)) === '!');
    expect(await buttonTitle(driver, page)).toMatch(/belongs to the browser/);
    await page.close();
  });

  interface World {
    seen?: boolean;
    readonly chrome: { readonly runtime: { readonly id?: string } };
  }

  /** True where the page's newest world of ours is one that was not seen before and has its extension; marks it as seen. */
  const meetsNewWorld = (page: Page): Promise<boolean> => {
    const met = page.extensionRealms()[0]?.evaluate(() => {
      const world = globalThis as unknown as World;
      const isNew = world.seen !== true && world.chrome.runtime.id !== undefined;
      world.seen = true;
      return isNew;
    });
    // A question that is put to a world as it goes is never answered.
    const patience = new Promise<false>((resolve) => setTimeout(resolve, 500, false));
    return Promise.race([met ?? false, patience]);
  };

  it('a reload of the extension brings stage 1 back to a page that was open', async () => {
    const page = await openPage(driver);
    await until('stage 1', () => meetsNewWorld(page));
    await reloadExtension(driver);
    await until('stage 1 of the reloaded extension', () => meetsNewWorld(page));
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
