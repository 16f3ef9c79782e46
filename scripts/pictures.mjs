/** `npm run pictures`: the sidebar on the sample page in both browsers, light and dark, narrow and wide, to be looked at; one of them is the README's. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { ensureBuilt } from './lib/ensure.mjs';
import { openBrowser } from './lib/open-browser.mjs';
import { inProject } from './lib/paths.mjs';
import { samplePages } from './lib/sample.mjs';
import { servePages } from './lib/serve.mjs';
import { waitForSidebar } from './lib/wait-for-sidebar.mjs';

const FOLDER = 'artifacts/pictures';
const README = { picture: `${FOLDER}/chrome-light-1280.png`, to: 'docs/sidebar.png' };
const WIDTHS = [360, 1280];

async function takePictures(family, scheme, url) {
  const { browser } = await openBrowser(family, inProject(`dist/${family}`), { scheme });
  try {
    for (const width of WIDTHS) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 800 });
      await page.goto(url);
      await page.bringToFront();
      if (!(await waitForSidebar(page))) console.error(`No sidebar opened in ${family} at ${width} px`);
      const path = `${FOLDER}/${family}-${scheme}-${width}.png`;
      await page.screenshot({ path: inProject(path) });
      console.log(path);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

ensureBuilt();
mkdirSync(inProject(FOLDER), { recursive: true });
mkdirSync(inProject('docs'), { recursive: true });
const site = await servePages(samplePages());
for (const family of ['chrome', 'firefox']) {
  for (const scheme of ['light', 'dark']) await takePictures(family, scheme, site.url('/'));
}
await site.close();
copyFileSync(inProject(README.picture), inProject(README.to));
