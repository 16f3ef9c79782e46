/** Packs a built extension for the stores. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The first moment that a zip can name: files carry no time of their own, or no two packages would be the same. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * @param {string} folder
 * @returns {string[]} Every file below it, sorted, with forward slashes.
 */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** @param {string} folder A built extension. */
export function zipFolder(folder) {
  const files = Object.fromEntries(filesBelow(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  const { version } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return { version: String(version), zip: zipSync(files, { mtime: NO_TIME, level: 9 }) };
}
