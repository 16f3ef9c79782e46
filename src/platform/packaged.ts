/** What lies in the package beside the code: the stories. Their short facts are built in, their records are files of their own. */
import type { Dossier, Story } from '../dossier/types.js';
import { runtime } from './browser.js';

/** One entry for each folder of the data, written in by the build. */
const built = import.meta.glob<Story>('../dossier/data/*/story.json', { eager: true, import: 'default' });

export const STORIES: readonly Story[] = Object.values(built);

/** Stories whose file could not be read in this life of the background: said once each, however many pages ask. */
const said = new Set<string>();

function sayOnce(id: string, error: unknown): void {
  if (!said.has(id)) console.error(`Sidelight: the packaged record of "${id}" cannot be read.`, error);
  said.add(id);
}

/** Null: no such story, or its file is missing or damaged. A worker cannot `import()`, hence the fetch of the extension's own file. */
export async function fetchDossier(id: string, stories: readonly { readonly id: string }[] = STORIES): Promise<Dossier | null> {
  if (!stories.some((story) => story.id === id)) return null;
  try {
    const response = await fetch(runtime.getURL(`data/${id}.json`));
    return (await response.json()) as Dossier;
  } catch (error) {
    sayOnce(id, error);
    return null;
  }
}
