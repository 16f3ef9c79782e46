/** Writes what the reader wishes to take along, and gives it: onto the clipboard or as a file. */
import type { SavedFile } from '../sidebar/contract.js';
import { formats } from '../sidebar/format.js';
import { make } from '../sidebar/make.js';
import { safeLink } from '../sidebar/safe-link.js';
import { citation } from '../view-model/export/citation.js';
import type { Taken } from '../view-model/export/taken.js';
import { write } from '../view-model/export/write.js';
import { copyText } from './clipboard.js';
import { saveFile } from './save-file.js';
import { textNow } from './text-now.js';
import type { Give, Source } from './writers-key.js';

/** The address of this page as another reader can open it: a name and password in it are nobody else's, and files are on this device only. */
function pageAddress(): string | null {
  const url = new URL(location.href);
  url.username = '';
  url.password = '';
  return url.protocol.startsWith('http') ? url.href : null;
}

function taken({ view, reading, t, locale }: Source): Taken {
  const { date, quantity } = formats(locale);
  return {
    view,
    pen: { t, date, quantity, link: (address) => safeLink(address)?.href ?? null },
    language: locale,
    address: pageAddress(),
    ...(reading === null ? { text: '', mentions: [] } : textNow(reading)),
  };
}

async function copy(row: string, from: Source): Promise<string> {
  const text = citation(row, taken(from));
  return from.t(text !== null && (await copyText(text)) ? 'noticeCopied' : 'noticeNoCopy');
}

function giveFile(file: SavedFile | null, { t }: Source): string | null {
  const done = file === null ? 'refused' : saveFile(file);
  return done === 'saved' ? null : t(done === 'copied' ? 'noticeCopiedInstead' : 'noticeNoDownload');
}

export const give: Give = async (wish, from) => {
  if (wish.type === 'copy') return copy(wish.row, from);
  return giveFile(wish.type === 'export' ? write(wish.format, taken(from)) : await make(wish.what, from), from);
};
