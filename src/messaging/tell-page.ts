/** The background's voice to one tab. */
import { tabs } from '../platform/browser.js';
import type { ToPage } from './messages.js';
import { HEARD } from './reply.js';

/** False: no stage 2 on this page. */
export async function tellPage(tabId: number, message: ToPage): Promise<boolean> {
  try {
    return (await tabs.sendMessage(tabId, message, { frameId: 0 })) === HEARD;
  } catch {
    // "Receiving end does not exist": the ordinary case of a page on which nothing of ours listens.
    return false;
  }
}
