import type { Export, SidebarProps } from '../sidebar/contract.js';
import type { Making } from '../sidebar/making.js';
import type { PageReading } from './page-reading.js';

/** Where the script of `writers.ts` leaves its function, in the world that our scripts on a page share. */
export const WRITERS = Symbol.for('sidelight.writers');

/** A fact on the clipboard, by its row's id; the whole reading as a file; what one section shows as a file. */
export type Wish =
  | { readonly type: 'copy'; readonly row: string }
  | { readonly type: 'export'; readonly format: Export }
  | { readonly type: 'make'; readonly what: Making };

/** What it is taken from, and the words for it: the script has none of its own. */
export interface Source extends Pick<SidebarProps, 'view' | 't' | 'locale'> {
  readonly reading: PageReading | null;
}

/** Gives it to the reader; says how that went, null where there is nothing to say. */
export type Give = (wish: Wish, from: Source) => Promise<string | null>;
