/**
 * The token in the names of this page's highlights. No page can guess it, and it differs from page to page; yet the instance that follows an
 * update under an open page finds the same one, so that it can take out what the old one left (FAULTS 1 and 21).
 */
import { readItem, writeItem } from './storage.js';

const SALT = 'salt';
const BASE = 36;
const LENGTH = 12;

/** Made once per installation. Where nothing can be stored, each instance has its own. */
async function salt(): Promise<string> {
  const stored = await readItem(SALT);
  if (typeof stored === 'string' && stored.length >= LENGTH) return stored;
  const fresh = [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(BASE)).join('');
  await writeItem(SALT, fresh);
  return fresh;
}

/** Twelve characters of `[a-z0-9]`, from the salt and the moment at which a document began: this one, unless said otherwise. */
export async function pageToken(origin: number = performance.timeOrigin): Promise<string> {
  const text = `${await salt()} ${origin}`;
  return Array.from({ length: LENGTH }, (_, i) => (fnv1a(`${i} ${text}`) % BASE).toString(BASE)).join('');
}

/** FNV-1a, 32 bit: enough to spread a secret over a name; nothing here is worth breaking. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
