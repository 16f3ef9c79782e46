/** Tables as RFC 4180 writes them: lines end in CRLF, a field with a comma, a quote or a line break stands in quotes. */
export type CsvField = string | number;

/** A spreadsheet takes a field that begins so for a formula and runs it; an apostrophe before it keeps it text. Numbers keep their sign. */
const FORMULA = /^\s*[=+\-@\t\r]/;

export function csvField(value: CsvField): string {
  const safe = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `rows` begin with the head. The mark at the beginning is for spreadsheets, which else take UTF-8 for something older. */
export const csvText = (rows: readonly (readonly CsvField[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
