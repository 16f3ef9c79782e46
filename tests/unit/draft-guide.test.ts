import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { CHECKS, crossCheck } from '../../src/dossier/cross-checks.js';
import { parseDossier } from '../../src/dossier/parse.js';
import { ArticleMention, FILES, Footnote } from '../../src/dossier/schema.js';

const guide = readFileSync(inProject('docs/adding-a-story.md'), 'utf8');

interface Example {
  /** The data file that was named last before the example; of an article's parts, `mention` or `footnote`; `language`. */
  readonly of: string;
  readonly item: unknown;
}

const FENCE = /^`([a-z-]+\.json)`|^ *```json\n([\s\S]*?)^ *```/gm;

/** What tells an example by its own key. */
const PARTS = [
  ['passage', 'mention'],
  ['about', 'footnote'],
  ['texts', 'language'],
] as const;

function examples(): Example[] {
  let of = '';
  return [...guide.matchAll(FENCE)].flatMap(([, file, json]) => {
    if (file !== undefined) of = file;
    if (json === undefined) return [];
    const item = JSON.parse(json) as object;
    return [{ of: PARTS.find(([key]) => key in item)?.[1] ?? of, item }];
  });
}

const itemsOf = (file: string) => examples().flatMap((example) => (example.of === file ? [example.item] : []));

describe('The guide to adding a story', () => {
  it('has an example of each file', () => {
    const shown = new Set(examples().map((example) => example.of));
    // A series of averages is told in a line.
    expect(Object.keys(FILES).filter((file) => file !== 'averages.json' && !shown.has(file))).toEqual([]);
  });

  it.each(['mention', 'footnote'])('shows an article’s %s as the schema has it', (part) => {
    expect(itemsOf(part).length).toBeGreaterThan(0);
    for (const item of itemsOf(part)) expect(v.safeParse(part === 'mention' ? ArticleMention : Footnote, item).issues).toBeUndefined();
  });

  it('shows items that the parser takes, all together', () => {
    const files = Object.keys(FILES).map((file) => [file, file === 'story.json' ? itemsOf(file)[0] : { items: itemsOf(file) }]);
    expect(parseDossier(Object.fromEntries(files))).toMatchObject({ ok: true });
  });

  it('translates texts that stand in its own examples', () => {
    const files = Object.keys(FILES).map((file) => [file, file === 'story.json' ? itemsOf(file)[0] : { items: itemsOf(file) }]);
    const [translation] = itemsOf('language');
    const parsed = parseDossier({ ...Object.fromEntries(files), 'languages/de.json': translation });
    expect(parsed.ok && CHECKS.translationsFollow?.(parsed.dossier)).toEqual([]);
  });

  it('begins a story that passes every check', () => {
    const lists = ['sources.json', 'entities.json'];
    const files = Object.keys(FILES).map((file) => [file, { items: lists.includes(file) ? itemsOf(file) : [] }]);
    const parsed = parseDossier({ ...Object.fromEntries(files), 'story.json': itemsOf('story.json')[0] });
    expect(parsed.ok && crossCheck(parsed.dossier)).toEqual([]);
  });

  it('names commands and options that there are', () => {
    const options = new Set(['--write', '--into', '--text', '--id', '--date', '--publisher', '--own', '--page']);
    expect((guide.match(/--[a-z]+/g) ?? []).filter((option) => !options.has(option))).toEqual([]);
  });
});
