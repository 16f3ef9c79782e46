/** What lies in the package beside the code: the stories and the words. The stories' short facts are built in, their records are files of their own. */
import type { Dossier, Story, Texts } from '../dossier/types.js';
import { runtime } from './browser.js';
import type { ChosenLanguage } from './settings-fields.js';
import { type Words, wordsOf } from './words.js';

/** One entry for each folder of the data, written in by the build. */
const built = import.meta.glob<Story>('../dossier/data/*/story.json', { eager: true, import: 'default' });

export const STORIES: readonly Story[] = Object.values(built);

/** Files that could not be read in this life of the background: said once each, however many pages ask. */
const said = new Set<string>();

function sayOnce(id: string, error: unknown): void {
  if (!said.has(id)) console.error(`Sidelight: the packaged file of "${id}" cannot be read.`, error);
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

/** Texts of a story in a language; null where it has none in that, or they cannot be read, and the record's own English will have to do. */
export async function fetchTexts(
  id: string,
  language: ChosenLanguage,
  stories: readonly Pick<Story, 'id' | 'languages'>[] = STORIES,
): Promise<Texts | null> {
  const story = stories.find((one) => one.id === id);
  if (!story?.languages?.some((one) => one === language)) return null;
  try {
    const response = await fetch(runtime.getURL(`data/${id}.${language}.json`));
    return (await response.json()) as Texts;
  } catch (error) {
    sayOnce(`${id}.${language}`, error);
    return null;
  }
}

/** The folders of `_locales`, where the browsers' names differ from the tags. */
const FOLDERS: Readonly<Record<string, string>> = { 'zh-Hans': 'zh_CN' };

/** The words of a language; null where the file cannot be read, and the browser's own will have to do. */
export async function fetchWords(language: ChosenLanguage): Promise<Words | null> {
  try {
    const response = await fetch(runtime.getURL(`_locales/${FOLDERS[language] ?? language}/messages.json`));
    return wordsOf((await response.json()) as Parameters<typeof wordsOf>[0]);
  } catch (error) {
    sayOnce(language, error);
    return null;
  }
}
