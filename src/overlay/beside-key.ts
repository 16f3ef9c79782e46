import type { AidsOwner } from './aids.js';
import type { InText } from './panel.js';

/** Where the script of `beside.ts` leaves its function, in the world that our scripts on a page share. */
export const BESIDE = Symbol.for('sidelight.beside');

/** Told whenever the session draws; `signal` ends with stage 2. */
export type ShowBeside = (owner: AidsOwner, inText: InText, signal: AbortSignal) => void;
