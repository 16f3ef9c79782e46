/**
 * The reader's settings in `storage.local`. Whatever is found there, what comes out is whole.
 *
 * One versioned record; beside it each field of the view state that was changed has an item of its own, which goes before what the record has. A
 * page's script writes such items alone, without reading first: one call, which goes through though the page is closed in the next moment, and two
 * pages that change different things at once do not undo each other. A later version that means something else by a field gives its item another key.
 */
import type { Settings, ViewState } from './settings-fields.js';
import { parseSettings, SETTINGS_KEY, type SettingsRecord, STORED_KEYS, toRecord, viewItems } from './settings-record.js';
import { readItems, removeItems, watchItems, writeItems } from './storage.js';

export { DEFAULTS, type Settings, type ViewState } from './settings-fields.js';
export { viewStateIn } from './settings-record.js';

export const readSettings = async (): Promise<Settings> => parseSettings(await readItems(STORED_KEYS));

/** Saves of one context follow one another, so that two quick changes do not undo each other. Between contexts the last one wins. */
let saving: Promise<unknown> = Promise.resolve();

/** For the options page. False where the browser refused to store; the reader is told. */
export function saveSettings(change: Partial<Settings>): Promise<boolean> {
  const saved = saving.then(async () => {
    const record: SettingsRecord = toRecord({ ...(await readSettings()), ...change });
    return writeItems({ [SETTINGS_KEY]: record, ...viewItems(change) });
  });
  saving = saved;
  return saved;
}

/** For the page's script, which may change how things look and nothing else. */
export const saveViewState = (change: Partial<ViewState>): Promise<boolean> => writeItems(viewItems(change));

/** Tells of the settings as they are after each change, from whatever context. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const read = async () => {
    const settings = await readSettings();
    if (!signal.aborted) changed(settings);
  };
  watchItems(
    (key) => STORED_KEYS.includes(key),
    () => void read(),
    signal,
  );
}

/** Everything Sidelight has stored on the device goes; the settings are the defaults again. False where the browser refused. */
export async function eraseEverything(): Promise<boolean> {
  await saving;
  return removeItems(null);
}
