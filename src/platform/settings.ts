/** The reader's settings: one versioned record in `storage.local`. Whatever is found there, what comes out is whole. */
import { DEFAULTS, type Settings, VIEW_STATE_FIELDS, type ViewState } from './settings-fields.js';
import { parseRecord, type SettingsRecord, toRecord } from './settings-record.js';
import { clearItems, readItem, watchItem, writeItem } from './storage.js';

export { DEFAULTS, type Settings, type ViewState } from './settings-fields.js';

export const SETTINGS_KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  return parseRecord(await readItem(SETTINGS_KEY));
}

/** Saves of one context follow one another, so that two quick changes do not undo each other. Between contexts the last one wins. */
let saving: Promise<unknown> = Promise.resolve();

function save(change: Partial<Settings>): Promise<boolean> {
  const saved = saving.then(async () => {
    const record: SettingsRecord = toRecord({ ...(await readSettings()), ...change });
    return writeItem(SETTINGS_KEY, record);
  });
  saving = saved;
  return saved;
}

/** For the options page. False where the browser refused to store; the reader is told. */
export const saveSettings = (change: Partial<Settings>): Promise<boolean> => save(change);

/** For the page's script, which may change how things look and nothing else: every other field is left out, whatever the caller's type. */
export function saveViewState(change: Partial<ViewState>): Promise<boolean> {
  const allowed = Object.entries(change).filter(([field]) => (VIEW_STATE_FIELDS as readonly string[]).includes(field));
  return save(Object.fromEntries(allowed));
}

export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  watchItem(SETTINGS_KEY, (value) => changed(parseRecord(value)), signal);
}

/** Everything Sidelight has stored on the device goes; the settings are the defaults again. */
export async function eraseEverything(): Promise<Settings> {
  await saving;
  await clearItems();
  return DEFAULTS;
}
