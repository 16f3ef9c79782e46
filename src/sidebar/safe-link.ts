/** An address that may be shown as a link, and the host name that is shown with it. */
export interface SafeLink {
  readonly href: string;
  readonly host: string;
}

/** Controls and the marks that turn the direction of writing: either could make an address read as another. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Z}]/u;

/**
 * Only plain https addresses become links. Look-alike international host names are shown in their ASCII form, as `URL` gives them.
 * Null: show the text without a link.
 */
export function safeLink(address: string): SafeLink | null {
  const url = DECEPTIVE.test(address) ? null : parsed(address);
  if (url?.protocol !== 'https:' || url.username || url.password) return null;
  return { href: url.href, host: url.hostname };
}

/** `URL.canParse` is newer than our floors (Chrome has it from 120). */
function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
