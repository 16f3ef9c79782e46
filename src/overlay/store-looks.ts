/** How things look, stored as the reader changes it. */
import { tell } from '../messaging/ask.js';
import { storesInThePage } from '../platform/native.js';
import { saveViewState, viewStateIn } from '../platform/settings.js';
import type { SidebarState } from '../sidebar/contract.js';

/**
 * Stores it as soon as what the reader asked for is done, in the same task: the page may be closed in the next moment. Where the page's own process
 * stores, it may be gone before it has: there the background is asked as well, which gets the message before the page can go (unless it has to be woken
 * for it). Whether there is anything of it to be stored.
 */
export function storeLooks(changed: Partial<SidebarState>): boolean {
  const change = viewStateIn(changed);
  if (Object.keys(change).length === 0) return false;
  queueMicrotask(() => {
    void saveViewState(change);
    if (storesInThePage()) void tell({ type: 'looks', change });
  });
  return true;
}
