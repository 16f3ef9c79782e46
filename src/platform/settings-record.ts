/**
 * The stored form of the settings and the way from any older one. Pure. No checksum: every value is one of a closed set, so a damaged
 * one shows by itself, and a checksum could only throw away the sound ones beside it.
 */
import { DEFAULTS, isObject, own, READERS, type Settings, VIEW_STATE_FIELDS, type ViewState } from './settings-fields.js';

type Values = Readonly<Record<string, unknown>>;
/** From one version's values to the next one's. The values may be damaged: a migration moves, it does not judge. */
export type Migration = (values: Values) => Values;

/** The first leads from version 1 to version 2, and so on. */
export const MIGRATIONS: readonly Migration[] = [];
export const CURRENT_VERSION = MIGRATIONS.length + 1;

/** The record's key. */
export const SETTINGS_KEY = 'settings';
const viewKey = (field: keyof ViewState): string => `view:${field}`;
/** All keys that settings are read from. */
export const STORED_KEYS: readonly string[] = [SETTINGS_KEY, ...VIEW_STATE_FIELDS.map(viewKey)];

export interface SettingsRecord {
  readonly version: number;
  readonly values: Settings;
}

const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

/** Values in the newest form. A record from a later version is read as far as it is understood. */
export function migrate(values: Values, version: number, migrations: readonly Migration[] = MIGRATIONS): Values {
  return migrations.slice(version - 1).reduce((older, migration) => migration(older), values);
}

function readField<Field extends keyof Settings>(
  values: Values,
  field: Field,
  fallback = DEFAULTS[field],
  key: string = field,
): Settings[Field] {
  return READERS[field](own(values, key), fallback);
}

/** Whole settings from whatever was stored: each field that is missing or damaged has its default, the others stand. */
export function parseValues(values: Values): Settings {
  const fields = (Object.keys(DEFAULTS) as (keyof Settings)[]).map((field) => [field, readField(values, field)]);
  return Object.fromEntries(fields) as Settings;
}

function recordValues(stored: unknown): Values {
  if (!isObject(stored)) return {};
  const values = own(stored, 'values');
  const version = own(stored, 'version');
  if (!isObject(values)) return {};
  return migrate(values, isVersion(version) ? version : CURRENT_VERSION);
}

/** Settings from the items under `STORED_KEYS`, as many as there are. */
export function parseSettings(items: Values): Settings {
  const record = parseValues(recordValues(own(items, SETTINGS_KEY)));
  const viewed = VIEW_STATE_FIELDS.map((field) => [field, readField(items, field, record[field], viewKey(field))]);
  return { ...record, ...Object.fromEntries(viewed) };
}

/** As much of a change as is view state, each field as it would be read back; other fields are left out, whatever the caller's type. */
export function viewStateIn(change: Partial<Settings>): Partial<ViewState> {
  const changed = VIEW_STATE_FIELDS.filter((field) => change[field] !== undefined);
  return Object.fromEntries(changed.map((field) => [field, readField(change, field)]));
}

/** The items that hold a change of the view state. */
export const viewItems = (change: Partial<Settings>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(viewStateIn(change)).map(([field, value]) => [viewKey(field as keyof ViewState), value]));

/** What is written is read back first, so that nothing is stored that would not be understood. */
export const toRecord = (settings: Settings): SettingsRecord => ({ version: CURRENT_VERSION, values: parseValues({ ...settings }) });
