/**
 * Makes equal strings of a view one: what has come as a message has a string of its own for every value, and a view says `primary` 200 times. In place;
 * the view is the same value as before.
 */
export function shareStrings(view: object): void {
  const known = new Map<string, string>();
  const shared = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) shareIn(value);
    else if (typeof value === 'string') {
      if (!known.has(value)) known.set(value, value);
      return known.get(value) as T;
    }
    return value;
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
