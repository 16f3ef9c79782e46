/**
 * Row F34 of the fault matrix: a page that has the reader press what the reader does not see (FAULTS 9). The presses are real, so they count; what they
 * can do is all that protects. Every control is pressed, the masthead's too, in one section for each trick.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ToBackground } from '../../src/messaging/messages.js';
import { VIEW_STATE_FIELDS } from '../../src/platform/settings-fields.js';
import { articleTabs } from './support/article-tabs.js';
import { BROWSERS, type Driver, launch } from './support/driver.js';
import { cardText } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { clearStore, storedItem, storedItems, storeItems } from './support/stored.js';
import { until, untilSteady } from './support/until.js';
import { makeVariant, type Variant } from './support/variant.js';

declare const chrome: { readonly permissions: { getAll(): Promise<object> } };

const HEARD = 'test:heard';
/** In the background, before its own listener: notes the type of whatever a page says. */
const LISTENER = `{
  const heard = {};
  chrome.runtime.onMessage.addListener((message) => {
    heard[message?.type] = (heard[message?.type] ?? 0) + 1;
    chrome.storage.local.set({ ${JSON.stringify(HEARD)}: heard });
  });
}`;

/** All that a page's script may say: it looks up, brings scripts, and says how things look. The settings page opens, and asks again before it does anything. */
const HARMLESS: Readonly<Record<ToBackground['type'], true>> = {
  candidate: true,
  page: true,
  'look-up': true,
  hello: true,
  'first-marks': true,
  overlay: true,
  verdict: true,
  dossier: true,
  words: true,
  texts: true,
  rules: true,
  reader: true,
  'report-marks': true,
  writers: true,
  cards: true,
  looks: true,
  panel: true,
  'open-options': true,
};

const cover = (style: string) => {
  const popover = document.createElement('div');
  popover.popover = 'manual';
  popover.textContent = 'Press here to win a boat';
  popover.style.cssText = `position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;margin:0;border:0;${style}`;
  document.body.append(popover);
  popover.showPopover();
};
const drawCursor = () => {
  const cursor = document.createElement('div');
  cursor.popover = 'manual';
  cursor.style.cssText = 'position:fixed;inset:auto;margin:0;border:0;width:12px;height:20px;background:black;pointer-events:none';
  document.body.append(cursor);
  cursor.showPopover();
  const rules = document.createElement('style');
  rules.textContent = '* { cursor: none !important }';
  document.head.append(rules);
  // Four hundred pixels from where the hand is.
  addEventListener('mousemove', ({ clientX, clientY }) => cursor.style.setProperty('translate', `${clientX - 400}px ${clientY}px`), true);
};

/** Each with the section whose controls are pressed. */
const TRICKS: readonly (readonly [name: string, section: string, trick: (page: Page) => Promise<void>])[] = [
  ['an opaque layer of the page’s above ours', 'Overview', (page) => page.evaluate(cover, 'background:white')],
  [
    'a layer of the page’s that is nearly clear, above the rates',
    'Tariffs',
    (page) => page.evaluate(cover, 'background:white;opacity:.02'),
  ],
  ['a cursor drawn beside the hand', 'Timeline', (page) => page.evaluate(drawCursor)],
];

const MASTHEAD = [
  'Move to the left',
  'Move to the right',
  'Collapse the sidebar',
  'Open Sidelight',
  'Settings, and leaving this site alone',
];

describe.each(BROWSERS)('A press that the reader does not see the aim of (%s)', (name) => {
  let variant: Variant;
  let driver: Driver;
  let site: Site;
  let options: Page;
  beforeAll(async () => {
    site = await servePages({});
    variant = makeVariant(name, { before: LISTENER });
    driver = await launch(name, { dist: variant.dist });
    options = await driver.openExtensionPage('src/pages/options/index.html');
  });
  beforeEach(async () => {
    await clearStore(options);
    await storeItems(options, { settings: { version: 1, values: { quietSites: ['news.example'] } } });
  });
  afterEach(async () => {
    const [first] = await driver.browser.pages();
    for (const page of await driver.browser.pages()) if (page !== options && page !== first) await page.close();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    variant?.remove();
  });

  const tabs = articleTabs(
    () => driver,
    () => site,
  );
  const LOOKS = new Set<string>(VIEW_STATE_FIELDS.map((field) => `view:${field}`));
  /** What is stored beside how the sidebar looks, and what the reader has allowed. */
  const kept = async () => {
    const items = Object.entries(await storedItems(options)).filter(([key]) => key !== HEARD && !LOOKS.has(key));
    return [items, await options.evaluate(() => chrome.permissions.getAll())];
  };
  const heard = async () => ((await storedItem(options, HEARD)) ?? {}) as Readonly<Record<string, number>>;
  const harmful = async () => Object.keys(await heard()).filter((type) => !Object.hasOwn(HARMLESS, type));

  /** The centres of all controls of the section that are in view, by the sidebar's own word. */
  const places = (page: Page) =>
    inSidebar(page, (root) =>
      Array.from(root.querySelectorAll('.masthead ~ * button, .scroller a, .scroller [role=slider]'), (one) => one.getBoundingClientRect())
        .filter(({ width, top, bottom }) => width > 0 && top > 60 && bottom < innerHeight)
        .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
    );

  it.each(TRICKS)('%s: view state changes and nothing else (F34)', async (_name, section, trick) => {
    const page = await tabs.openArticle(articlePage());
    const before = await kept();
    const { 'open-options': opened = 0 } = await heard();
    await clickInSidebar(page, section);
    await untilSteady('the section', () => places(page));
    const asked = site.requests.length;
    await trick(page);
    const controls = (await places(page)) ?? [];
    expect(controls.length).toBeGreaterThan(15);
    for (const { x, y } of controls) await page.mouse.click(x, y);
    for (const control of MASTHEAD) {
      await page.bringToFront();
      await clickInSidebar(page, control);
    }
    await page.bringToFront();
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
    await until('the settings page to be asked for', async () => ((await heard())['open-options'] ?? 0) > opened);
    expect(await harmful()).toEqual([]);
    expect(await kept()).toEqual(before);
    expect(Object.keys(await storedItems(options)).filter((key) => LOOKS.has(key))).not.toEqual([]);
    expect(new URL(page.url()).origin).toBe(new URL(site.url('/')).origin);
    expect(site.requests.length).toBe(asked);
    expect(await cardText(page)).toBeNull();
    expect(pageErrors(page)).toEqual([]);
  });

  it('a host that is made invisible again and again goes: there is nothing left to press (F34)', async () => {
    const page = await tabs.openArticle(articlePage());
    const before = await kept();
    await waitForSidebar(page, 'Overview');
    const controls = (await places(page)) ?? [];
    await page.evaluate(() => {
      const host = document.querySelector('sidelight-sidebar') as HTMLElement;
      setInterval(() => host.style.setProperty('opacity', '0', 'important'), 10);
    });
    for (const { x, y } of controls.slice(0, 6)) await page.mouse.click(x, y);
    await waitForNoSidebar(page);
    for (const { x, y } of controls) await page.mouse.click(x, y);
    expect(await kept()).toEqual(before);
    expect(await harmful()).toEqual([]);
  });
});
