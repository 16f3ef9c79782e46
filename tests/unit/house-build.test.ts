import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/lib/build-targets.mjs';
import { isBuilt } from '../../scripts/lib/inputs.mjs';
import { inProject } from '../../scripts/lib/paths.mjs';
import { filesBelow, zipFolder } from '../../scripts/lib/zip.mjs';
import { readDossiers } from '../../scripts/vite/dossiers.js';
import { interfaceSizes, overlayBytes } from '../bench/sizes.mjs';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Name and digest of every file below a folder. */
const contents = (folder: string) => Object.fromEntries(filesBelow(folder).map((file) => [file, digest(readFileSync(join(folder, file)))]));

if (!isBuilt()) throw new Error('dist is older than the sources: run `npm run build` first');

describe.each(['chrome', 'firefox'])('The build (%s)', (browser) => {
  const dist = inProject(`dist/${browser}`);
  let scratch = '';
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('gives the same bytes each time', async () => {
    await buildExtension(browser, join(scratch, browser));
    expect(contents(join(scratch, browser))).toEqual(contents(dist));
  });

  it('is packed file for file, and the same each time', () => {
    const { zip } = zipFolder(dist);
    const packed = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, digest(bytes)]);
    expect(Object.fromEntries(packed)).toEqual(contents(dist));
    expect(Buffer.from(zipFolder(dist).zip).equals(Buffer.from(zip))).toBe(true);
  });

  it('puts at most 4 KB (gzip) on a page that is not ours, and at most 6 where a newsroom has added stories', () => {
    const limit = readDossiers().length === 1 ? 4096 : 6144;
    expect(gzipSync(readFileSync(join(dist, 'src/spot/main.iife.js'))).length).toBeLessThanOrEqual(limit);
  });

  it('puts at most 75 KB (gzip) of overlay, without data, on a page with a known article', () => {
    expect(overlayBytes(browser)).toBeLessThanOrEqual(75 * 1024);
  });
});

describe('The interface', () => {
  it('takes at most 45 KB (gzip): sidebar, cards, Preact and styles', async () => {
    expect((await interfaceSizes()).gzipped).toBeLessThanOrEqual(45 * 1024);
  });
});
