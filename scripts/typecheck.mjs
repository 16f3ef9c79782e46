/** `npm run typecheck`: the three compile environments. The core's has neither DOM nor Node, so the compiler itself keeps them out. */
import { runTool } from './lib/run.mjs';

const PROJECTS = ['tsconfig.core.json', 'tsconfig.json', 'tsconfig.node.json'];

const failed = PROJECTS.filter((project) => !runTool('tsc', ['-p', project]));
if (failed.length > 0) {
  console.error(`Type errors in ${failed.join(', ')}`);
  process.exit(1);
}
