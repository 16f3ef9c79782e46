/** An address that may be shown as a link, and the host name that is shown with it. */
export interface SafeLink {
  readonly href: string;
  readonly host: string;
}

/** Controls and the marks that turn the direction of writing: either could make an address read as another. */
const DECEPTIVE = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/**
 * Only plain https addresses become links. Look-alike international host names are shown in their ASCII form, as `URL` gives them.
 * Null: show the text without a link.
 */
export function safeLink(address: string): SafeLink | null {
  if (DECEPTIVE.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username || url.password) return null;
  return { href: url.href, host: url.hostname };
}
