/** The words of the interface and the texts of the record in the language that the reader chose. English needs neither to be asked for. */
import type { Texts } from '../dossier/types.js';
import { ask } from '../messaging/ask.js';
import { ownLanguage, speak } from '../platform/page-door.js';
import type { Settings } from '../platform/settings.js';
import type { ChosenLanguage } from '../platform/settings-fields.js';

let stories: readonly string[] = [];
let texts: Texts = {};
/** What is spoken now; a change of any other setting asks for nothing. */
let spoken: string | null = null;

/** Texts of the stories that this page may hold, by the English ones. */
export const textsOfRecord = (): Texts => texts;

async function textsIn(language: ChosenLanguage): Promise<Texts> {
  if (language === 'en') return {};
  const asked = await Promise.all(stories.map((story) => ask({ type: 'texts', story, language })));
  return Object.assign({}, ...asked.map((one) => (one.ok ? one.answer : null)));
}

export async function speakAs({ language }: Settings): Promise<void> {
  const own = ownLanguage() as ChosenLanguage;
  const wanted = language === 'auto' ? own : language;
  if (wanted === spoken) return;
  spoken = wanted;
  const [words, told] = await Promise.all([wanted === own ? null : ask({ type: 'words', language: wanted }), textsIn(wanted)]);
  speak(words?.ok ? words.answer : null);
  texts = told;
}

/** The settings, once the words are there in which to speak; `ids`: of the stories that this page may hold. */
export async function inTheirWords(settings: Promise<Settings>, ids: readonly string[] | Promise<readonly string[]>): Promise<Settings> {
  const [read, known] = await Promise.all([settings, ids]);
  stories = known;
  await speakAs(read);
  return read;
}
