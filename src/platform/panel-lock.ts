/**
 * Whether a panel stands beside the pages of a window, by the browser's own word (Web Locks): a lock goes with the document that holds it, also with one
 * that could say no farewell.
 */
import { tabs } from './browser.js';

const lockOf = (windowId: number | undefined): string => `panel-${windowId}`;

/** For as long as this document lives. More than one may stand in a window. */
export const holdPanel = (windowId: number | undefined): void =>
  void navigator.locks.request(lockOf(windowId), { mode: 'shared' }, () => new Promise<never>(() => {}));

/** In the window of a tab. */
export async function hasPanel(tabId: number): Promise<boolean> {
  const [{ windowId }, { held = [] }] = await Promise.all([tabs.get(tabId), navigator.locks.query()]);
  return held.some(({ name }) => name === lockOf(windowId));
}
