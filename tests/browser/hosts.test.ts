/** The hosts in a page that shows dialogs, goes to full screen, becomes inert, is zoomed, or tampers with them (F27, F29 to F32). */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInOwnBrowsers } from './support/driver.js';
import { badgeText } from './support/extension.js';
import { cardText, placeOfMark } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { likeness, type Picture, restingPicture } from './support/pixels.js';
import { articlePage } from './support/sample-page.js';
import { sharedTab } from './support/shared-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until, untilSteady } from './support/until.js';

const DIALOG = `<dialog id="modal" style="inset:200px auto auto 200px;margin:0"><p>Subscribe?</p><button id="no">No</button></dialog>
<video id="film" width="200" height="100"></video><div style="height:2000px"></div>`;

const settle = (ms = 600) => new Promise((resolve) => setTimeout(resolve, ms));

/** How each page is hostile to lengths, directions and names. */
const INHERITED: Readonly<Record<string, string>> = {
  'written from the right': '<style>html{direction:rtl}</style>',
  'a root of one pixel': '<style>html{font-size:1px}</style>',
  'our own custom properties': '<style>html{--sl-ink:red;--sl-paper:lime;--sl-scale:3;--sl-data:40px}</style>',
  'zoomed to a half': '<style>html{zoom:.5}</style>',
  'zoomed to three times': '<style>html{zoom:3}</style>',
};

