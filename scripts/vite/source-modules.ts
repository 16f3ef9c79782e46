/** Runs a module of `src` at build time, through vite, as the product itself would import it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export async function importSource<T>(path: string): Promise<T> {
  const file = join(projectRoot, path);
  const { module } = await runnerImport<T>(file, { root: projectRoot, configFile: false, logLevel: 'warn' });
  return module;
}
