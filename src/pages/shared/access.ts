/** A note, with its remedy, where the reader or the browser has not let the extension read pages: without that it cannot spot anything. */
import { permissions } from '../../platform/browser.js';
import { byId } from './dom.js';

const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };

async function showIfNeeded(): Promise<void> {
  byId('access', HTMLElement).hidden = await permissions.contains(EVERYWHERE);
}

/** The browser asks the reader; only a click may make it ask. A "no" leaves the note standing. */
export function watchAccess(): void {
  byId('allow', HTMLButtonElement).addEventListener('click', () => void permissions.request(EVERYWHERE).then(showIfNeeded));
  permissions.onAdded.addListener(() => void showIfNeeded());
  permissions.onRemoved.addListener(() => void showIfNeeded());
  void showIfNeeded();
}
