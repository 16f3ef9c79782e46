/** `npm run build`: `dist/chrome` and `dist/firefox`, ready to load unpacked, and `dist/cli/sidelight.mjs`, the terminal command. */
import { existsSync } from 'node:fs';
import { BROWSERS, buildCommand, buildExtension } from './lib/build-targets.mjs';
import { markBuilt } from './lib/inputs.mjs';
import { inProject } from './lib/paths.mjs';

for (const browser of BROWSERS) {
  await buildExtension(browser);
  console.log(`built dist/${browser}`);
}
if (existsSync(inProject('src/cli/main.ts'))) {
  await buildCommand();
  console.log('built dist/cli/sidelight.mjs');
}
markBuilt();
