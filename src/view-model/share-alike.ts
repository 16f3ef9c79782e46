/** Longest list of which another one may be made one. */
const SHORT = 12;

/** A list of strings and numbers, as one text; undefined for any other. */
const keyOf = (list: readonly unknown[]): string | undefined =>
  list.length <= SHORT && list.every((value) => typeof value === 'string' || typeof value === 'number') ? JSON.stringify(list) : undefined;

/**
 * Makes equal strings of a view one, and equal short lists: what has come as a message has a string of its own for every value, and a view says `primary`
 * 200 times. In place; the view is the same value as before.
 */
export function shareAlike(view: object): void {
  const strings = new Map<string, string>();
  const lists = new Map<string, readonly unknown[]>();
  const shared = (value: unknown): unknown => {
    if (typeof value === 'string') return first(strings, value, value);
    if (typeof value !== 'object' || value === null) return value;
    shareIn(value);
    const key = Array.isArray(value) ? keyOf(value) : undefined;
    return key === undefined ? value : first(lists, key, value as readonly unknown[]);
  };
  const shareIn = (holder: object): void => {
    if (Array.isArray(holder)) {
      // By number: keys would be strings, and the engine keeps a table of those.
      for (let i = 0; i < holder.length; i++) holder[i] = shared(holder[i]);
      return;
    }
    const fields = holder as Record<string, unknown>;
    for (const key of Object.keys(fields)) fields[key] = shared(fields[key]);
  };
  shareIn(view);
}

function first<T>(known: Map<string, T>, key: string, value: T): T {
  const there = known.get(key);
  if (there !== undefined) return there;
  known.set(key, value);
  return value;
}
