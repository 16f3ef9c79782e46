/** RFC 4180, read by its grammar. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, field = '', end] of text.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}
