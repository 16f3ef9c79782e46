/** The settings that are chosen from a list: the language and the size of the text. */
import { LANGUAGES, type Language, type Settings, TEXT_SCALES } from '../../platform/settings-fields.js';
import { byId, element } from '../shared/dom.js';
import { pageLanguage, t } from '../shared/translate.js';
import type { Save } from './save.js';

/** A language by its own name, which its readers find whatever the page speaks. */
function nameOf(language: Language): string {
  if (language === 'auto') return t('options_language_auto');
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function option(value: string, text: string, lang?: string): HTMLOptionElement {
  const made = element('option', text);
  made.value = value;
  if (lang) made.lang = lang;
  return made;
}

const languages = () => LANGUAGES.map((each) => option(each, nameOf(each), each === 'auto' ? undefined : each));

function scales(): HTMLOptionElement[] {
  const percent = new Intl.NumberFormat(pageLanguage(), { style: 'percent' });
  return TEXT_SCALES.map((each) => option(String(each), percent.format(each)));
}

/** The scale offered that is nearest to the one in use: the sidebar's contract allows all between. */
const nearest = (scale: number) => [...TEXT_SCALES].sort((a, b) => Math.abs(a - scale) - Math.abs(b - scale))[0] ?? 1;

export function showSelects({ language, textScale }: Settings): void {
  byId('language', HTMLSelectElement).replaceChildren(...languages());
  byId('language', HTMLSelectElement).value = language;
  byId('text-scale', HTMLSelectElement).replaceChildren(...scales());
  byId('text-scale', HTMLSelectElement).value = String(nearest(textScale));
}

export function bindSelects(save: Save): void {
  const language = byId('language', HTMLSelectElement);
  language.addEventListener('change', () => {
    const chosen = LANGUAGES.find((known) => known === language.value);
    if (chosen) void save({ language: chosen });
  });
  const scale = byId('text-scale', HTMLSelectElement);
  scale.addEventListener('change', () => void save({ textScale: Number(scale.value) }));
}
