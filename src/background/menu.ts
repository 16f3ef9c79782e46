/** The context menus, of pages and of the toolbar button. Made when the extension is installed; both browsers keep them from then on. */

import type { ToPage } from '../messaging/messages.js';
import { contextMenus, i18n, type MenuClick, openSidePanel, type Tab } from '../platform/browser.js';
import { hostOf, localDay } from '../platform/quiet.js';
import { readSettings, saveSettings } from '../platform/settings.js';
import { showVerdict } from './badge.js';
import { openOptionsFor } from './options.js';
import { openForReader } from './overlay.js';

const OPEN = 'open';
const LOOK_UP = 'look-up';
const LEAVE_SITE = 'leave-site';
const REST_TODAY = 'rest-today';
const PANEL = 'panel';
const READABLE = ['http://*/*', 'https://*/*', 'file:///*'];

export async function createMenu(): Promise<void> {
  if (!contextMenus) return;
  await contextMenus.removeAll();
  contextMenus.create({ id: OPEN, contexts: ['page'], title: i18n.getMessage('menu_open'), documentUrlPatterns: READABLE });
  contextMenus.create({ id: LOOK_UP, contexts: ['selection'], title: i18n.getMessage('menu_look_up'), documentUrlPatterns: READABLE });
  contextMenus.create({ id: LEAVE_SITE, contexts: ['action'], title: i18n.getMessage('menu_leave_site') });
  contextMenus.create({ id: REST_TODAY, contexts: ['action'], title: i18n.getMessage('menu_rest_today') });
  contextMenus.create({ id: PANEL, contexts: ['action'], title: i18n.getMessage('menu_panel') });
}

/** Open pages hear of it through the store and undo themselves; the badge is ours to clear. */
const clear = async ({ id }: Tab): Promise<void> => void (id !== undefined && (await showVerdict(id, 'none', 0)));

/** Of a page that we may not see there is no site to leave alone: the settings page tells how to name one. */
async function leaveSite(tab: Tab): Promise<void> {
  const host = hostOf(tab.url ?? '');
  if (host === null) return openOptionsFor(undefined);
  const { quietSites } = await readSettings();
  await saveSettings({ quietSites: [...quietSites, host] });
  await clear(tab);
}

async function restToday(tab: Tab): Promise<void> {
  await saveSettings({ rest: localDay() });
  await clear(tab);
}

export async function onMenuClick(click: MenuClick, tab: Tab | undefined): Promise<void> {
  // At once: a moment later the browser no longer takes it for the reader's wish.
  if (click.menuItemId === PANEL) return tab && openSidePanel(tab.windowId);
  if (click.menuItemId === LEAVE_SITE) return tab && leaveSite(tab);
  if (click.menuItemId === REST_TODAY) return tab && restToday(tab);
  const command: ToPage = { type: click.menuItemId === LOOK_UP ? 'look-up-selection' : 'open-sidebar' };
  return openForReader(tab, command);
}
