/** Where and when the reader wants to be left alone. */
import { isHost, type Rest, type Settings } from './settings-fields.js';

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

/** A day as the reader's clock has it, `YYYY-MM-DD`: "today" ends at the reader's own midnight. */
export function localDay(now = new Date()): `${number}-${number}-${number}` {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as `${number}-${number}-${number}`;
}

export const isResting = (rest: Rest, today = localDay()): boolean => rest === 'always' || rest === today;

/** Sidelight does nothing by itself at this address, today. */
export const leavesAlone = (address: string | undefined, { quietSites, rest }: Pick<Settings, 'quietSites' | 'rest'>): boolean =>
  isResting(rest) || isQuiet(address, quietSites);
