import { describe, expect, it } from 'vitest';
import { packDossier } from '../../src/dossier/pack.js';
import { parseDossier } from '../../src/dossier/parse.js';
import { problemLine } from '../../src/dossier/problem.js';
import { HOSTILE_ADDRESSES } from '../fixtures/hostile-strings.js';
import { filesOf, smallStory } from './support/small-story.js';

type Json = Record<string, unknown>;

/** The problems of the small story after one of its files' items was changed. */
function linesAfter(file: string, change: (item: Json) => void, index = 0): string[] {
  const files = structuredClone(filesOf(smallStory()));
  const content = files[file] as { items?: Json[] } & Json;
  change(content.items?.[index] ?? content);
  const result = parseDossier(files);
  return result.ok ? [] : result.problems.map(problemLine);
}

describe('the parser', () => {
  it('gives the dossier that the files hold', () => {
    const result = parseDossier(filesOf(smallStory()));
    expect(result).toEqual({ ok: true, dossier: { ...smallStory(), translations: [] } });
  });

  it.each<[string, string, (item: Json) => void, string]>([
    ['a missing key', 'sources.json', (item) => delete item.title, 'sources.json · notice · title: is missing: add it'],
    [
      'a misspelt key',
      'sources.json',
      (item) => Object.assign(item, { titel: 'x' }),
      'sources.json · notice · titel: is not a field here: take it out or mend its spelling',
    ],
    [
      'a word that is none of a list',
      'sources.json',
      (item) => Object.assign(item, { seen: 'once' }),
      'sources.json · notice · seen: is "once": choose one of original, copy, secondary',
    ],
    [
      'an address without https',
      'sources.json',
      (item) => Object.assign(item, { url: 'http://example.org' }),
      'sources.json · notice · url: is not an https address',
    ],
    [
      'a number where text belongs',
      'entities.json',
      (item) => Object.assign(item, { description: 3 }),
      'entities.json · china · description: is 3 where string is expected',
    ],
    [
      'an id in capitals',
      'events.json',
      (item) => Object.assign(item, { id: 'Call' }),
      'events.json · Call · id: is not a kebab-case id: use lower-case letters, digits and single hyphens',
    ],
    [
      'a date in words',
      'events.json',
      (item) => Object.assign(item, { date: '5 June' }),
      'events.json · geneva-statement · date: is neither a date nor an interval: write YYYY-MM-DD or YYYY-MM-DD/YYYY-MM-DD',
    ],
    [
      'a fact without a source',
      'figures.json',
      (item) => Object.assign(item, { sources: [] }),
      'figures.json · duty-145 · sources: has no source: name at least one id from sources.json',
    ],
    [
      'a text over its limit',
      'events.json',
      (item) => Object.assign(item, { title: 'x'.repeat(121) }),
      'events.json · geneva-statement · title: is longer than 120 characters: shorten it',
    ],
    [
      'a negative rate',
      'layers.json',
      (item) => Object.assign((item.steps as Json[])[1] ?? {}, { rate: -1 }),
      'layers.json · china · steps[1].rate: is -1: write a value >=0',
    ],
    [
      'another licence',
      'story.json',
      (item) => Object.assign(item, { license: 'MIT' }),
      'story.json · small-story · license: is "MIT": write "CC-BY-4.0"',
    ],
  ])('names file, id, place and fix of %s', (_, file, change, line) => {
    expect(linesAfter(file, change)).toContain(line);
  });

  it('names the item by its place where it has no id', () => {
    expect(linesAfter('events.json', (item) => delete item.id)).toEqual(['events.json · item 1 · id: is missing: add it']);
  });

  it('misses a file and wonders at a strange one', () => {
    const { 'events.json': _, ...files } = filesOf(smallStory());
    const result = parseDossier({ ...files, 'event.json': { items: [] } });
    const lines = result.ok ? [] : result.problems.map(problemLine);
    expect(lines[0]).toBe('events.json: is missing: add it, with an empty list of items if there are none');
    expect(lines[1]).toMatch(/^event\.json: is not a file of a story: use one of story\.json/);
  });

  it('wants an article in a file of its own name', () => {
    const lines = linesAfter('articles/small-report.json', (item) => Object.assign(item, { id: 'another' }));
    expect(lines).toEqual([
      'articles/small-report.json · another · id: is of another file: rename the file to articles/another.json or mend the id',
    ]);
  });
});

describe('the packed dossier', () => {
  it('is what was parsed, on one line, without what only editors need', () => {
    const files = filesOf(smallStory());
    const result = parseDossier({ ...files, 'story.json': { $schema: '../schema.json', ...smallStory().story } });
    const packed = result.ok ? packDossier(result.dossier) : '';
    expect(JSON.parse(packed)).toEqual(smallStory());
    expect(packed).not.toContain('\n');
  });
});

describe('an address in the record', () => {
  it.each(Object.entries(HOSTILE_ADDRESSES))('with %s is refused (F42)', (_, url) => {
    expect(linesAfter('sources.json', (item) => Object.assign(item, { url }))[0]).toMatch(/^sources\.json · notice · url: /);
  });
});
