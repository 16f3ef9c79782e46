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

/** The language of the dataset's prose, whatever the interface speaks (ADR 8): said on the prose, so that a screen reader pronounces it. */
export const RECORD = 'en';
