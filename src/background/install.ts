/** What is done once, when the extension comes or changes. */
import { isChrome, runtime, scripting, tabs } from '../platform/browser.js';
import { sayAccess } from './access.js';
import { createMenu } from './menu.js';

const WELCOME = 'src/pages/welcome/index.html';

/** A discarded tab would be loaded for nothing: it gets its script from the manifest when the reader returns to it. */
async function readableTabs(matches: string[]): Promise<number[]> {
  const found = await tabs.query({ url: matches, discarded: false });
  return found.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/**
 * Chrome leaves open tabs without the new version's script, and with the old one's if there was one (which undoes itself when it
 * finds itself orphaned). Firefox brings the script to open tabs itself; a second copy would be one too many.
 */
export async function reinjectSpot(): Promise<void> {
  const script = runtime.getManifest().content_scripts?.[0];
  if (!isChrome() || !script?.js) return;
  const files = script.js;
  const injections = (await readableTabs(script.matches)).map((tabId) => scripting.executeScript({ target: { tabId }, files }));
  await Promise.allSettled(injections); // A tab may be closed, still empty, or closed to extensions.
}

export async function onInstalled(reason: string): Promise<void> {
  await createMenu();
  await sayAccess();
  if (reason === 'install') await tabs.create({ url: runtime.getURL(WELCOME) });
  if (reason === 'install' || reason === 'update') await reinjectSpot();
}
