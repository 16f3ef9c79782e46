/** The built extension in surroundings that no driver can set up: on a slow disk, without its store. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../../scripts/lib/paths.mjs';
import type { BrowserName } from './driver.js';

export interface Variant {
  readonly dist: string;
  remove(): void;
}

interface Change {
  /** Taken from the manifest. */
  readonly withoutPermission?: string;
  /** A script that runs in the background before its own. */
  readonly before?: string;
  /** A script that runs in every page before stage 1, in the world of our scripts. */
  readonly beforeSpot?: string;
  /** Files put in the place of those of the package, by their path in it. */
  readonly files?: Readonly<Record<string, string>>;
}

export function makeVariant(name: BrowserName, { withoutPermission, before = '', beforeSpot = '', files = {} }: Change): Variant {
  const dist = mkdtempSync(join(tmpdir(), 'sidelight-variant-'));
  cpSync(inProject(`dist/${name}`), dist, { recursive: true });
  const path = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions = manifest.permissions.filter((permission: string) => permission !== withoutPermission);
  writeFileSync(path, JSON.stringify(manifest));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dist, file), text);
  const scripts = {
    [manifest.background.service_worker ?? manifest.background.scripts[0]]: before,
    [manifest.content_scripts[0].js[0]]: beforeSpot,
  };
  for (const [file, code] of Object.entries(scripts)) writeFileSync(join(dist, file), `${code}\n${readFileSync(join(dist, file), 'utf8')}`);
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

/** Whatever is read from the package comes that many milliseconds late. */
export const slowDisk = (ms: number): string => `{
  const quick = globalThis.fetch;
  globalThis.fetch = async (...asked) => { await new Promise((done) => setTimeout(done, ${ms})); return quick(...asked); };
}`;
