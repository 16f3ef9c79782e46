/** Puts the highlight rules into a tab's page and takes them out. */
import { scripting } from '../platform/browser.js';
import { highlightRules } from './highlight-rules.js';

/** False: the page refused. Taken out before put in, so that a repeated message leaves one copy and not two. */
export async function setRules(tabId: number, token: string, on: boolean): Promise<boolean> {
  try {
    for (const sheet of highlightRules(token)) {
      const injection = { target: { tabId }, ...sheet };
      await scripting.removeCSS(injection);
      if (on) await scripting.insertCSS(injection);
    }
    return true;
  } catch {
    return false;
  }
}
