/** Checks each story's files and writes them as one, `data/<story>.json`, from where the background fetches it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { packDossier } from '../../src/dossier/pack.js';
import type { parseDossier, StoryFiles } from '../../src/dossier/parse.js';
import { importSource, projectRoot } from './source-modules.js';

const DATA = join(projectRoot, 'src/dossier/data');

/** Each folder of the data is a story. Sorted, so that two machines build the same files in the same order. */
async function storyIds(): Promise<string[]> {
  const entries = await readdir(DATA, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** The story's own files and its articles; reports and notes beside them are not part of the record. */
async function storyFiles(story: string): Promise<StoryFiles> {
  const folder = join(DATA, story);
  const names = (await readdir(folder, { recursive: true })).filter((name) => /^(articles\/)?[^/]+\.json$/.test(name)).sort();
  const read = async (name: string) => [name, JSON.parse(await readFile(join(folder, name), 'utf8'))] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

async function packed(story: string): Promise<string> {
  const parser = await importSource<{ parseDossier: typeof parseDossier }>('src/dossier/parse.ts');
  const packer = await importSource<{ packDossier: typeof packDossier }>('src/dossier/pack.ts');
  const result = parser.parseDossier(await storyFiles(story));
  if (result.ok) return packer.packDossier(result.dossier);
  const lines = result.problems.map(({ file, id, path, message }) => `  ${[file, id, path].filter(Boolean).join(' ')} ${message}`);
  throw new Error(`The record of ${story} has ${lines.length} problem(s):\n${lines.join('\n')}`);
}

export function packDossiers(): Plugin {
  return {
    name: 'sidelight:pack-dossiers',
    async generateBundle() {
      for (const story of await storyIds()) {
        try {
          this.emitFile({ type: 'asset', fileName: `data/${story}.json`, source: await packed(story) });
        } catch (error) {
          this.warn(String(error));
        }
      }
    },
  };
}
