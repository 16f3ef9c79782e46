/** The context menu. Made when the extension is installed; both browsers keep it from then on. */

import type { ToPage } from '../messaging/messages.js';
import { contextMenus, i18n, type MenuClick, type Tab } from '../platform/browser.js';
import { openForReader } from './overlay.js';

const OPEN = 'open';
const LOOK_UP = 'look-up';
const READABLE = ['http://*/*', 'https://*/*', 'file:///*'];

export async function createMenu(): Promise<void> {
  if (!contextMenus) return;
  await contextMenus.removeAll();
  contextMenus.create({ id: OPEN, contexts: ['page'], title: i18n.getMessage('menu_open'), documentUrlPatterns: READABLE });
  contextMenus.create({ id: LOOK_UP, contexts: ['selection'], title: i18n.getMessage('menu_look_up'), documentUrlPatterns: READABLE });
}

export function onMenuClick(click: MenuClick, tab: Tab | undefined): Promise<void> {
  const command: ToPage = { type: click.menuItemId === LOOK_UP ? 'look-up-selection' : 'open-sidebar' };
  return openForReader(tab, command);
}
