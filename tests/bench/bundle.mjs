/** Bundles of the shipped modules for the benchmark's own scripts. */
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { inProduction } from '../../scripts/lib/build-targets.mjs';
import { inProject } from '../../scripts/lib/paths.mjs';

/** One classic script, minified as the shipped ones are. @param {string} entry Path in the project. */
export async function bundle(entry) {
  const built = await inProduction(() =>
    build({
      configFile: false,
      root: inProject('.'),
      logLevel: 'error',
      publicDir: false,
      build: {
        write: false,
        target: ['chrome116', 'firefox140'],
        lib: { entry: inProject(entry), formats: ['iife'], name: 'bench', fileName: 'bench' },
      },
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
  );
  return (Array.isArray(built) ? built : [built])[0].output[0].code;
}

/**
 * The record as shipped, as a script that leaves it in the content script's world. The garbage behind it has the engine put it where old
 * things are: in the extension it comes with a message, in a task of its own, and moving it is no part of what is measured.
 */
export const dossierScript = () =>
  `globalThis.benchDossier = JSON.parse(${JSON.stringify(readFileSync(inProject('dist/chrome/data/us-china-trade.json'), 'utf8'))});
for (let i = 0; i < 40; i++) globalThis.benchGarbage = new Array(100_000).fill(i).map((n) => ({ n }));
delete globalThis.benchGarbage;`;
