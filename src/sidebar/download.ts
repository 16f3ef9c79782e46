/** Handing a file to the reader: the browser's own download, from a link that never enters the document. */

export interface SavedFile {
  /** With its ending, as it shall be called in the reader's folder. */
  readonly name: string;
  /** Media type: `text/csv`, `image/png`. */
  readonly type: string;
  readonly data: string | Uint8Array;
}

/** Milliseconds until the address of a file is given back: browsers begin to read it after the click, and nobody says when they are done. */
const READ_BY = 60_000;

/** To be called while the browser still remembers the reader's click, so that no page's policy takes it for one of the page's own making. */
export function download({ name, type, data }: SavedFile): void {
  const blob = new Blob([data as BlobPart], { type: type.startsWith('text/') ? `${type};charset=utf-8` : type });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
