/** Works the parts of the extension that lie in the browser's own frame: button, shortcuts, menu, background. */
import type { Page, WebWorker } from 'puppeteer-core';
import { bidi } from '../../../scripts/lib/closed-root.mjs';
import { inProject } from '../../../scripts/lib/paths.mjs';
import type { Driver } from './driver.js';

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

export type Command = 'toggle-marks' | 'next-mark' | 'previous-mark';

/** Chromium: the service worker, once it is awake. */
export async function worker({ browser, extensionId }: Pick<Driver, 'browser' | 'extensionId'>): Promise<WebWorker> {
  const ours = (url: string) => url.startsWith(`chrome-extension://${extensionId}/`);
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker' && ours(candidate.url()));
  const found = await target.worker();
  if (!found) throw new Error('The service worker is gone');
  return found;
}

/** Firefox: runs code in the browser window's own realm, with `extension` at hand; the arguments are plain JSON. */
async function inFirefoxWindow(driver: Driver, code: string): Promise<unknown> {
  const { contexts } = await bidi(driver.browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = contexts.find((context: { url: string }) => context.url.endsWith('/browser.xhtml'));
  const answer = await bidi(driver.browser, 'script.callFunction', {
    functionDeclaration: `async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(driver.extensionId)});
      ${code}
    }`,
    target: { context: window.context },
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

/**
 * A shortcut of the manifest. No driver can press a key of the browser's own frame: Firefox's key element is fired in its window,
 * Chromium's event in the worker.
 */
export async function pressCommand(driver: Driver, page: Page, command: Command): Promise<void> {
  await page.bringToFront();
  if (driver.name === 'firefox') {
    await inFirefoxWindow(driver, `extension.shortcuts.onCommand(${JSON.stringify(command)});`);
    return;
  }
  await (await worker(driver)).evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
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
  await (await worker(driver)).evaluate(async (info) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(info, tab);
  }, details);
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
  return (await worker(driver)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab.id });
  });
}

/** Chromium: the button's title on the tab of that page. */
export async function buttonTitle(driver: Driver, page: Page): Promise<string> {
  await page.bringToFront();
  return (await worker(driver)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getTitle({ tabId: tab.id });
  });
}

/** Ends the background, as the browser does after some idle seconds. */
export async function killBackground(driver: Driver): Promise<void> {
  if (driver.name === 'firefox') {
    await inFirefoxWindow(driver, 'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });');
    return;
  }
  await (await worker(driver)).close();
}

/** Reloads the extension under its open pages, as an update does. */
export async function reloadExtension(driver: Driver): Promise<void> {
  await driver.browser.installExtension(inProject(`dist/${driver.name}`));
  if (driver.name === 'chrome') await worker(driver);
}
