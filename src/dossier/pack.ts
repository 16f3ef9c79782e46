import type { Dossier } from './types.js';

/**
 * The dossier as the extension carries it: one line of JSON, keys and items in the order of the files, so that the same data always
 * gives the same bytes. `$schema` is for editors and stays behind.
 */
export function packDossier(dossier: Dossier): string {
  return JSON.stringify(dossier, (key, value: unknown) => (key === '$schema' ? undefined : value));
}
