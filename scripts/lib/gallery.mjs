/** The sidebar's gallery: the component alone in a page, for its tests and its pictures. */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from './find-browser.mjs';
import { inProject } from './paths.mjs';

const ENTRY = 'tests/browser/gallery/gallery.ts';
const PAGE = 'tests/browser/gallery/index.html';

/** One classic script with everything in it, as the extension's own is. */
export async function bundle(entry, name = 'bundle') {
  const built = await build({
    configFile: false,
    root: inProject('.'),
    logLevel: 'error',
    build: { write: false, lib: { entry: inProject(entry), formats: ['iife'], name, fileName: name } },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const { output } = (Array.isArray(built) ? built : [built])[0];
  return output[0].code;
}

/** The gallery as one HTML text, put into a page by `setContent`: no server, no file. */
export async function galleryHtml() {
  const [page, script] = await Promise.all([readFile(inProject(PAGE), 'utf8'), bundle(ENTRY)]);
  return page.replace('</body>', () => `<script>${script.replaceAll('</script', '<\\/script')}</script></body>`);
}

/** A headless browser without the extension. `--no-sandbox`: Chromium's sandbox refuses root, which is who runs tests in a container. */
export function openPlainBrowser(family) {
  const found = findBrowser(family);
  if (!found) throw new Error(`No ${family === 'chrome' ? 'Chrome, Chromium or Edge' : 'Firefox'} was found on this machine`);
  const args =
    family === 'chrome'
      ? [
          '--disable-gpu',
          '--disable-background-networking',
          '--hide-scrollbars=false',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ]
      : [];
  return puppeteer.launch({ browser: family, executablePath: found.path, headless: true, args });
}
