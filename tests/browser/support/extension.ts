/** Works the parts of the extension that lie in the browser's own frame: button, shortcuts, menu, background. */
import type { Browser, Page } from 'puppeteer-core';
import { bidi } from '../../../scripts/lib/closed-root.mjs';
import { inProject } from '../../../scripts/lib/paths.mjs';
import type { Driver } from './driver.js';
import { until } from './until.js';
import { awakeWorker, endWorker, inWorker, runningWorkers } from './worker.js';

/** What is called inside the service worker, where `chrome` is Chromium's own; events there can be fired by hand. */
declare const chrome: {
  readonly tabs: { query(filter: object): Promise<[{ readonly id: number }]> };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: object): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(click: object, tab: object): void } };
  readonly action: {
    getBadgeText(details: { readonly tabId: number }): Promise<string>;
    getTitle(details: { readonly tabId: number }): Promise<string>;
  };
};

export type Command = '_execute_action' | 'toggle-marks' | 'next-mark' | 'previous-mark';

/** The browser's first window, which stays open as long as the browser does. */
const windows = new WeakMap<Browser, string>();

async function firefoxWindow(browser: Browser): Promise<string> {
  const known = windows.get(browser);
  if (known !== undefined) return known;
  const { contexts } = await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = contexts.find(({ url }: { url: string }) => url.endsWith('/browser.xhtml'));
  windows.set(browser, context);
  return context;
}

/** Firefox: runs code in the browser window's own realm, with `extension` at hand; the arguments are plain JSON. */
export async function inFirefoxWindow(driver: Driver, code: string): Promise<unknown> {
  const answer = await bidi(driver.browser, 'script.callFunction', {
    functionDeclaration: `async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(driver.extensionId)});
      ${code}
    }`,
    target: { context: await firefoxWindow(driver.browser) },
    awaitPromise: true,
  });
  return answer.value;
}

/** The toolbar button, on the page that it is brought to the front for. */
export async function clickToolbarButton(driver: Driver, page: Page): Promise<void> {
  await page.bringToFront();
  if (driver.name === 'firefox') {
    await inFirefoxWindow(
      driver,
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
    );
    return;
  }
  const extension = (await driver.browser.extensions()).get(driver.extensionId);
  await extension?.triggerAction(page);
}

/** The key element that Firefox has made of the shortcut does what it does when its keys are pressed. */
const FIRE_OPENING_KEY = `window.document.querySelector('keyset[id^=ext-keyset] > key[modifiers="alt,shift"][key=L]').doCommand();`;

/**
 * A shortcut of the manifest. No driver can press a key of the browser's own frame: it is fired in Firefox's window, as an event in Chromium's worker. That
 * of the button is, to Chromium, a click on the button.
 */
export async function pressCommand(driver: Driver, page: Page, command: Command): Promise<void> {
  await page.bringToFront();
  if (driver.name === 'firefox') {
    await inFirefoxWindow(
      driver,
      command === '_execute_action' ? FIRE_OPENING_KEY : `extension.shortcuts.onCommand(${JSON.stringify(command)});`,
    );
    return;
  }
  if (command === '_execute_action') return clickToolbarButton(driver, page);
  const dispatch = async (name: Command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  };
  await inWorker(driver, dispatch, command);
}

export interface MenuClick {
  readonly menuItemId: string;
  readonly selectionText?: string;
}

/** An item of the context menu, which no driver can open: what the browser sends for a click on it is sent. */
export async function chooseMenuItem(driver: Driver, page: Page, click: MenuClick): Promise<void> {
  await page.bringToFront();
  const details = { editable: false, pageUrl: page.url(), ...click };
  if (driver.name === 'firefox') {
    const info = JSON.stringify({ ...details, modifiers: [], button: 0 });
    await inFirefoxWindow(driver, `await extension.emit('webext-menu-menuitem-click', ${info}, window.gBrowser.selectedTab);`);
    return;
  }
  const dispatch = async (info: object) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(info, tab);
  };
  await inWorker(driver, dispatch, details);
}

/** The badge's text on the tab of that page, as the toolbar shows it. */
export async function badgeText(driver: Driver, page: Page): Promise<string> {
  await page.bringToFront();
  if (driver.name === 'firefox') {
    const text = await inFirefoxWindow(
      driver,
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      return action.action.getProperty(window.gBrowser.selectedTab, 'badgeText') ?? '';`,
    );
    return String(text);
  }
  const read = async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab.id });
  };
  return inWorker(driver, read, null);
}

/** Chromium: the button's title on the tab of that page. */
export async function buttonTitle(driver: Driver, page: Page): Promise<string> {
  await page.bringToFront();
  const read = async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getTitle({ tabId: tab.id });
  };
  return inWorker(driver, read, null);
}

/** Ends the background, as the browser does after some idle seconds. */
export async function killBackground(driver: Driver): Promise<void> {
  if (driver.name === 'firefox') {
    await inFirefoxWindow(driver, 'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });');
    return;
  }
  await endWorker(driver);
}

/** Reloads the extension under its open pages, as an update does. */
export async function reloadExtension(driver: Driver): Promise<void> {
  const before = driver.name === 'chrome' ? await runningWorkers(driver) : [];
  await driver.browser.installExtension(inProject(`dist/${driver.name}`));
  if (driver.name === 'chrome') await until('the new service worker', () => awakeWorker(driver, before));
}

/** Shows the front page as it would be printed, or as a screen again. */
export async function emulatePrint(driver: Driver, page: Page, on = true): Promise<void> {
  await page.bringToFront();
  const medium = on ? 'print' : '';
  if (driver.name === 'firefox')
    await inFirefoxWindow(driver, `window.gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium}';`);
  else await page.emulateMediaType(on ? 'print' : 'screen');
}

/** The addresses of the open tabs. Firefox's driver calls every page of an extension `about:blank`, its window does not. */
export async function tabAddresses(driver: Driver): Promise<string[]> {
  if (driver.name !== 'firefox') return (await driver.browser.pages()).map((page) => page.url());
  const list = await inFirefoxWindow(driver, 'return window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec).join(" ");');
  return String(list).split(' ');
}
