/** `storage.local` as the rest of the house sees it: a read gives a value or nothing, a write says whether it went through. */
import { isOrphaned, native } from './native.js';

/** The value under a key; undefined where there is none or the store cannot be read. */
export async function readItem(key: string): Promise<unknown> {
  try {
    return (await native()?.storage?.local.get(key))?.[key];
  } catch {
    return undefined;
  }
}

/** False: refused (quota, a full disk, a dead context). Other keys are not touched either way. */
export async function writeItem(key: string, value: unknown): Promise<boolean> {
  const local = native()?.storage?.local;
  if (!local) return false;
  try {
    await local.set({ [key]: value });
    return true;
  } catch {
    return false;
  }
}

/** Removes every key of the extension. For the options page only. */
export async function clearItems(): Promise<boolean> {
  const local = native()?.storage?.local;
  if (!local) return false;
  try {
    await local.clear();
    return true;
  } catch {
    return false;
  }
}

/** Tells of each change to a key, from whatever context, until the signal ends it. A removed key is told as undefined. */
export function watchItem(key: string, changed: (value: unknown) => void, signal: AbortSignal): void {
  const onChanged = native()?.storage?.onChanged;
  if (!onChanged || isOrphaned() || signal.aborted) return;
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => {
    if (area === 'local' && Object.hasOwn(changes, key)) changed(changes[key]?.newValue);
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => !isOrphaned() && onChanged.removeListener(listener), { once: true });
}
