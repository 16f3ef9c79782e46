/** Takes away what crxjs leaves over, and starts the background's own file. Runs after crxjs has written the manifest. */
import { type MinifyOptions, minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';
import type { BrowserName } from './manifest.js';

type Bundle = Rolldown.OutputBundle;
type Manifest = Record<string, unknown>;

const BACKGROUND = '/src/background/main.ts';
const LOADER = 'service-worker-loader.js';

const textOf = (file: Bundle[string]): string => {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : '';
};

/**
 * crxjs starts the background through a loader that names its chunk by the entry's base name, and takes the wrong one where
 * another entry is called `main.ts` too (3.0.0). We name the chunk ourselves and need no loader.
 */
function startBackground(manifest: Manifest, bundle: Bundle, browser: BrowserName): void {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(BACKGROUND));
  if (!entry) throw new Error(`The build holds no chunk of ${BACKGROUND}`);
  const start = browser === 'chrome' ? { service_worker: entry.fileName } : { scripts: [entry.fileName] };
  manifest.background = { ...start, type: 'module' };
  delete bundle[LOADER];
}

/** Every file of a build is called by name from another one: a chunk that none names is dead. */
function isUnused(bundle: Bundle, chunk: Rolldown.OutputChunk): boolean {
  const base = chunk.fileName.slice(chunk.fileName.lastIndexOf('/') + 1);
  return !Object.values(bundle).some((file) => file !== chunk && textOf(file).includes(base));
}

/** In classic scripts every outermost name costs memory on every page: terser leaves fewer than vite's own minifier, after which it runs (docs/adr/0022). */
const CLASSIC = /^src\/(?:overlay|spot)\/.*\.js$/;
const SMALLER: MinifyOptions = { ecma: 2020, compress: { ecma: 2020, passes: 2 } };

async function makeSmaller(bundle: Bundle): Promise<void> {
  const scripts = Object.values(bundle).filter(({ fileName }) => CLASSIC.test(fileName));
  if (scripts.length === 0) throw new Error('The build holds no script for pages: does crxjs write them elsewhere?');
  for (const file of scripts) {
    const { code } = await minify(textOf(file), SMALLER);
    if (!code) throw new Error(`Nothing is left of ${file.fileName}`);
    if (file.type === 'chunk') file.code = code;
    else file.source = code;
  }
}

/** Scripts whose functions nearly all run at once, and cold: compiled in one go they take half as long (V8 heeds the comment, from Chrome 136 on). */
const AT_ONCE = ['src/spot/main.iife.js', 'src/overlay/first-marks.js'];
const EAGER = '//# allFunctionsCalledOnLoad\n';

function compileAtOnce(bundle: Bundle): void {
  for (const name of AT_ONCE) {
    const file = bundle[name];
    if (file?.type === 'chunk') file.code = EAGER + file.code;
    else if (file?.type === 'asset') file.source = EAGER + textOf(file);
    else throw new Error(`The build holds no ${name}`);
  }
}

export function tidy(browser: BrowserName): Plugin {
  return {
    name: 'sidelight:tidy',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') throw new Error('crxjs has written no manifest.json: has the order of the plugins changed?');
        const manifest = JSON.parse(textOf(asset)) as Manifest;
        // crxjs lists a script imported by `?script&iife` here, for every page. The background injects it: no page needs to reach
        // it, and a listed file would let any page probe for the extension (FAULTS.md 19).
        delete manifest.web_accessible_resources;
        startBackground(manifest, bundle, browser);
        await makeSmaller(bundle);
        compileAtOnce(bundle);
        asset.source = `${JSON.stringify(manifest, null, 2)}\n`;
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && isUnused(bundle, file)) delete bundle[file.fileName];
        }
      },
    },
  };
}
