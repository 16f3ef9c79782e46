import { firstDay, lastDay } from '../day.js';
import type { Office } from '../types.js';
import { type Check, shared } from './fact.js';

/** An office begins before it ends, and nobody holds the same one twice at a time. */
export const officesFit: Check = (dossier) =>
  dossier.entities.flatMap(({ id, offices = [] }) => {
    const backwards = offices.filter((office) => office.to !== undefined && firstDay(office.from) > lastDay(office.to));
    const doubled = shared(offices, (office) => `${office.title} ${office.body ?? ''}`).filter(([, terms]) => someOverlap(terms));
    return [
      ...backwards.map(({ title, from, to }) => problem(id, `has "${title}" from ${from} to ${to}: swap the dates`)),
      ...doubled.map(([, [term]]) => problem(id, `has "${term?.title}" twice at the same time: end the earlier term or join the two`)),
    ];
  });

function problem(id: string, message: string) {
  return { file: 'entities.json', id, path: 'offices', message };
}

/** Terms that only touch (the one ends on the day, in the month or year in which the next begins) do not overlap. */
function someOverlap(terms: readonly Office[]): boolean {
  const sorted = terms.toSorted((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1));
  return sorted.some((term, i) => {
    const next = sorted[i + 1];
    return next !== undefined && (term.to === undefined || firstDay(term.to) > lastDay(next.from));
  });
}
