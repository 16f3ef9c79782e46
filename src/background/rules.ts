/** Puts the highlight rules into a tab's page and takes them out. */
import { scripting } from '../platform/browser.js';
import { highlightRules } from './highlight-rules.js';

/**
 * With the user's origin no rule of the page's can outbid the lines; Chromium takes the ground and the text's colour of a highlight from an
 * author's sheet only (tried in 156), so the same rules go in with that origin too. Firefox would do with the first.
 */
const ORIGINS = ['USER', 'AUTHOR'] as const;

/** False: the page refused. Taken out before put in, so that a repeated message leaves one copy and not two. */
export async function setRules(tabId: number, token: string, on: boolean): Promise<boolean> {
  const css = highlightRules(token);
  try {
    for (const origin of ORIGINS) {
      const injection = { target: { tabId }, css, origin };
      await scripting.removeCSS(injection);
      if (on) await scripting.insertCSS(injection);
    }
    return true;
  } catch {
    return false;
  }
}
