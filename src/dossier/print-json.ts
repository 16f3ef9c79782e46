/** As in `biome.json`: the printed files must pass the house's formatter. */
const WIDTH = 140;

/**
 * JSON as the dataset's files are laid out: the file's object, its list of items and every item stand open, one key a line; anything
 * within an item stands on one line if it fits, so that a surface form or a mention is one line of a diff. Biome prints JSON that is
 * laid out like this unchanged.
 */
export function printJson(value: object): string {
  return `${open(value, '', 0)}\n`;
}

/** Levels that always stand open: the file (0), `items` (1) and each item (2). */
function mustOpen(value: object, level: number, inItems: boolean): boolean {
  return level === 0 || (level === 1 && inItems && Object.keys(value).length > 0) || (level === 2 && inItems);
}

function open(value: object, indent: string, level: number, inItems = false): string {
  const inner = `${indent}  `;
  const [left, right] = Array.isArray(value) ? '[]' : '{}';
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]: [string, unknown]) => {
      const label = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
      return `${inner}${label}${print(part, inner, label, level + 1, inItems || (level === 0 && key === 'items'))}`;
    });
  return `${left}\n${parts.join(',\n')}\n${indent}${right}`;
}

function print(value: unknown, indent: string, label: string, level: number, inItems: boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const flat = flatJson(value);
  const empty = flat === '[]' || flat === '{}';
  // The comma that may follow counts as well.
  const fits = columns(indent + label + flat) < WIDTH;
  return empty || (fits && !mustOpen(value, level, inItems)) ? flat : open(value, indent, level, inItems);
}

function flatJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, part]) => `${JSON.stringify(key)}: ${flatJson(part)}`).join(', ')} }`;
}

/** Columns that a text takes in a terminal: Chinese characters and full-width forms take two, as Biome counts them. */
function columns(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(char) ? 2 : 1), 0);
}
