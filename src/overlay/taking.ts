/**
 * What the reader takes along of a page: a fact on the clipboard, the whole reading as a file. What writes and gives it is a script of its own,
 * brought at the first wish: few readers have one, and all would pay for it. The browser remembers the click for some seconds, long enough.
 */
import { ask } from '../messaging/ask.js';
import { interfaceLanguage, message } from '../platform/page-door.js';
import type { SidebarCallbacks } from '../sidebar/contract.js';
import type { ViewModel } from '../view-model/view-model.js';
import type { PageReading } from './page-reading.js';
import { type Give, type Wish, WRITERS } from './writers-key.js';

const world = globalThis as { [WRITERS]?: Give };

/** Undefined: the extension is gone, or the page cannot be reached any more. */
async function bring(): Promise<Give | undefined> {
  if (!world[WRITERS]) await ask({ type: 'writers' });
  return world[WRITERS];
}

/** Says how it went, null where there is nothing to say. */
async function take(wish: Wish, view: ViewModel | null, reading: PageReading | null): Promise<string | null> {
  const give = await bring();
  if (view && give) return give(wish, { view, reading, t: message, locale: interfaceLanguage() });
  return message(wish.type === 'copy' ? 'noticeNoCopy' : 'noticeNoDownload');
}

interface Owner {
  /** What is in front. */
  model(): ViewModel | null;
  reading(): PageReading | null;
  /** Is told how it went. */
  say(notice: string | null): void;
}

export function takingAlong({ model, reading, say }: Owner): Pick<SidebarCallbacks, 'onMake' | 'onCopy' | 'onExport'> {
  const taking = async (wish: Wish) => {
    const told = await take(wish, model(), reading());
    // The same words a second time would change nothing, and nothing would be said of them.
    say(null);
    say(told);
  };
  return {
    onMake: (what) => taking({ type: 'make', what }),
    onCopy: (row) => taking({ type: 'copy', row }),
    onExport: (format) => taking({ type: 'export', format }),
  };
}
