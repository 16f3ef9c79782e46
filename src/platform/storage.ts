/** `storage.local` as the rest of the house sees it: a read gives a value or nothing, a write says whether it went through. */
import { isOrphaned, native } from './native.js';

/** The items under some keys, as many as there are, or (null) all of them; none where the store cannot be read. */
export async function readItems(keys: readonly string[] | null): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await native()?.storage?.local.get(keys)) ?? {};
  } catch {
    return {};
  }
}

/** The value under a key; undefined where there is none or the store cannot be read. */
export const readItem = async (key: string): Promise<unknown> => (await readItems([key]))[key];

/** All in one go. False: refused (quota, a full disk, a dead context). Other keys are not touched either way. */
export async function writeItems(items: Readonly<Record<string, unknown>>): Promise<boolean> {
  const local = native()?.storage?.local;
  if (!local) return false;
  try {
    await local.set(items);
    return true;
  } catch {
    return false;
  }
}

export const writeItem = (key: string, value: unknown): Promise<boolean> => writeItems({ [key]: value });

/** Removes the keys that are asked for, or (null) every key of the extension. For the options page only. False: refused. */
export async function removeItems(goes: ((key: string) => boolean) | null): Promise<boolean> {
  const local = native()?.storage?.local;
  if (!local) return false;
  try {
    await (goes === null ? local.clear() : local.remove(Object.keys(await local.get(null)).filter(goes)));
    return true;
  } catch {
    return false;
  }
}

/** Tells of each change to any key that is asked about, from whatever context, until the signal ends it. */
export function watchItems(isWatched: (key: string) => boolean, changed: () => void, signal: AbortSignal): void {
  const onChanged = native()?.storage?.onChanged;
  if (!onChanged || isOrphaned() || signal.aborted) return;
  const listener = (changes: object, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isWatched)) changed();
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => !isOrphaned() && onChanged.removeListener(listener), { once: true });
}
