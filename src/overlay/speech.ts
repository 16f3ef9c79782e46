/** The words of the language that the reader chose. Asked for only where it is not the browser's own. */
import { ask } from '../messaging/ask.js';
import { ownLanguage, speak } from '../platform/page-door.js';
import type { Settings } from '../platform/settings.js';

export async function speakAs({ language }: Settings): Promise<void> {
  if (language === 'auto' || language === ownLanguage()) return speak(null);
  const asked = await ask({ type: 'words', language });
  speak(asked.ok ? asked.answer : null);
}

/** The settings, once the words are there in which to speak. */
export async function inTheirWords(settings: Promise<Settings>): Promise<Settings> {
  const read = await settings;
  await speakAs(read);
  return read;
}
