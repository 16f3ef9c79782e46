/** Files to keep, on any page: by download, and where the page's sandbox forbids downloads by way of the clipboard. */

import { download, type SavedFile } from '../sidebar/download.js';
import { copyByEvent } from './clipboard.js';

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
  return typeof file.data === 'string' && copyByEvent(file.data) ? 'copied' : 'refused';
}
