/**
 * A newsroom that adds a story of its own as docs/adding-a-story.md says: in a copy of the project it puts the story's files into the data, drafts its
 * article with the kit, completes the draft by hand, has it checked, and builds. No line of code is touched.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inProject } from '../../../scripts/lib/paths.mjs';
import type { BrowserName } from './driver.js';

const STORY = 'keldwick-bridge';
const ARTICLE = 'bell-2025-10-16-bridge';
const FIXTURE = inProject(`tests/fixtures/${STORY}`);
/** What a build and the kit are made of. */
const PROJECT = ['bin', 'src', 'scripts', 'public', 'manifest.json', 'package.json', 'vite.config.ts', 'dist/cli'];

/** Paragraphs of the newsroom's article. */
export const BRIDGE: readonly string[] = readFileSync(join(FIXTURE, 'article.md'), 'utf8').trim().split('\n\n').slice(1);

export interface Newsroom {
  /** What the kit said, command by command. */
  readonly said: { readonly draft: string; readonly check: string };
  /** The extension with the story in it. `environment`: of the build. */
  build(name: BrowserName, environment?: NodeJS.ProcessEnv): Promise<string>;
  remove(): void;
}

const runFile = promisify(execFile);

export async function openNewsroom(): Promise<Newsroom> {
  const root = mkdtempSync(join(tmpdir(), 'sidelight-newsroom-'));
  const run = async (args: readonly string[], environment: NodeJS.ProcessEnv = {}) => {
    const env = { ...process.env, ...environment, NODE_ENV: 'production' };
    const { stdout, stderr } = await runFile(process.execPath, args, { cwd: root, env });
    return stdout + stderr;
  };
  const kit = (...args: readonly string[]) => run(['bin/sidelight.mjs', ...args]);
  const data = join(root, 'src/dossier/data', STORY);

  for (const part of PROJECT) cpSync(inProject(part), join(root, part), { recursive: true });
  for (const config of readdirSync(inProject('.')).filter((file) => /^tsconfig.*\.json$/.test(file)))
    cpSync(inProject(config), join(root, config));
  symlinkSync(inProject('node_modules'), join(root, 'node_modules'));

  cpSync(join(FIXTURE, 'story'), data, { recursive: true });
  const head = ['--own', '--id', ARTICLE, '--date', '2025-10-16', '--publisher', 'The Keldwick Bell'];
  const draft = await kit('draft', join(FIXTURE, 'article.md'), '--write', ...head);
  completeByHand(join(data, 'articles', `${ARTICLE}.json`));
  const check = await kit('check', '--write');
  return {
    said: { draft, check },
    build: async (name, environment) => {
      await run(['node_modules/vite/bin/vite.js', 'build', '--mode', name], environment);
      return join(root, 'dist', name);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** What an author writes into a draft: label, summary and gists in words of their own, and what each sentence tells of the record. */
function completeByHand(path: string): void {
  const drafted = JSON.parse(readFileSync(path, 'utf8'));
  const { gists, mentions, ...head } = JSON.parse(readFileSync(join(FIXTURE, 'by-hand.json'), 'utf8'));
  const passages = drafted.passages.map((passage: object, i: number) => ({ ...passage, gist: gists[i] }));
  writeFileSync(path, JSON.stringify({ ...drafted, ...head, passages, mentions: [...drafted.mentions, ...mentions] }));
}
