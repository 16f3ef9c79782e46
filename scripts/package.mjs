/** `npm run package`: the two store zips, made from what `npm run build` has put into `dist`, byte for byte the same each time. */
import { writeFileSync } from 'node:fs';
import { ensureBuilt } from './lib/ensure.mjs';
import { inProject } from './lib/paths.mjs';
import { zipFolder } from './lib/zip.mjs';

ensureBuilt();
for (const browser of ['chrome', 'firefox']) {
  const { version, zip } = zipFolder(inProject(`dist/${browser}`));
  const name = `dist/sidelight-${browser}-${version}.zip`;
  writeFileSync(inProject(name), zip);
  console.log(`packed ${name} (${Math.ceil(zip.length / 1024)} KB)`);
}
