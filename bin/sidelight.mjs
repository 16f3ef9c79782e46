#!/usr/bin/env node
/** The terminal command. Runs the built bundle; in a fresh clone it builds it first, saying so on stderr only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist/cli/sidelight.mjs', import.meta.url);
if (!existsSync(bundle)) {
  console.error('sidelight: not built yet, building it once …');
  const build = spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/build.mjs', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (build.status !== 0) {
    console.error('sidelight: the build failed. Run `npm ci` and `npm run build` in the project folder, then try again.');
    process.exit(2);
  }
}
await import(bundle.href);
