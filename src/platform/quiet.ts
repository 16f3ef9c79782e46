/** Sites that the reader has asked to be left alone on. */
import { isHost } from './settings-fields.js';

/** A host out of what a person types or pastes, `https://www.example.org/page` or `Example.org`; null where there is none. `www.` goes: the whole site is meant. */
export function hostOf(typed: string): string | null {
  const text = typed.trim();
  if (!text) return null;
  try {
    const { hostname, protocol } = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
    return /^https?:$/.test(protocol) && isHost(host) ? host : null;
  } catch {
    return null;
  }
}

export function isQuiet(address: string | undefined, quietSites: readonly string[]): boolean {
  const host = address ? hostOf(address) : null;
  return host !== null && quietSites.some((site) => host === site || host.endsWith(`.${site}`));
}
