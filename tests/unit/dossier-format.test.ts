import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaDir } from '../../src/cli/read-dossier.js';
import { canonicalFiles, formatProblems } from '../../src/dossier/canonical.js';
import { jsonSchemaFiles } from '../../src/dossier/json-schema.js';
import { parseDossier } from '../../src/dossier/parse.js';
import { printJson } from '../../src/dossier/print-json.js';
import { smallStory } from './support/small-story.js';

describe('the canonical files', () => {
  const files = canonicalFiles(smallStory());

  it('hold the dossier', () => {
    const parsed = parseDossier(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, JSON.parse(text)])));
    expect(parsed.ok && parsed.dossier.layers.map(({ id }) => id)).toEqual(smallStory().layers.map(({ id }) => id));
  });

  it('do not depend on the order in which things were written', () => {
    const turned = smallStory();
    for (const list of [turned.sources, turned.entities, turned.events, turned.layers, turned.figures]) list.reverse();
    for (const layer of turned.layers) layer.steps.reverse();
    expect(canonicalFiles(turned)).toEqual(files);
  });

  it('put what happened first first, and the rest by id', () => {
    const events = JSON.parse(files['events.json'] ?? '').items.map(({ id }: { id: string }) => id);
    const sources = JSON.parse(files['sources.json'] ?? '').items.map(({ id }: { id: string }) => id);
    expect(events).toEqual(['geneva-statement', 'call-2025-06-05', 'london-talks']);
    expect(sources).toEqual(['newspaper', 'notice', 'order', 'undated']);
  });

  it('link the schema that an editor needs', () => {
    expect(files['events.json']).toContain('"$schema": "../../schema/events.schema.json"');
    expect(files['articles/small-report.json']).toContain('"$schema": "../../../schema/article.schema.json"');
  });

  it('are asked for, with the first line that differs, where a file is otherwise', () => {
    const text = (files['events.json'] ?? '').replace('"id": "geneva', '"id":  "geneva');
    expect(formatProblems(smallStory(), { ...files, 'events.json': text })).toEqual([
      { file: 'events.json', id: '', path: 'line 5', message: 'is not in canonical order or format: run `sidelight check --write`' },
    ]);
  });
});

describe('the printer of data files', () => {
  it('opens items and keeps what fits within them on one line', () => {
    expect(printJson({ items: [{ id: 'xi', forms: [{ text: 'Xi' }, { text: '习近平' }], none: [] }] })).toBe(
      [
        '{',
        '  "items": [',
        '    {',
        '      "id": "xi",',
        '      "forms": [{ "text": "Xi" }, { "text": "习近平" }],',
        '      "none": []',
        '    }',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('prints an empty list as one', () => {
    expect(printJson({ items: [] })).toBe('{\n  "items": []\n}\n');
  });

  it('agrees with the formatter of the house, also about Chinese and about lines that just fit', () => {
    const widths = [96, 97, 98, 99, 100, 101, 102, 103].map((n) => ({
      id: `w-${n}`,
      texts: ['x'.repeat(n), 'and one more'],
      name: { zh: '中'.repeat(n - 40) },
    }));
    const last = [110, 111, 112, 113, 114].map((n) => ({ id: `l-${n}`, texts: ['x'.repeat(n), 'and'] }));
    const deep = { id: 'deep', a: [{ b: ['x'.repeat(80), { c: 'y'.repeat(80) }], d: [1, 2] }], e: [[1, 'z'.repeat(150)], []] };
    const text = printJson({ items: [...widths, ...last, deep] });
    const args = ['format', '--stdin-file-path=src/dossier/data/some.json'];
    const { stdout } = spawnSync(join('node_modules', '.bin', 'biome'), args, { input: text, encoding: 'utf8' });
    expect(text).toBe(stdout);
  });
});

describe('the JSON Schemas for editors', () => {
  it.each(Object.entries(jsonSchemaFiles()))('%s is as schema.ts makes it (if not: sidelight check --write)', async (file, text) => {
    await expect(text).toMatchFileSnapshot(join(schemaDir() ?? '', file));
  });
});
