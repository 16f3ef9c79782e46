import { placeLink } from './citation.js';
import { type Fact, factsOf } from './facts.js';
import type { Taken } from './taken.js';

/** Names for machines: the same in every language. Dates are ISO 8601, `day/day` for a stretch whose second day is no longer in it. */
const COLUMNS = ['section', 'id', 'name', 'date', 'text', 'state', 'now', 'now_date', 'mentions', 'in_text', 'sources', 'addresses'];

/** A spreadsheet takes a field that begins so for a formula and runs it. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/** RFC 4180: quoted where needed, quotes doubled. */
export function csvField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines end in CR LF. The mark at the beginning is for spreadsheets, which else take UTF-8 for something older. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;

function row(fact: Fact, taken: Taken): string[] {
  const sources = fact.sources.flatMap((ref) => taken.view.sources[ref] ?? []);
  return [
    fact.section,
    fact.id,
    fact.name,
    fact.date ?? '',
    fact.text,
    fact.state ?? '',
    fact.now ?? '',
    fact.nowDate ?? '',
    String(fact.marks.length),
    placeLink(fact, taken) ?? '',
    sources.map(({ publisher, title }) => `${publisher}: ${title}`).join('; '),
    sources.flatMap(({ url }) => taken.pen.link(url) ?? []).join(' '),
  ];
}

export const csv = (taken: Taken): string => csvText([COLUMNS, ...factsOf(taken.view, taken.pen).map((fact) => row(fact, taken))]);
