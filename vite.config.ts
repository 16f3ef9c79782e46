/** The two builds, told apart by vite's mode: `vite build --mode chrome` and `--mode firefox`. `scripts/build.mjs` runs both. */
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { isBrowserName, manifestFor } from './scripts/vite/manifest.js';
import { packDossiers } from './scripts/vite/pack-dossiers.js';
import { writePreparedModules } from './scripts/vite/prepared-modules.js';
import { tidy } from './scripts/vite/tidy.js';

export default defineConfig(async ({ mode }) => {
  if (!isBrowserName(mode)) throw new Error(`No build is called "${mode}": choose --mode chrome or --mode firefox`);
  return {
    plugins: [crx({ manifest: manifestFor(mode), browser: mode }), packDossiers(), tidy(mode)],
    // crxjs builds each classic script in an inner build that runs no plugins but keeps the aliases: what a plugin would make
    // up on the fly is therefore written to files first.
    resolve: { alias: await writePreparedModules() },
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      // The floors of both manifests (DESIGN.md, decision 7).
      target: ['chrome116', 'firefox140'],
      modulePreload: false,
      // Pages that crxjs does not know of from the manifest: `sidebar_action` is not Chrome's.
      rolldownOptions: { input: { welcome: 'src/pages/welcome/index.html', panel: 'src/pages/panel/index.html' } },
    },
  };
});
