import type { Dossier, Translation } from './types.js';

/**
 * The dossier as the extension carries it: one line of JSON, keys and items in the order of the files, so that the same data always
 * gives the same bytes. `$schema` is for editors and stays behind; translations go apart, each for its readers.
 */
export function packDossier({ translations: _, ...record }: Dossier): string {
  return JSON.stringify(record, (key, value: unknown) => (key === '$schema' ? undefined : value));
}

/** The texts of a story in one language, as one file beside it. */
export const packTexts = ({ texts }: Translation): string => JSON.stringify(texts);
