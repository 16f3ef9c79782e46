/**
 * The one door to the browser for the background and the extension's own pages: every API in use is listed here with its gaps, so
 * that the permissions can be read off it. Scripts that run in pages go through `page-door.ts` instead; `native.ts` says why.
 */
import browser, { type Action, type Menus, type Runtime, type Tabs } from 'webextension-polyfill';

export type MessageSender = Runtime.MessageSender;
export type Tab = Tabs.Tab;
export type MenuClick = Menus.OnClickData;
export type ActionClick = Action.OnClickData;

/**
 * `onMessage`: answers go by `sendResponse` and `return true`, which works in every version of both. Promises as answers do not:
 * the polyfill hands through Chrome's own `browser` object where there is one (from 144), and Chrome learnt them later.
 * `getManifest().background`: `service_worker` in Chrome, `scripts` in Firefox; the plainest sign of the build that runs.
 */
export const runtime = browser.runtime;

/** Which build runs. Firefox lists all keys that a manifest may have: `service_worker` is there, and null. */
export function isChrome(): boolean {
  const { background } = runtime.getManifest();
  return background !== undefined && 'service_worker' in background && Boolean(background.service_worker);
}

/** `tabs` permission: not held. Addresses are seen through the host permissions, so not of browser pages. */
export const tabs = browser.tabs;

/** Badge and title by tab are dropped by both browsers when the tab navigates. Firefox for Android shows no badge. */
export const action = browser.action;

/** `executeScript`, `insertCSS` and `removeCSS` reject where access is refused: browser pages, stores, hosts the reader has excluded. */
export const scripting = browser.scripting;

/** Absent in Firefox for Android. */
export const contextMenus: typeof browser.contextMenus | undefined = browser.contextMenus;

/**
 * Absent in Firefox for Android. `openShortcutSettings` is Firefox's (from 137); Chrome has an address for its page instead.
 */
export const commands: typeof browser.commands | undefined = browser.commands;

/** Firefox: host access is the reader's to withdraw at any time, which `onRemoved` tells. Chrome tells it when site access changes. */
export const permissions = browser.permissions;

interface Session {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const kept = new Map<string, unknown>();
/** As long as the background lives, where there is no store. */
const inMemory: Session = {
  get: async (key) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
  set: async (items) => {
    for (const [key, value] of Object.entries(items)) kept.set(key, value);
  },
  remove: async (key) => void kept.delete(key),
};

/** In memory, kept while the browser runs, shut to page scripts by default in both (Chrome 102, Firefox 115). Absent without the permission. */
export const session: Session = (browser.storage as typeof browser.storage | undefined)?.session ?? inMemory;

export const i18n = browser.i18n;

interface SidePanels {
  /** Chrome, from 116, with the permission `sidePanel`. */
  readonly sidePanel?: { open(where: { readonly windowId: number | undefined }): Promise<void> };
  /** Firefox, not for Android; in the window of the click. */
  readonly sidebarAction?: { open(): Promise<void> };
}

/** The browser's own side panel with our page in it. Only in the very call that the browser makes for a click of the reader's. */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as SidePanels;
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}
