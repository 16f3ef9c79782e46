/** Modules that exist only when built, written to `dist/generated` before the builds, with the aliases that lead to them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Alias } from 'vite';
import { projectRoot } from './dossiers.js';
import { knownArticlesSource, librarySpotIndex, madeUp } from './library.js';

const folder = join(projectRoot, madeUp === undefined ? 'dist/generated' : 'dist/generated-made-up');

/**
 * Preact's one `innerHTML` site, as its package prints it. Nothing here sets HTML from strings (a wall test says so); without the
 * site the stores' linters have nothing to warn of and no later change can reach it by accident.
 */
const INNER_HTML = 'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[])';
const NO_INNER_HTML = 'h?(r.__k=[])';

async function preactWithoutInnerHtml(): Promise<string> {
  const code = await readFile(createRequire(import.meta.url).resolve('preact'), 'utf8');
  const parts = code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n').split(INNER_HTML);
  if (parts.length !== 2) throw new Error('Preact has changed where it sets innerHTML: look at its dist and mend prepared-modules.ts');
  return parts.join(NO_INNER_HTML);
}

async function write(name: string, code: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(path, code);
  return path;
}

export async function writePreparedModules(): Promise<Alias[]> {
  return [
    { find: /^preact$/, replacement: await write('preact.js', await preactWithoutInnerHtml()) },
    { find: 'virtual:known-articles', replacement: await write('known-articles.js', knownArticlesSource()) },
    // The small index by which stage 1 knows a candidate, and as much of each article as its first marks need.
    { find: 'virtual:spot-index', replacement: await write('spot-index.js', librarySpotIndex().source) },
  ];
}
