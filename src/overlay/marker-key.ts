/** Where the script of `report-marks.ts` leaves what a reading is given of it, `ReadOptions`, in the world that our scripts on a page share. */
export const MARKER = Symbol.for('sidelight.mark-report');
