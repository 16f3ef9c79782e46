/** `npm test`: everything that must hold, from a fresh clone on. Runs all steps and ends badly if any of them does. */
import { ensureBrowsers, ensurePackages } from './lib/ensure.mjs';
import { runScript, runTool } from './lib/run.mjs';

const lintBuild = () => runTool('web-ext', ['lint', '--source-dir', 'dist/firefox', '--warnings-as-errors', '--no-config-discovery']);
const vitest = (...projects) => runTool('vitest', ['run', ...projects.flatMap((project) => ['--project', project])]);

/** Title, step, and whether what follows is of no use without it. */
const STEPS = [
  ['Types', () => runScript('scripts/typecheck.mjs')],
  ['Lint and format', () => runTool('biome', ['check', '--error-on-warnings', '.'])],
  ['Build', () => runScript('scripts/build.mjs'), 'needed'],
  ['The Firefox build as its store sees it', lintBuild],
  ['Unit and corpus tests', () => vitest('unit', 'corpus')],
  ['The built extension in Chromium and in Firefox', () => vitest('browser')],
];

function runSteps() {
  const failed = [];
  for (const [title, step, needed] of STEPS) {
    console.log(`\n== ${title}`);
    if (step()) continue;
    failed.push(title);
    if (needed) break;
  }
  return failed;
}

ensurePackages();
ensureBrowsers(['chrome', 'firefox']);
const failed = runSteps();
console.log(failed.length > 0 ? `\nFailed: ${failed.join('; ')}` : '\nAll steps passed.');
process.exit(failed.length > 0 ? 1 : 0);
