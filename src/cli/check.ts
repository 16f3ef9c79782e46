import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalFiles, formatProblems, type StoryTexts } from '../dossier/canonical.js';
import { crossCheck } from '../dossier/cross-checks.js';
import { jsonSchemaFiles } from '../dossier/json-schema.js';
import { problemLine } from '../dossier/problem.js';
import type { Dossier } from '../dossier/types.js';
import { runCommand, UsageError } from './command.js';
import { parseStory, readStoryTexts, schemaDir, storyDirs } from './read-dossier.js';

const USAGE = 'Usage: sidelight check [--write] [FOLDER...]   (default: every story in src/dossier/data)';

/**
 * `sidelight check`: the schema, every cross-check and the canonical format, over the stories' folders. With `--write` the files are
 * first put into canonical order and format. Exit status: 0 all is well, 1 something is wrong with the data, 2 bad usage.
 */
export function check(argv: readonly string[]): number {
  return runCommand('check', USAGE, argv, () => {
    const { values, positionals } = parseArgs({ args: [...argv], options: { write: { type: 'boolean' } }, allowPositionals: true });
    const write = values.write === true;
    const wrong = [checkSchemas(write), ...storiesAmong(positionals).map((dir) => checkStory(dir, write))];
    return wrong.some((count) => count > 0) ? 1 : 0;
  });
}

function storiesAmong(named: readonly string[]): readonly string[] {
  const dirs = named.length > 0 ? named : storyDirs();
  const absent = dirs.find((dir) => !existsSync(join(dir, 'story.json')));
  if (absent !== undefined) throw new UsageError(`no story.json in ${absent}`);
  if (dirs.length === 0) throw new UsageError('no story found in src/dossier/data');
  return dirs;
}

/** Number of problems found and printed. */
function checkStory(dir: string, write: boolean): number {
  const parsed = parseStory(readStoryTexts(dir));
  if (parsed.ok && write) writeFiles(dir, canonicalFiles(parsed.dossier));
  const problems = parsed.ok ? [...crossCheck(parsed.dossier), ...formatProblems(parsed.dossier, readStoryTexts(dir))] : parsed.problems;
  const name = relative(process.cwd(), dir) || '.';
  for (const problem of problems) console.error(`${name}/${problemLine(problem)}`);
  if (parsed.ok && problems.length === 0) console.log(`${name}: all is well (${sizeOf(parsed.dossier)})`);
  else console.error(`${name}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return problems.length;
}

/** Number of the editors' schema files that are not as the one definition makes them. */
function checkSchemas(write: boolean): number {
  const dir = schemaDir();
  if (dir === null) return 0;
  if (write) writeFiles(dir, jsonSchemaFiles());
  const texts = existsSync(dir) ? readStoryTexts(dir) : {};
  const stale = Object.entries(jsonSchemaFiles()).filter(([file, text]) => texts[file] !== text);
  for (const [file] of stale)
    console.error(`${relative(process.cwd(), join(dir, file))}: is not what schema.ts makes: run \`sidelight check --write\``);
  return stale.length;
}

/** Writes only the files that change, so that their times tell what did. */
function writeFiles(dir: string, files: StoryTexts): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(dir, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${relative(process.cwd(), path)}`);
  }
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

function sizeOf({ entities, events, layers, sources, articles }: Dossier): string {
  const steps = layers.reduce((sum, layer) => sum + layer.steps.length, 0);
  const counts = [
    count(entities.length, 'entity', 'entities'),
    count(events.length, 'event'),
    count(steps, 'tariff step'),
    count(sources.length, 'source'),
    count(articles.length, 'article'),
  ];
  return counts.join(', ');
}
