/** What `npm run build` makes: the extension for each browser and the terminal command. Needs the installed packages. */
import { rename, rm } from 'node:fs/promises';
import { build } from 'vite';
import { inProject, root } from './paths.mjs';

export const BROWSERS = ['chrome', 'firefox'];

/**
 * crxjs announces each of its inner builds, and hands rolldown an option that rolldown then says it ignores. Neither is news to
 * anybody, and a warning that is always there hides the one that is not.
 */
const EXPECTED = /crx:content-scripts-iife|\.ts → |inlineDynamicImports\S* option is ignored/;

async function withoutExpectedNoise(work) {
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream, write } of streams)
    stream.write = (text, ...rest) => EXPECTED.test(String(text)) || write.call(stream, text, ...rest);
  try {
    return await work();
  } finally {
    for (const { stream, write } of streams) stream.write = write;
  }
}

/**
 * A caller's own NODE_ENV (a test runner's is "test") would get into the build and change it.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function inProduction(work) {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  return work().finally(() => {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  });
}

/** Builds beside the last build and then takes its place, so that a build that fails leaves the last good one. */
async function buildInPlaceOf(outDir, work) {
  const fresh = `${outDir}.new`;
  await rm(fresh, { recursive: true, force: true });
  await inProduction(() => withoutExpectedNoise(() => work(fresh)));
  await rm(outDir, { recursive: true, force: true });
  await rename(fresh, outDir);
}

export function buildExtension(browser, outDir = inProject(`dist/${browser}`)) {
  return buildInPlaceOf(outDir, (fresh) =>
    build({ root, configFile: inProject('vite.config.ts'), mode: browser, logLevel: 'warn', build: { outDir: fresh } }),
  );
}

/** One file with everything in it: the command runs in a folder without `node_modules`. */
export function buildCommand(outDir = inProject('dist/cli')) {
  return buildInPlaceOf(outDir, (fresh) =>
    build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: inProject('src/cli/main.ts'),
        target: 'node20',
        outDir: fresh,
        rolldownOptions: { output: { entryFileNames: 'sidelight.mjs', codeSplitting: false } },
      },
    }),
  );
}
