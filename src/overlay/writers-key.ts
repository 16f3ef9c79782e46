import type { Make } from '../sidebar/making.js';
import type { citation } from '../view-model/export/citation.js';
import type { write } from '../view-model/export/write.js';
import type { textNow } from './text-now.js';

/** Where the script of `writers.ts` leaves its functions, in the world that our scripts on a page share. */
export const WRITERS = Symbol.for('sidelight.writers');

export interface Writers {
  readonly citation: typeof citation;
  readonly write: typeof write;
  readonly make: Make;
  readonly textNow: typeof textNow;
}
