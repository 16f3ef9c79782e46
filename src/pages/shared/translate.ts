/**
 * Puts the words of `_locales` into a page. An element with `data-t` holds the name of a message and gets its text. The sheet
 * hides the page until that is done.
 */
import { i18n } from '../../platform/browser.js';

export const t = (key: string, ...substitutions: readonly string[]): string => i18n.getMessage(key, [...substitutions]);

/** `language` is what the messages themselves are in: the browser falls back to English where a translation is missing. */
export function translatePage(titleKey: string): void {
  const root = document.documentElement;
  document.title = t(titleKey);
  root.lang = t('language');
  root.dir = t('@@bidi_dir');
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.textContent.trim());
  for (const node of document.querySelectorAll('[data-t-label]'))
    node.setAttribute('aria-label', t(node.getAttribute('data-t-label') ?? ''));
  root.classList.remove('untranslated');
}
