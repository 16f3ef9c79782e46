/** The settings page, opened where the reader wants it. */
import { runtime, tabs } from '../platform/browser.js';
import { hostOf } from '../platform/quiet.js';

const OPTIONS = 'src/pages/options/index.html';

/** From a page: with its site at hand, to be left alone with one more click. The page's script itself may change no rule (decision 10). */
export async function openOptionsFor(url: string | undefined): Promise<undefined> {
  const host = hostOf(url ?? '');
  if (host === null) return void (await runtime.openOptionsPage());
  await tabs.create({ url: `${runtime.getURL(OPTIONS)}#from=${host}` });
}

/** At what has changed in the record. */
export async function openChangeLog(): Promise<undefined> {
  await tabs.create({ url: `${runtime.getURL(OPTIONS)}#log` });
}
