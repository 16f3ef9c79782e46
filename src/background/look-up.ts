/** The background's end of a large library: one packed file, opened when first asked for in a life of the worker. */
import { type LibraryIndex, lookUp, openIndex, type PageQuestion } from '../core/recognition/library-index.js';
import type { From } from '../messaging/receive.js';
import { runtime } from '../platform/browser.js';
import { bringOnMatch } from './overlay.js';

/** Kept for as long as the worker lives, and nothing but what the package holds. */
let opened: Promise<LibraryIndex> | undefined;

async function open(): Promise<LibraryIndex> {
  const response = await fetch(runtime.getURL('data/library.bin'));
  return openIndex(await response.arrayBuffer());
}

/** Stage 1's question: brings stage 2 where the page may hold a story, and says whether it may. */
export async function bringIfKnown(question: PageQuestion, from: From): Promise<boolean> {
  const isKnown = (await storiesFor(question)).length > 0;
  if (isKnown) await bringOnMatch(from);
  return isKnown;
}

export async function storiesFor(question: PageQuestion): Promise<string[]> {
  opened ??= open();
  return lookUp(await opened, question);
}
