/** The browser's own side panel: Chromium's real one; in Firefox, whose driver does not reach into its sidebar, the same page in a tab behind. */
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.js';
import { inFirefoxWindow } from './extension.js';
import { until } from './until.js';
import { inWorker } from './worker.js';

const PANEL = 'src/pages/panel/index.html';

declare const chrome: {
  readonly windows: { getCurrent(): Promise<{ readonly id: number }> };
  readonly runtime: {
    getContexts?(filter: object): Promise<{ readonly contextType: string; readonly documentUrl?: string }[]>;
    readonly onMessage: { addListener(listener: (message: unknown) => void): void };
    sendMessage(message: string): Promise<unknown>;
  };
  readonly contextMenus: { readonly onClicked: { dispatch(click: object, tab: object | undefined): void } };
  readonly tabs: {
    query(about: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
    remove(tab: number): Promise<void>;
  };
  readonly sidePanel: { open(where: { readonly windowId: number }): Promise<void> };
};

/** Chromium opens it only for a reader, and takes the driver's call on a page of the extension for one. */
async function openInChrome(driver: Driver): Promise<Page> {
  const own = await driver.openExtensionPage('src/pages/options/index.html');
  await own.evaluate(async () => chrome.sidePanel.open({ windowId: (await chrome.windows.getCurrent()).id }));
  const target = await driver.browser.waitForTarget((one) => one.url().endsWith(PANEL));
  await own.close();
  return target.asPage();
}

/**
 * Chromium, by the menu of the toolbar button. A menu cannot be opened by a driver, and the worker may open the panel only on the reader's wish: a page of the
 * extension has it by the driver's call and hands it on with a message.
 */
export async function choosePanelInMenu(driver: Driver, front: Page): Promise<Page> {
  const own = await driver.openExtensionPage('src/pages/options/index.html');
  await front.bringToFront();
  const dispatch = async (message: string) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.runtime.onMessage.addListener((heard) => {
      if (heard === message) chrome.contextMenus.onClicked.dispatch({ menuItemId: 'panel' }, tab);
    });
  };
  await inWorker(driver, dispatch, 'chosen in the menu');
  await own.evaluate(() => void chrome.runtime.sendMessage('chosen in the menu').catch(() => undefined));
  const target = await driver.browser.waitForTarget((one) => one.url().endsWith(PANEL));
  await own.close();
  return target.asPage();
}

/** `front`: the page that it is opened beside. */
export async function openSidePanel(driver: Driver, front: Page): Promise<Page> {
  const panel = driver.name === 'chrome' ? await openInChrome(driver) : await driver.openExtensionPage(PANEL);
  await front.bringToFront();
  return panel;
}

/** Chromium's closes itself. */
export async function closeSidePanel({ name, browser }: Driver, panel: Page): Promise<void> {
  if (name === 'firefox') return panel.close();
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await until('the panel to go', async () => !browser.targets().some((one) => one.url().endsWith(PANEL)));
}

/** Whether a tab of the extension's is open at an address that ends so; Firefox's driver hears of none that a page has opened. */
export const tabOpen = (panel: Page, ending: string): Promise<boolean> =>
  panel.evaluate(async (end) => (await chrome.tabs.query({})).some(({ url }) => url?.endsWith(end)), ending);

/** Closes what is open at an address that has this in it. */
export const closeTab = (panel: Page, part: string): Promise<void> =>
  panel.evaluate(async (has) => {
    for (const { id, url } of await chrome.tabs.query({})) if (url?.includes(has)) await chrome.tabs.remove(id);
  }, part);

/** In what of the browser's our panels lie, by the browser's own word. */
export const kindOfPanel = (panel: Page): Promise<readonly string[]> =>
  panel.evaluate(async () => {
    const all = (await chrome.runtime.getContexts?.({})) ?? [];
    return all.flatMap(({ contextType, documentUrl }) => (documentUrl === location.href ? [contextType] : []));
  });

/** What the panel shows, as laid out: sidebar or notice. */
export const panelText = (panel: Page): Promise<string> =>
  panel.evaluate(() => {
    const sidebar = document.querySelector<HTMLElement>('#sidebar');
    const shown = sidebar?.hidden ? [document.querySelector<HTMLElement>('#notice')] : [...(sidebar?.shadowRoot?.children ?? [])];
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown, and only innerText knows.
    return shown.map((one) => (one as HTMLElement | null)?.innerText ?? '').join('\n');
  });

export const waitForPanel = (panel: Page, text: string): Promise<string> =>
  until(`the panel to show "${text}"`, async () => {
    const shown = await panelText(panel);
    return shown.includes(text) && shown;
  });

/** Centre of the first control whose name begins so, scrolled into view. */
const centreOf = (panel: Page, name: string) =>
  panel.evaluate((beginning) => {
    const roots = [document.querySelector('#sidebar')?.shadowRoot, document.querySelector('#notice')];
    const controls = roots.flatMap((root) => [...(root?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])]);
    const nameOf = (one: HTMLElement) => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
    const found = controls.find((one) => one.matches(':enabled, a') && one.checkVisibility() && nameOf(one).startsWith(beginning));
    if (!found) return null;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = found.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, name);

/** A real click, once the control stays where it is: rows come and go while what was pressed in the page is drawn. */
export async function clickInPanel(panel: Page, name: string): Promise<void> {
  const { x, y } = await until(`a control named "${name}"`, async () => {
    const before = await centreOf(panel, name);
    const now = before && (await centreOf(panel, name));
    return now?.x === before?.x && now?.y === before?.y ? now : null;
  });
  await panel.mouse.click(x, y);
}

/** Text of our panel in Firefox's own sidebar; null where that is not open. */
export async function firefoxSidebarText(driver: Driver): Promise<string | null> {
  const text = await inFirefoxWindow(
    driver,
    `const browser = window.document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
    if (!window.SidebarController.isOpen || !browser?.messageManager) return null;
    const script = () => {
      const root = content.document.querySelector('#sidebar')?.openOrClosedShadowRoot;
      sendAsyncMessage('sidelight:text', root?.textContent || content.document.querySelector('#said')?.textContent || '');
    };
    const said = new Promise((done) => browser.messageManager.addMessageListener('sidelight:text', ({ data }) => done(data)));
    browser.messageManager.loadFrameScript('data:,(' + encodeURIComponent(String(script)) + ')()', false);
    return await said;`,
  );
  return typeof text === 'string' ? text : null;
}

/** The page is as one that the panel's farewell has not reached. */
export async function missFarewell(driver: Driver, page: Page): Promise<void> {
  const settings = await driver.openExtensionPage('src/pages/options/index.html');
  await settings.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'beside', on: true });
  }, page.url());
  await settings.close();
}
