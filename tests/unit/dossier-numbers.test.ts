import { describe, expect, it } from 'vitest';
import { monthsIn, numbersIn } from '../../src/dossier/checks/numbers.js';

type Language = Parameters<typeof numbersIn>[1];

/** The same said in five languages, as each of them writes it. */
const SAID: readonly (readonly [readonly number[], readonly number[], Readonly<Record<Language, string>>])[] = [
  [
    [5, 12.5, 2026],
    [6],
    {
      en: '12.5% from 5 June 2026',
      de: '12,5\u00a0% ab dem 5. Juni 2026',
      es: 'un 12,5\u00a0% desde el 5 de junio de 2026',
      fr: '12,5\u202f% à partir du 5 juin 2026',
      'zh-Hans': '2026年6月5日起12.5%',
    },
  ],
  [
    [12_000_000, 30_000_000_000, 600_000],
    [],
    {
      en: '12 million tonnes, 30 billion dollars and 600,000 students',
      de: '12 Millionen Tonnen, 30 Milliarden Dollar und 600.000 Studierende',
      es: '12 millones de toneladas, 30.000 millones de dólares y 600.000 estudiantes',
      fr: '12 millions de tonnes, 30 milliards de dollars et 600\u202f000 étudiants',
      'zh-Hans': '1200万吨、300亿美元和60万学生',
    },
  ],
  [
    [4, 57, 47],
    [3, 8],
    {
      en: 'From 57 to 47% between March and August, List 4A',
      de: 'Von 57 auf 47\u00a0% zwischen März und August, Liste 4A',
      es: 'Del 57 al 47\u00a0% entre marzo y agosto, Lista 4A',
      fr: 'De 57 à 47\u202f% entre mars et août, liste 4A',
      'zh-Hans': '3月至8月由57%降至47%，清单4A',
    },
  ],
];
const LANGUAGES = ['en', 'de', 'es', 'fr', 'zh-Hans'] as const;

describe('the figures of a text', () => {
  it.each(SAID.flatMap(([numbers, months, said]) => LANGUAGES.map((language) => [said[language], language, numbers, months] as const)))(
    'are the same whatever the language writes them like: %s',
    (text, language, numbers, months) => {
      expect(numbersIn(text, language)).toEqual([...numbers].sort((a, b) => a - b));
      expect(monthsIn(text, language)).toEqual(months);
    },
  );

  it('leave the verb of a question alone', () => {
    expect(monthsIn('who may', 'en')).toEqual([]);
    expect(monthsIn('the mayor of Marches', 'en')).toEqual([]);
    expect(numbersIn('三个月内90天', 'zh-Hans')).toEqual([90]);
  });
});
