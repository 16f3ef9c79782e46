/** Tells whether `dist` was built from the sources that are here, by a digest of them: times of files say nothing after a checkout. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, root } from './paths.mjs';

const INPUTS = [
  'manifest.json',
  'package.json',
  'package-lock.json',
  'public',
  'scripts/lib/build-targets.mjs',
  'scripts/vite',
  'src',
  'vite.config.ts',
];
const STAMP = inProject('dist/inputs.sha256');

function filesUnder(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

function digest() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesUnder))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

export function isBuilt() {
  try {
    return readFileSync(STAMP, 'utf8') === digest();
  } catch {
    return false; // Never built: there is no stamp.
  }
}

export const markBuilt = () => writeFileSync(STAMP, digest());
