/** As in `biome.json`: the printed files must pass the house's formatter. */
const WIDTH = 140;

/**
 * JSON as the dataset's files are laid out: the file's object, its list of items and every item stand open, one key a line; anything
 * within an item stands on one line if it fits, so that a surface form or a mention is one line of a diff. Biome prints JSON that is
 * laid out like this unchanged.
 */
export function printJson(value: object): string {
  return `${print(value, { indent: '', label: '', comma: '', level: 0, inItems: false })}\n`;
}

/** Where a value stands: its indent, the label and comma on its line, its depth, and whether it lies in a list of items. */
interface Place {
  readonly indent: string;
  readonly label: string;
  readonly comma: string;
  readonly level: number;
  readonly inItems: boolean;
}

/** Levels that always stand open: the file (0), `items` (1) and each item (2). */
function mustOpen(value: object, { level, inItems }: Place): boolean {
  return level === 0 || (level === 1 && inItems && Object.keys(value).length > 0) || (level === 2 && inItems);
}

function print(value: unknown, place: Place): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const flat = flatJson(value);
  const fits = columns(place.indent + place.label + flat + place.comma) <= WIDTH;
  return flat === '[]' || flat === '{}' || (fits && !mustOpen(value, place)) ? flat : open(value, place);
}

function open(value: object, { indent, level, inItems }: Place): string {
  const inner = `${indent}  `;
  const [left, right] = Array.isArray(value) ? '[]' : '{}';
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const lines = parts.map(([key, part]: [string, unknown], i) => {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    const comma = i < parts.length - 1 ? ',' : '';
    const items = inItems || (level === 0 && key === 'items');
    return `${inner}${label}${print(part, { indent: inner, label, comma, level: level + 1, inItems: items })}${comma}`;
  });
  return `${left}\n${lines.join('\n')}\n${indent}${right}`;
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
