/** What the browser and the reader let Sidelight see. */
import { action, i18n, permissions } from '../platform/browser.js';

export async function hasHostAccess(address: string | undefined): Promise<boolean> {
  try {
    // A match pattern knows no port.
    const { protocol, hostname } = new URL(address ?? '');
    return await permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    return false;
  }
}

/** Where it may not, a browser does not even tell which pages are sites. */
export const mayReadSites = (): Promise<boolean> => permissions.contains({ origins: ['http://*/*', 'https://*/*'] });

/**
 * The button's title everywhere else. Without access to sites the extension cannot spot anything and would look broken: Firefox lets
 * the reader withdraw it at any time, Chrome can be set to "on click".
 */
export async function sayAccess(): Promise<void> {
  await action.setTitle({ title: i18n.getMessage((await mayReadSites()) ? 'extName' : 'title_no_access') });
}
