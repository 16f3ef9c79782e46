/** What is said of the record in other languages than English: names of people, bodies and places, titles, and prose (ADR 8, 13). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { LOOSE_PERCENT, WRONG } from './support/typography.js';

interface Named {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
}

const DATA = 'src/dossier/data/us-china-trade';
const read = (file: string) => JSON.parse(readFileSync(inProject(`${DATA}/${file}`), 'utf8'));
const entities: readonly Named[] = read('entities.json').items;
const story = read('story.json');
const named: readonly Named[] = [...entities, { id: 'the story', name: story.title }];
const idsWhere = (wrong: (name: Named['name']) => boolean) => named.filter(({ name }) => wrong(name)).map(({ id }) => id);

describe('The names of the record', () => {
  it('are there in all five languages', () => {
    expect(entities.length).toBeGreaterThan(100);
    expect(idsWhere((name) => ['de', 'en', 'es', 'fr', 'zh-Hans'].some((language) => !name[language]?.trim()))).toEqual([]);
  });

  it('are written in Chinese letters in Chinese, but for one that China writes in Latin ones', () => {
    expect(idsWhere((name) => !/\p{Script=Han}/u.test(name['zh-Hans'] ?? ''))).toEqual(['tiktok']);
  });

  it('are set as the newspapers of their language set them', () => {
    expect(
      idsWhere((name) => ['de', 'es', 'fr', 'zh-Hans'].some((tag) => WRONG[tag === 'zh-Hans' ? 'zh_CN' : tag]?.test(name[tag] ?? ''))),
    ).toEqual([]);
  });

  it('have the apostrophes and spaces of their language', () => {
    expect(idsWhere(({ de = '', es = '', fr = '' }) => /'| {2}|^ | $/.test(`${de}|${es}|${fr}`))).toEqual([]);
  });
});

/** Called the same by everybody: broadcasters, a network, what is named by a law's number. */
const SAME = ['Truth Social', 'CNBC', 'NBC, Meet the Press'];
/** Words that a language shares with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['Aluminium (232)', 'Section 122', 'Section 301 (2026)', 'Fentanyl (IEEPA)'],
  es: ['Drones (232)', 'Semiconductores (301)'],
  fr: ['Aluminium (232)', 'Drones (232)', 'Fentanyl (IEEPA)', 'Exclusions'],
  'zh-Hans': [],
};

it('The record is told in each language of the interface', () => {
  expect(story.languages).toEqual(Object.keys(SHARED));
});

it('The texts of the record in English set quotation marks and apostrophes as print does', () => {
  const { texts } = read('languages/de.json');
  expect(Object.keys(texts).filter((text) => /['"]/.test(text))).toEqual([]);
});

describe.each(Object.keys(SHARED))('The texts of the record in %s', (language) => {
  const { texts }: { texts: Readonly<Record<string, string>> } = read(`languages/${language}.json`);
  const where = (wrong: (said: string, text: string) => boolean | undefined) =>
    Object.entries(texts).flatMap(([text, said]) => (wrong(said, text) ? [said] : []));

  it('leave no English', () => {
    const known = [...SAME, ...(SHARED[language] ?? [])];
    expect(where((said, text) => said === text && !known.includes(text))).toEqual([]);
  });

  it('set quotation marks, spaces and stops as its newspapers do', () => {
    expect(where((said) => WRONG[language === 'zh-Hans' ? 'zh_CN' : language]?.test(said))).toEqual([]);
    expect(where((said) => LOOSE_PERCENT.test(said) || / {2}|^ | $/.test(said))).toEqual([]);
  });

  it('set the sign of percent as Intl does beside them', () => {
    const space = new Intl.NumberFormat(language, { style: 'percent' }).format(0.5).slice(2, -1);
    expect(where((said) => [...said.matchAll(/\d(\D?)%/g)].some(([, between]) => between !== space))).toEqual([]);
  });

  it('end with a stop where the English ones do', () => {
    const ends = (text: string) => /[.?。？]$/.test(text);
    expect(where((said, text) => ends(said) !== ends(text) && !said.endsWith('EE.\u00a0UU.'))).toEqual([]);
  });
});
