/**
 * Puts the words of `_locales` into a page, in the language that the reader chose. An element with `data-t` holds the name of a message
 * and gets its text. The sheet hides the page until that is done.
 */
import { i18n } from '../../platform/browser.js';
import { fetchWords } from '../../platform/packaged.js';
import type { Language } from '../../platform/settings-fields.js';
import { fill, formatLanguage, type Words } from '../../platform/words.js';

let chosen: Words | null = null;

export const t = (key: string, ...substitutions: readonly string[]): string =>
  chosen === null ? i18n.getMessage(key, [...substitutions]) : fill(chosen[key] ?? '', substitutions);

/** BCP 47 tag of the page's words, for Intl. */
export const pageLanguage = (): string => formatLanguage(i18n.getUILanguage(), t('language'));

/** True where the words are now others than before. */
export async function speak(language: Language): Promise<boolean> {
  const before = t('language');
  chosen = language === 'auto' || language === i18n.getMessage('language') ? null : await fetchWords(language);
  return t('language') !== before;
}

/** A text made here that follows the language as the page's own do. */
export function said(key: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.dataset.t = key;
  made.textContent = t(key);
  return made;
}

/** The name of a node's message: its first text, kept beside the words that take its place. */
function nameIn(node: HTMLElement): string {
  node.dataset.t ||= node.textContent.trim();
  return node.dataset.t;
}

/** `language` is what the messages themselves are in: the browser falls back to English where a translation is missing. */
export function translatePage(titleKey: string): void {
  const root = document.documentElement;
  document.title = t(titleKey);
  root.lang = t('language');
  root.dir = 'ltr';
  for (const node of document.querySelectorAll<HTMLElement>('[data-t]')) node.textContent = t(nameIn(node));
  root.classList.remove('untranslated');
}
