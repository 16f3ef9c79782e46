/** Files to keep, on any page: by download, and where the page's sandbox forbids downloads by way of the clipboard. */
import { download, type SavedFile } from '../sidebar/download.js';

/** `refused`: neither way is open. */
export type Save = 'saved' | 'copied' | 'refused';

/**
 * A page served with `Content-Security-Policy: sandbox` has an opaque origin and may not download; nothing tells that a download was dropped.
 * Pages of files have an opaque origin too, and may.
 */
const isSandboxed = () => self.origin === 'null' && location.protocol.startsWith('http');

export function saveFile(file: SavedFile): Save {
  if (!isSandboxed()) {
    download(file);
    return 'saved';
  }
  return typeof file.data === 'string' && copyText(file.data) ? 'copied' : 'refused';
}

/** By the copy event, since `navigator.clipboard` is missing on http pages. On the window and in capture: before any listener of the page. */
function copyText(text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return copied;
}
