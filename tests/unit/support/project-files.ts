import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';

/** What git ignores, and git itself. */
const NOT_OURS = new Set(['node_modules', 'dist', 'artifacts', '.git']);

/** Every file of the project below a folder, from the project's root, with forward slashes, sorted. */
export function projectFiles(folder = ''): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => !NOT_OURS.has(entry.name));
  return entries
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? projectFiles(path) : [path];
    })
    .sort();
}
