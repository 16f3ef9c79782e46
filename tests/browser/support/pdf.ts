/** A page as the browser prints it into a file. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

export interface Paper {
  /** All letters in the order in which they are drawn, by their numbers in their fonts. */
  readonly letters: string;
  /** Every colour, gradient and picture that something is drawn with, in the file's own words, sorted. */
  readonly inks: readonly string[];
}

const SHOWN = /(?:<[\da-f]+>|\((?:\\[\s\S]|[^\\()])*\)|[-.\d\s[\]])+(?=T[jJ]\b)/gi;
const LETTERS = /<[\da-f]+>|\((?:\\[\s\S]|[^\\()])*\)/gi;
const INK = /(?:[-.\d]+\s+){1,4}(?:g|rg|k|sc|scn)\b|\/\w+\s+(?:scn|sh|Do)\b/gi;

/** With grounds, which browsers else leave out. Chromium draws a text that has marks in pieces, without a colour of theirs on paper: what is compared is what is to be seen. */
export async function printed(page: Page): Promise<Paper> {
  const file = Buffer.from(await page.pdf({ printBackground: true }));
  const drawn: string[] = [];
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at)) {
    const begin = file.indexOf('\n', at) + 1;
    const end = file.indexOf('endstream', begin);
    const piece = unpacked(file.subarray(begin, end));
    // Fonts and the file's own tables lie beside what is drawn.
    if (/\bBT\b[\s\S]*\bT[Jj]\b/.test(piece)) drawn.push(piece);
    at = end + 'endstream'.length;
  }
  const letters = drawn.flatMap((piece) => (piece.match(SHOWN) ?? []).flatMap((part) => part.match(LETTERS) ?? []));
  const inks = new Set(drawn.flatMap((piece) => piece.match(INK) ?? []).map((ink) => ink.replace(/\s+/g, ' ')));
  return { letters: letters.map((part) => part.slice(1, -1)).join(''), inks: [...inks].sort() };
}

function unpacked(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return bytes.toString('latin1');
  }
}
