import { csvText } from '../../core/formats/csv.js';
import { placeLink } from './citation.js';
import { DETAILS } from './fact.js';
import { type Fact, factsOf, textOf } from './facts.js';
import type { Taken } from './taken.js';

/** Names for machines: the same in every language, and in this order for good: what is new comes at the end. Dates are ISO 8601, `day/day` for a stretch whose second day is no longer in it. */
const COLUMNS = [
  'section',
  'id',
  'name',
  'date',
  'text',
  'state',
  'now',
  'now_date',
  'mentions',
  'in_text',
  'sources',
  'addresses',
  ...DETAILS,
];

function row(fact: Fact, taken: Taken): string[] {
  const sources = fact.sources.flatMap((ref) => taken.view.sources[ref] ?? []);
  return [
    fact.section,
    fact.id,
    fact.name,
    fact.date ?? '',
    textOf(fact),
    fact.state ?? '',
    fact.now ?? '',
    fact.nowDate ?? '',
    String(fact.marks.length),
    placeLink(fact, taken) ?? '',
    sources.map(({ publisher, title }) => `${publisher}: ${title}`).join('; '),
    sources.flatMap(({ url }) => taken.pen.link(url) ?? []).join(' '),
    ...DETAILS.map((detail) => fact.columns?.[detail] ?? ''),
  ];
}

export const csv = (taken: Taken): string => csvText([COLUMNS, ...factsOf(taken.view, taken.pen).map((fact) => row(fact, taken))]);
