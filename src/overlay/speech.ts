/** The words of the interface and the texts of the record in the language that the reader chose. English needs neither to be asked for. */
import type { Texts } from '../dossier/types.js';
import { ask } from '../messaging/ask.js';
import { ownLanguage, speak } from '../platform/page-door.js';
import type { Settings } from '../platform/settings.js';
import type { ChosenLanguage } from '../platform/settings-fields.js';

/** What is spoken now; a change of any other setting asks for nothing. */
let spoken: string | null = null;

export function languageOf({ language }: Settings): ChosenLanguage {
  return language === 'auto' ? (ownLanguage() as ChosenLanguage) : language;
}

/** Texts of these stories, by the English ones. */
export async function textsIn(language: ChosenLanguage, stories: readonly string[]): Promise<Texts> {
  if (language === 'en') return {};
  const asked = await Promise.all(stories.map((story) => ask({ type: 'texts', story, language })));
  return Object.assign({}, ...asked.map((one) => (one.ok ? one.answer : null)));
}

/** Whether that is another language than before. */
export async function speakAs(settings: Settings): Promise<boolean> {
  const wanted = languageOf(settings);
  if (wanted === spoken) return false;
  spoken = wanted;
  const words = wanted === ownLanguage() ? null : await ask({ type: 'words', language: wanted });
  speak(words?.ok ? words.answer : null);
  return true;
}

/** The settings, once the words are there in which to speak. */
export async function inTheirWords(settings: Promise<Settings>): Promise<Settings> {
  const read = await settings;
  await speakAs(read);
  return read;
}
