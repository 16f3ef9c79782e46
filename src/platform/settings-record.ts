/**
 * The stored form of the settings and the way from any older one. Pure. No checksum: every value is one of a closed set, so a damaged
 * one shows by itself, and a checksum could only throw away the sound ones beside it.
 */
import { DEFAULTS, isObject, own, READERS, type Settings } from './settings-fields.js';

type Values = Readonly<Record<string, unknown>>;
/** From one version's values to the next one's. The values may be damaged: a migration moves, it does not judge. */
export type Migration = (values: Values) => Values;

/** The first leads from version 1 to version 2, and so on. */
export const MIGRATIONS: readonly Migration[] = [];
export const CURRENT_VERSION = MIGRATIONS.length + 1;

export interface SettingsRecord {
  readonly version: number;
  readonly values: Settings;
}

const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

/** Values in the newest form. A record from a later version is read as far as it is understood. */
export function migrate(values: Values, version: number, migrations: readonly Migration[] = MIGRATIONS): Values {
  return migrations.slice(version - 1).reduce((older, migration) => migration(older), values);
}

function readField<Field extends keyof Settings>(values: Values, field: Field): Settings[Field] {
  return READERS[field](own(values, field), DEFAULTS[field]);
}

/** Whole settings from whatever was stored: each field that is missing or damaged has its default, the others stand. */
export function parseValues(values: Values): Settings {
  const fields = (Object.keys(DEFAULTS) as (keyof Settings)[]).map((field) => [field, readField(values, field)]);
  return Object.fromEntries(fields) as Settings;
}

export function parseRecord(stored: unknown): Settings {
  if (!isObject(stored)) return DEFAULTS;
  const values = own(stored, 'values');
  const version = own(stored, 'version');
  if (!isObject(values)) return DEFAULTS;
  return parseValues(migrate(values, isVersion(version) ? version : CURRENT_VERSION));
}

/** What is written is read back first, so that nothing is stored that would not be understood. */
export const toRecord = (settings: Settings): SettingsRecord => ({ version: CURRENT_VERSION, values: parseValues({ ...settings }) });
