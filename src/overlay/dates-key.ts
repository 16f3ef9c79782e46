/** Where the script of `report-dates.ts` leaves its function, in the world that our scripts on a page share. */
export const DATES = Symbol.for('sidelight.find-dates');
