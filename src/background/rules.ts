/** Puts the highlight rules into a tab's page and takes them out. */
import { isChrome, scripting } from '../platform/browser.js';
import { highlightRules } from './highlight-rules.js';

/** What is to be in the page: rules with lines, without, or none. */
export interface Wanted {
  readonly on: boolean;
  readonly lined: boolean;
}

/** False: the page refused. All are taken out before any is put in, so that a repeated message leaves one copy and not two, and a change no old one. */
export async function setRules(tabId: number, token: string, { on, lined }: Wanted): Promise<boolean> {
  const target = { target: { tabId } };
  const rulesFor = (withLines: boolean) => highlightRules(token, isChrome(), withLines);
  const wanted = rulesFor(lined);
  try {
    await Promise.all([...wanted, ...rulesFor(!lined)].map((sheet) => scripting.removeCSS({ ...target, ...sheet })));
    if (on) await Promise.all(wanted.map((sheet) => scripting.insertCSS({ ...target, ...sheet })));
    return true;
  } catch {
    return false;
  }
}
