import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoryTexts } from '../dossier/canonical.js';
import { type ParseResult, parseDossier } from '../dossier/parse.js';
import { type Problem, problemLine } from '../dossier/problem.js';
import type { Dossier } from '../dossier/types.js';

/** Where the stories' folders lie, from the project's root. */
const DATA = join('src', 'dossier', 'data');

/** Texts of all JSON files of a story's folder by name (`events.json`, `articles/x.json`). */
export function readStoryTexts(dir: string): StoryTexts {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(dir, name), 'utf8')]));
}

/** The dossier in a story's folder, or what keeps it from being one. */
export function parseStory(texts: StoryTexts): ParseResult {
  const problems: Problem[] = [];
  const files = Object.entries(texts).flatMap(([file, text]) => {
    try {
      return [[file, JSON.parse(text)] as const];
    } catch (error) {
      problems.push({ file, id: '', path: '', message: `is not JSON (${(error as Error).message}): mend it` });
      return [];
    }
  });
  return problems.length > 0 ? { ok: false, problems } : parseDossier(Object.fromEntries(files));
}

/** The dossier in a story's folder. Throws where it does not fit the schema: a build must not go on with it. */
export function readDossier(dir: string): Dossier {
  const result = parseStory(readStoryTexts(dir));
  if (result.ok) return result.dossier;
  throw new Error(`The data in ${dir} does not fit the schema:\n${result.problems.map(problemLine).join('\n')}`);
}

const HERE = dirname(fileURLToPath(import.meta.url));

/** The folder of every story, sorted; found from a folder upwards, so that it works from the sources and from a bundle in `dist`. */
export function storyDirs(from = HERE): string[] {
  const data = dataDir(from);
  if (data === null) return [];
  const folders = readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((folder) => join(data, folder.name)).sort();
}

/** The folder of the editors' schemas; null outside the project. */
export function schemaDir(from = HERE): string | null {
  const data = dataDir(from);
  return data === null ? null : join(dirname(data), 'schema');
}

function dataDir(from: string): string | null {
  const data = join(from, DATA);
  if (existsSync(data)) return data;
  const parent = dirname(from);
  return parent === from ? null : dataDir(parent);
}
