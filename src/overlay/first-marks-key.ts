import type { Mark } from '../highlights/painter.js';

/** Where the script of `first-marks.ts` leaves its functions, in the world that our scripts on a page share. */
const FIRST = Symbol.for('sidelight.first-marks');
const world = globalThis as { [FIRST]?: FirstMarks };

/** The token in the names of what is painted, for which the rules are in, and whether these have lines. */
export interface Painted {
  readonly token: string;
  readonly lined: boolean;
}

export interface FirstMarks {
  /** Null where nothing is. Once: who takes it over takes the rules out as well. */
  painted(): Painted | null;
  /** What was found when the script was brought, at the first call; then what is about the place that a look at another page has left a hint of. */
  take(): readonly Mark[] | null;
}

/** Undefined where the script was not brought: on our own pages. */
export const firstMarks = (): FirstMarks | undefined => world[FIRST];

/** They are brought again with the script that reads. */
export const letFirstMarksGo = (): void => void Reflect.deleteProperty(world, FIRST);

/** A new version of the extension takes the place of an old one's. */
export const leaveFirstMarks = (value: FirstMarks): void => void Object.defineProperty(world, FIRST, { value, configurable: true });
