/** Numbers and months that a text names, whatever the language writes them like: what a translation must not change. */
import type { OtherLanguage } from '../types.js';

type Language = 'en' | OtherLanguage;

/** Between thousands; decimals have the other of point and comma. */
const THOUSANDS: Readonly<Record<Language, RegExp>> = {
  en: /(\d),(?=\d{3}(?!\d))/g,
  de: /(\d)[.\u202f\u00a0](?=\d{3}(?!\d))/g,
  es: /(\d)[.\u202f\u00a0](?=\d{3}(?!\d))/g,
  fr: /(\d)[\u202f\u00a0](?=\d{3}(?!\d))/g,
  'zh-Hans': /(\d),(?=\d{3}(?!\d))/g,
};
const COMMA_IS_POINT: ReadonlySet<Language> = new Set(['de', 'es', 'fr']);

/** Words behind a number that multiply it, longer ones first. */
const SCALES: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  en: [
    [/^\s*million\b/, 1e6],
    [/^\s*billion\b/, 1e9],
    [/^\s*trillion\b/, 1e12],
  ],
  de: [
    [/^\s*Million/, 1e6],
    [/^\s*Milliarde/, 1e9],
    [/^\s*Billion/, 1e12],
  ],
  es: [
    [/^\s*mil millones/, 1e9],
    [/^\s*mill[oó]n/, 1e6],
    [/^\s*bill[oó]n/, 1e12],
  ],
  fr: [
    [/^\s*million/, 1e6],
    [/^\s*milliard/, 1e9],
    [/^\s*billion/, 1e12],
  ],
  'zh-Hans': [
    [/^\s*万亿/, 1e12],
    [/^\s*亿/, 1e8],
    [/^\s*万/, 1e4],
  ],
};

const MONTHS: Readonly<Record<Exclude<Language, 'zh-Hans'>, string>> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};
/** `6月`, but not `6个月`. */
const CHINESE_MONTH = /(\d{1,2})月/g;

/** Values, sorted: `12.5% of 30 billion` has 12.5 and 30000000000. Months are not among them. */
export function numbersIn(text: string, language: Language): readonly number[] {
  const plain = withoutMonths(text, language).replace(THOUSANDS[language], '$1');
  const pointed = COMMA_IS_POINT.has(language) ? plain.replace(/(\d),(?=\d)/g, '$1.') : plain;
  const found = [...pointed.matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: number, index }) => {
    const behind = pointed.slice(index + number.length);
    const scale = SCALES[language].find(([word]) => word.test(behind))?.[1] ?? 1;
    return Math.round(Number(number) * scale * 100) / 100;
  });
  return found.sort((a, b) => a - b);
}

const withoutMonths = (text: string, language: Language): string => (language === 'zh-Hans' ? text.replace(CHINESE_MONTH, ' ') : text);

/** Months named, 1 to 12, each once, in order. */
export function monthsIn(text: string, language: Language): readonly number[] {
  if (language === 'zh-Hans') return inOrder(Array.from(text.matchAll(CHINESE_MONTH), ([, month]) => Number(month)));
  const names = MONTHS[language].split(' ');
  // Written small in these two, but for the first word of a line; in the others a small one is another word.
  const flags = language === 'es' || language === 'fr' ? 'iu' : 'u';
  return inOrder(names.flatMap((name, index) => (new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, flags).test(text) ? [index + 1] : [])));
}

const inOrder = (months: readonly number[]): number[] => [...new Set(months)].sort((a, b) => a - b);
