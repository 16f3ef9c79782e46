type Fields = Record<string, unknown>;

/**
 * Makes equal strings one: what has come as a message has a string of its own for every value, and a view says `primary` 200 times. In place; the view
 * is the same value as before.
 */
export function shareStrings(view: object, known = new Map<string, string>()): void {
  const fields = view as Fields;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (typeof value === 'object' && value !== null) shareStrings(value, known);
    else if (typeof value === 'string') {
      const first = known.get(value);
      if (first === undefined) known.set(value, value);
      else fields[key] = first;
    }
  }
}
