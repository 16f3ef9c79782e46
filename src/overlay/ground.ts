/** What a reading is taken along with: the page's text as it is now, and its address. */
import type { Taken } from '../view-model/export/taken.js';
import type { PageReading } from './page-reading.js';
import { textNow } from './text-now.js';

export type Ground = Pick<Taken, 'address' | 'text' | 'mentions'>;

/** The address of this page as another reader can open it: a name and password in it are nobody else's, and files are on this device only. */
function pageAddress(): string | null {
  const url = new URL(location.href);
  url.username = '';
  url.password = '';
  return url.protocol.startsWith('http') ? url.href : null;
}

export const groundOf = (reading: PageReading | null): Ground => ({
  address: pageAddress(),
  ...(reading === null ? { text: '', mentions: [] } : textNow(reading)),
});
