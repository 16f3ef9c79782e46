import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WALL } from '../core/text/page-rules.js';
import { readHtml } from './html-page.js';
import { paragraphsOf } from './paragraphs.js';

/** One text to be read. */
export interface Input {
  /** As the reader named it; files of a folder by their path below it. */
  readonly name: string;
  readonly text: string;
  /** ISO day that a page gives as its own; null where it gives none. */
  readonly published: string | null;
}

const PAGE = /\.(?:x?html?|txt|text|md)$/i;
const MARKUP = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|article|main|div|section|p|h1)\b/i;

/** The files that an argument names: itself, or the pages and texts below a folder in the order of their names. Throws where absent. */
export function filesOf(argument: string): string[] {
  if (argument === '-' || !statSync(argument).isDirectory()) return [argument];
  return readdirSync(argument, { recursive: true, encoding: 'utf8' })
    .filter((name) => PAGE.test(name))
    .sort()
    .map((name) => join(argument, name))
    .filter((path) => statSync(path).isFile());
}

/** Reads one file, or standard input for `-`. Throws where it cannot be read or holds no text. */
export function readInput(name: string): Input {
  const source = readSource(name);
  if (isHtml(name, source)) return { name, ...readHtml(source) };
  return { name, text: paragraphsOf(source).join(WALL), published: null };
}

/** The characters of a file, or of standard input for `-`. Throws where it cannot be read or holds no text. */
export function readSource(name: string): string {
  const bytes = readFileSync(name === '-' ? 0 : name);
  if (bytes.subarray(0, 4096).includes(0) && !isUtf16(bytes)) throw new Error('is neither HTML nor text');
  return decode(bytes);
}

/** By its name, or by how it begins. */
export function isHtml(name: string, source: string): boolean {
  return MARKUP.test(source) || /\.x?html?$/i.test(name);
}

const isUtf16 = (bytes: Uint8Array): boolean => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/**
 * By byte order mark; as UTF-8 where the bytes are that to the last (browsers save pages as UTF-8 and leave the old declaration in them,
 * and hardly any text in another encoding passes); else by what the page says of itself in its first kilobyte.
 */
function decode(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  return decodeAs('utf-8', bytes) ?? decodeAs(said, bytes) ?? new TextDecoder().decode(bytes);
}

/** Null where the bytes are no such text, or no decoder knows the name. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
