/** Names of people, bodies, places and stories stand in the dataset in all five languages; its prose is English (ADR 8). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';

interface Named {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
}

const DATA = 'src/dossier/data/us-china-trade';
const read = (file: string) => JSON.parse(readFileSync(inProject(`${DATA}/${file}`), 'utf8'));
const entities: readonly Named[] = read('entities.json').items;
const named: readonly Named[] = [...entities, { id: 'the story', name: read('story.json').title }];
const idsWhere = (wrong: (name: Named['name']) => boolean) => named.filter(({ name }) => wrong(name)).map(({ id }) => id);

describe('The names of the record', () => {
  it('are there in all five languages', () => {
    expect(entities.length).toBeGreaterThan(100);
    expect(idsWhere((name) => ['de', 'en', 'es', 'fr', 'zh-Hans'].some((language) => !name[language]?.trim()))).toEqual([]);
  });

  it('are written in Chinese letters in Chinese, but for one that China writes in Latin ones', () => {
    expect(idsWhere((name) => !/\p{Script=Han}/u.test(name['zh-Hans'] ?? ''))).toEqual(['tiktok']);
  });

  it('have the apostrophes and spaces of their language', () => {
    expect(idsWhere(({ de = '', es = '', fr = '' }) => /'| {2}|^ | $/.test(`${de}|${es}|${fr}`))).toEqual([]);
  });
});
