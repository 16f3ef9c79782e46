/** Tables as RFC 4180 writes them: lines end in CRLF, a field with a comma, a quote or a line break stands in quotes. */
export type CsvField = string | number | null | undefined;

/**
 * Spreadsheets run a field that begins with one of these as a formula; an apostrophe before it keeps it text. Numbers are given as numbers and keep
 * their sign.
 */
const FORMULA = /^[=+\-@\t\r]/;

function field(value: CsvField): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `rows` begin with the head. Every row has as many fields as the first. */
export function csv(rows: readonly (readonly CsvField[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
