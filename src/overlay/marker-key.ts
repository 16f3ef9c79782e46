/** Where the script of `report-marks.ts` leaves its function, in the world that our scripts on a page share. */
export const MARKER = Symbol.for('sidelight.mark-report');
