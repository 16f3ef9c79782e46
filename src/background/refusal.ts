/** Where Sidelight is not let in. A refusal is an ordinary event with a name, never an error. */

/**
 * `browser_page`: the browser's own pages and other extensions'; `file_access`: saved pages need a switch; `site_access`: the reader
 * or the browser's settings keep us off this site; `protected_page`: the stores and the like, closed to all extensions.
 */
export type Refusal = 'browser_page' | 'file_access' | 'site_access' | 'protected_page';

/** Why a page refused. Both browsers hide the address of pages that no permission covers: no address is the browser's own page. */
export function nameRefusal(address: string | undefined, hasHostAccess: boolean): Refusal {
  const protocol = address?.slice(0, address.indexOf(':') + 1);
  if (protocol === 'file:') return 'file_access';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser_page';
  return hasHostAccess ? 'protected_page' : 'site_access';
}
