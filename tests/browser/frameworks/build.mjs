/** Bundles of pages that are drawn by frameworks, each in its development build, which complains the most. */
import { compile } from 'svelte/compiler';
import { build } from 'vite';
import { inProject } from '../../../scripts/lib/paths.mjs';

export const FRAMEWORKS = ['react', 'preact', 'vue', 'lit', 'svelte'];

/** Here and not in a file of its own, which our linter would take for a script whose variables nobody uses. */
const SVELTE = `<script>
  import { blocksAt } from './turns.js';
  let { paragraphs, turn } = $props();
</script>
<div data-turn={$turn}>
  {#each blocksAt(paragraphs, $turn) as { key, text, strong } (key)}
    {#if strong}<p><strong>{text}</strong></p>{:else}<p>{text}</p>{/if}
  {/each}
</div>`;
const ARTICLE = inProject('tests/browser/frameworks/article.svelte');

const svelte = {
  name: 'svelte',
  resolveId: (id) => (id === './article.svelte' ? ARTICLE : null),
  load: (id) => (id === ARTICLE ? compile(SVELTE, { dev: true, generate: 'client', filename: 'article.svelte' }).js : null),
};

/** One classic script that leaves `app` on the page. @param {string} framework */
export async function bundleOf(framework) {
  const built = await build({
    configFile: false,
    root: inProject('.'),
    logLevel: 'error',
    publicDir: false,
    mode: 'development',
    plugins: [svelte],
    resolve: { conditions: ['browser', 'development', 'module'] },
    build: {
      write: false,
      minify: false,
      target: ['chrome116', 'firefox140'],
      lib: { entry: inProject(`tests/browser/frameworks/${framework}.js`), formats: ['iife'], name: 'page', fileName: 'page' },
    },
    define: { 'process.env.NODE_ENV': '"development"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
  });
  return (Array.isArray(built) ? built : [built])[0].output[0].code;
}
