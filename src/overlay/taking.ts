/** What the reader takes along of a page: a fact on the clipboard, the whole reading as a file. */
import { interfaceLanguage, message } from '../platform/page-door.js';
import type { Export } from '../sidebar/contract.js';
import { formats } from '../sidebar/format.js';
import { safeLink } from '../sidebar/safe-link.js';
import { citation } from '../view-model/export/citation.js';
import type { Pen, Taken, Written } from '../view-model/export/taken.js';
import { write } from '../view-model/export/write.js';
import type { ViewModel } from '../view-model/view-model.js';
import type { PageReading } from './page-reading.js';

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

function taken(view: ViewModel, reading: PageReading | null): Taken {
  const { page, reading: read } = reading ?? {};
  return {
    view,
    pen: pen(),
    language: interfaceLanguage(),
    address: pageAddress(),
    text: page?.text ?? '',
    mentions: read?.mentions ?? [],
  };
}

export const citationOf = (row: string, view: ViewModel, reading: PageReading | null): string | null => citation(row, taken(view, reading));

export const fileOf = (format: Export, view: ViewModel, reading: PageReading | null): Written => write(format, taken(view, reading));
