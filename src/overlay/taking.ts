/**
 * What the reader takes along of a page: a fact on the clipboard, the whole reading as a file. The writers are a script of their own, brought at the
 * first wish: few readers have one, and all would pay for them. The browser remembers the click for some seconds, long enough.
 */
import { ask } from '../messaging/ask.js';
import { interfaceLanguage, message } from '../platform/page-door.js';
import type { Export, SavedFile } from '../sidebar/contract.js';
import { formats } from '../sidebar/format.js';
import type { Making } from '../sidebar/making.js';
import { safeLink } from '../sidebar/safe-link.js';
import type { Pen, Taken } from '../view-model/export/taken.js';
import type { ViewModel } from '../view-model/view-model.js';
import { copyText } from './clipboard.js';
import type { PageReading } from './page-reading.js';
import { saveFile } from './save-file.js';
import { WRITERS, type Writers } from './writers-key.js';

const present = (): Writers | null => (globalThis as { [WRITERS]?: Writers })[WRITERS] ?? null;

/** Null: the extension is gone, or the page cannot be reached any more. */
async function bring(): Promise<Writers | null> {
  if (present() === null) await ask({ type: 'writers' });
  return present();
}

function pen(): Pen {
  const { date, quantity } = formats(interfaceLanguage());
  return { t: message, date, quantity, link: (address) => safeLink(address)?.href ?? null };
}

/** The address of this page as another reader can open it: a name and password in it are nobody else's, and files are on this device only. */
function pageAddress(): string | null {
  const url = new URL(location.href);
  url.username = '';
  url.password = '';
  return url.protocol.startsWith('http') ? url.href : null;
}

function taken(view: ViewModel, reading: PageReading | null, { textNow }: Writers): Taken {
  return {
    view,
    pen: pen(),
    language: interfaceLanguage(),
    address: pageAddress(),
    ...(reading === null ? { text: '', mentions: [] } : textNow(reading)),
  };
}

/** Copies a row's fact; says how it went. */
export async function copyFact(row: string, view: ViewModel | null, reading: PageReading | null): Promise<string> {
  const writers = await bring();
  const text = view && writers ? writers.citation(row, taken(view, reading, writers)) : null;
  return message(text !== null && (await copyText(text)) ? 'noticeCopied' : 'noticeNoCopy');
}

/** Hands a file over; says what went otherwise than asked, null where nothing did. */
function giveFile(file: SavedFile): string | null {
  const done = saveFile(file);
  return done === 'saved' ? null : message(done === 'copied' ? 'noticeCopiedInstead' : 'noticeNoDownload');
}

export async function giveReading(format: Export, view: ViewModel | null, reading: PageReading | null): Promise<string | null> {
  const writers = await bring();
  return view && writers ? giveFile(writers.write(format, taken(view, reading, writers))) : message('noticeNoDownload');
}

export async function giveMade(what: Making, view: ViewModel | null): Promise<string | null> {
  const writers = await bring();
  const file = view && (await writers?.make(what, { view, t: message, locale: interfaceLanguage() }));
  return file ? giveFile(file) : message('noticeNoDownload');
}
