/**
 * Which stretches of a paragraph stand inside quotation marks: somebody else's words, which other texts may print as well, and therefore
 * weak evidence for a copy.
 */

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"', '「': '」', '‘': '’' };

/** A stretch of UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Quoted stretches of one paragraph. A mark that is never closed quotes to the paragraph's end (a quotation that runs on). */
export function quotedStretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < text.length; i++) {
    const open = text[i] as string;
    const close = PAIRS[open];
    if (close === undefined || (open === '‘' && !opensAt(text, i))) continue;
    const end = closing(text, close, i + 1);
    found.push({ start: i, end });
    i = end - 1;
  }
  return found;
}

/** A single mark opens a quotation only where a word begins; inside words it is an apostrophe (‘I‘ll’ as some wires print it). */
function opensAt(text: string, i: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[i - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ');
}

function closing(text: string, close: string, from: number): number {
  for (let i = text.indexOf(close, from); i !== -1; i = text.indexOf(close, i + 1)) {
    if (close !== '’' || !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) return i + 1;
  }
  return text.length;
}