describeInOwnBrowsers('The hosts on a page', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage({ after: DIALOG }) });
  });
  afterAll(() => site.close());

  const tab = sharedTab(driver);
  async function open(path = '/call', inTab: () => Promise<Page> = () => driver().newPage()): Promise<Page> {
    const page = await inTab();
    await page.goto(site.url(path));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    await until('marks', async () => (await registeredHighlights(page)).length > 0);
    return page;
  }
  const section = (page: Page) => inSidebar(page, (root) => root.querySelector('[role=tab][aria-selected=true]')?.textContent);
  /** Worked by mouse and by keyboard. */
  async function isOperable(page: Page): Promise<void> {
    await clickInSidebar(page, 'Timeline');
    await until('the timeline', async () => (await section(page)) === 'Timeline');
    await inSidebar(page, (root) => root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
    await pressKey(page, 'Home');
    await until('the overview', async () => (await section(page)) === 'Overview');
  }
  const parentOf = (page: Page) => page.evaluate(() => document.querySelector('sidelight-sidebar')?.parentElement?.localName);

  // First: after a page has been in full screen Chromium takes no more pictures of others.
  const PANEL = { x: 960, y: 0, width: 290, height: 700 };
  const resting = (page: Page) => restingPicture(page, PANEL);

  /** Made once, of a page that says nothing of itself. */
  let control: Picture | undefined;
  async function controlPicture(): Promise<Picture> {
    if (control) return control;
    control = await resting(await open('/call', tab));
    return control;
  }

  it.each(Object.entries(INHERITED))(
    'look the same whatever the page has its root say of size and direction: %s (F29)',
    async (_name, head) => {
      const plain = await controlPicture();
      site.put('/inherited', articlePage({ head, after: DIALOG }));
      const page = await open('/inherited', tab);
      expect(likeness(await resting(page), plain)).toBeGreaterThanOrEqual(0.995);
      await clickInSidebar(page, 'Close the sidebar');
      await waitForNoSidebar(page);
      const place = await placeOfMark(page, 'date', 'May 14');
      await page.mouse.click(place.x, place.y);
      const card = await until('a card', () => cardText(page));
      expect(card).toContain('Wednesday, 14 May 2025');
      await page.mouse.move(4, 4);
    },
  );

  it('can be used beside a modal dialog that opens after them, and after it has closed (F30)', async () => {
    const page = await open();
    await clickInSidebar(page, 'Sources');
    await inSidebar(page, (root) => root.querySelector('.scroller')?.scrollTo(0, 900));
    const scrolled = await inSidebar(page, (root) => root.querySelector('.scroller')?.scrollTop);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.showModal());
    await until('the host in the dialog', async () => (await parentOf(page)) === 'dialog');
    expect(await inSidebar(page, (root) => root.querySelector('.scroller')?.scrollTop)).toBe(scrolled);
    await isOperable(page);
    expect(await page.evaluate(() => document.querySelector('#modal')?.matches(':modal'))).toBe(true);
    await page.click('#no');
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.close());
    await until('the host back below the root', async () => (await parentOf(page)) === 'html');
    await isOperable(page);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('can be used where a modal dialog was there before them, and when it is thrown away (F30)', async () => {
    site.put('/before', articlePage({ after: `${DIALOG}<script>document.querySelector('#modal').showModal()</script>` }));
    const page = await open('/before');
    expect(await parentOf(page)).toBe('dialog');
    await isOperable(page);
    await page.evaluate(() => document.querySelector('#modal')?.remove());
    await until('the host below the root', async () => (await parentOf(page)) === 'html');
    await isOperable(page);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('hide while the root is inert, hold no focus, and come back as they were (F31)', async () => {
    const page = await open();
    await clickInSidebar(page, 'Timeline');
    await page.evaluate(() => document.documentElement.setAttribute('inert', ''));
    const isSeen = () => inSidebar(page, (root) => (root.querySelector('aside') as Element).checkVisibility({ visibilityProperty: true }));
    await until('the sidebar to hide', async () => (await isSeen()) === false);
    expect(await badgeText(driver(), page)).not.toBe('');
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BODY');
    await page.evaluate(() => document.documentElement.removeAttribute('inert'));
    await until('the sidebar', isSeen);
    expect(await section(page)).toBe('Timeline');
    await isOperable(page);
    await page.close();
  });

  it('hide while something is in full screen, and are the same afterwards (F32)', async () => {
    const page = await open();
    await clickInSidebar(page, 'Sources');
    const state = () => inSidebar(page, (root) => [root.querySelector('.scroller')?.scrollTop, root.querySelectorAll('[data-row]').length]);
    await untilSteady('the sources', state);
    await inSidebar(page, (root) => root.querySelector('.scroller')?.scrollTo(0, 700));
    const before = await state();
    const isSeen = () => inSidebar(page, (root) => (root.querySelector('aside') as Element).checkVisibility({ visibilityProperty: true }));
    // A key press is the gesture that the browsers ask for.
    await page.evaluate(() => {
      addEventListener('keydown', () => void document.querySelector('#film')?.requestFullscreen(), { once: true });
      document.body.focus();
    });
    await page.mouse.click(60, 780);
    await page.keyboard.press('f');
    await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await until('the sidebar to hide', async () => (await isSeen()) === false);
    await page.evaluate(() => document.exitFullscreen());
    await until('the sidebar', isSeen);
    expect(await state()).toEqual(before);
    await isOperable(page);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('are mended when the page alters them, and go when it does not stop (F27)', async () => {
    const page = await open();
    const alter = (how: number) =>
      page.evaluate((choice) => {
        const host = document.querySelector('sidelight-sidebar') as HTMLElement | null;
        if (choice === 0) host?.removeAttribute('popover');
        if (choice === 1) host?.setAttribute('style', 'display:none');
        if (choice === 2) host?.setAttribute('inert', '');
        if (choice === 3) host?.hidePopover();
        if (choice === 4) host?.style.setProperty('opacity', '0', 'important');
      }, how);
    const state = () =>
      page.evaluate(() => {
        const host = document.querySelector('sidelight-sidebar') as HTMLElement | null;
        if (!host) return null;
        return [
          host.getAttributeNames().sort().join(),
          host.matches(':popover-open'),
          getComputedStyle(host).opacity,
          getComputedStyle(host).display,
        ];
      });
    for (let how = 0; how < 5; how++) {
      await alter(how);
      await until(`change ${how} to be mended`, async () => String(await state()) === 'popover,role,style,true,1,block');
      await settle(1100);
    }
    await isOperable(page);
    await page.evaluate(() => {
      const host = document.querySelector('sidelight-sidebar') as HTMLElement;
      setInterval(() => host.setAttribute('hidden', ''), 20);
    });
    await waitForNoSidebar(page);
    expect((await registeredHighlights(page)).length).toBeGreaterThan(0);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
