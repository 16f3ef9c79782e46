/** Scripts that tell their language well enough for a screen reader to choose a voice. Letters of other scripts do not. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u4e00-\u9fff]/, 'zh-Hans'],
];

/** BCP 47 tag of a name in its original script; `und` where the script does not tell. */
export function languageOf(name: string): string {
  return SCRIPTS.find(([script]) => script.test(name))?.[1] ?? 'und';
}

/** The language of every page that is recognised, and of the record: said on words that come from the page. */
export const PAGE = 'en';

const HAN = /\p{sc=Han}/u;

/** Of a source's title as the record has it: documents in Chinese may be listed by an English one. */
export const titleLanguage = ({ language, title }: { readonly language: string; readonly title: string }): string =>
  language.startsWith('zh') && !HAN.test(title) ? PAGE : language;
