/** Files that the reader saves, in a folder of the test's own. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bidi } from '../../../scripts/lib/closed-root.mjs';
import type { Driver } from './driver.js';
import { inFirefoxWindow } from './extension.js';
import { until } from './until.js';

export interface Downloads {
  /** The file of that name, once it is there whole. */
  file(name: string): Promise<Buffer>;
  names(): Promise<string[]>;
  remove(): Promise<void>;
}

async function letInto(folder: string, driver: Driver): Promise<void> {
  const { name, browser } = driver;
  if (name === 'firefox') {
    // Its list of downloads unfolds by itself, and takes the keys.
    await inFirefoxWindow(driver, `Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);`);
    await bidi(browser, 'browser.setDownloadBehavior', { downloadBehavior: { type: 'allowed', destinationFolder: folder } });
    return;
  }
  const session = await browser.target().createCDPSession();
  // It holds for as long as the session does, which ends with the browser.
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

/** A file that is still being written has another ending, or nothing in it. */
async function whole(path: string): Promise<Buffer | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && bytes.length > 0 ? bytes : null;
}

export async function openDownloads(driver: Driver): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-downloads-'));
  await letInto(folder, driver);
  return {
    file: (name) => until(`the file ${name}`, () => whole(join(folder, name))),
    names: () => readdir(folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
