import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalFiles, formatProblems } from '../dossier/canonical.js';
import { crossCheck } from '../dossier/cross-checks.js';
import { problemLine } from '../dossier/problem.js';
import type { Dossier } from '../dossier/types.js';
import { parseStory, readStoryTexts, storyDirs } from './read-dossier.js';

const USAGE = 'Usage: sidelight check [--write] [FOLDER...]   (default: every story in src/dossier/data)';

/**
 * `sidelight check`: the schema, every cross-check and the canonical format, over the stories' folders. With `--write` the files are
 * first put into canonical order and format. Exit status: 0 all is well, 1 something is wrong with the data, 2 bad usage.
 */
export function check(argv: readonly string[]): number {
  const options = readOptions(argv);
  if (options === null) return 2;
  const wrong = options.dirs.map((dir) => checkStory(dir, options.write));
  return wrong.some((count) => count > 0) ? 1 : 0;
}

function readOptions(argv: readonly string[]): { dirs: string[]; write: boolean } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: { write: { type: 'boolean' } }, allowPositionals: true });
    const dirs = positionals.length > 0 ? positionals : storyDirs();
    const absent = dirs.find((dir) => !existsSync(join(dir, 'story.json')));
    if (dirs.length === 0 || absent !== undefined) {
      console.error(`sidelight check: no story.json ${absent === undefined ? 'found' : `in ${absent}`}\n${USAGE}`);
      return null;
    }
    return { dirs, write: values.write === true };
  } catch (error) {
    console.error(`sidelight check: ${(error as Error).message}\n${USAGE}`);
    return null;
  }
}

/** Number of problems found and printed. */
function checkStory(dir: string, write: boolean): number {
  const parsed = parseStory(readStoryTexts(dir));
  if (parsed.ok && write) writeCanonical(dir, parsed.dossier);
  const problems = parsed.ok ? [...crossCheck(parsed.dossier), ...formatProblems(parsed.dossier, readStoryTexts(dir))] : parsed.problems;
  const name = relative(process.cwd(), dir) || '.';
  for (const problem of problems) console.error(`${name}/${problemLine(problem)}`);
  if (parsed.ok && problems.length === 0) console.log(`${name}: all is well (${sizeOf(parsed.dossier)})`);
  else console.error(`${name}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return problems.length;
}

/** Writes only the files that change, so that their times tell what did. */
function writeCanonical(dir: string, dossier: Dossier): void {
  const texts = readStoryTexts(dir);
  for (const [file, text] of Object.entries(canonicalFiles(dossier))) {
    if (texts[file] === text) continue;
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
    console.log(`wrote ${relative(process.cwd(), join(dir, file))}`);
  }
}

function sizeOf({ entities, events, layers, sources, articles }: Dossier): string {
  const steps = layers.reduce((sum, layer) => sum + layer.steps.length, 0);
  return `${entities.length} entities, ${events.length} events, ${steps} tariff steps, ${sources.length} sources, ${articles.length} articles`;
}
