import { firstDay, lastDay } from './day.js';
import type { Office } from './types.js';

/**
 * The offices held on a day. The last day of an office belongs to the successor where it is known to the day: on 2021-01-20 the term
 * that ended "2021-01-20" is over. An office known only to the month or year counts as held through all of its first and last one.
 */
export function officesOn(offices: readonly Office[], day: string): Office[] {
  return offices.filter((office) => firstDay(office.from) <= day && !isOver(office, day));
}

function isOver(office: Office, day: string): boolean {
  if (office.to === undefined) return false;
  return office.to.length === 10 ? office.to <= day : lastDay(office.to) < day;
}
