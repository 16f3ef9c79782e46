/**
 * `npm run pictures`: the pictures of the README anew, of the built extension on the sample page. `-- --gallery FOLDER` also takes every view
 * of the sidebar alone, in both browsers, light, dark and with forced colours. The Chinese names need a font that has them
 * (`fonts-noto-cjk` on Debian).
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inSidebar } from './lib/closed-root.mjs';
import { takeGalleryPictures } from './lib/gallery-pictures.mjs';
import { isBuilt } from './lib/inputs.mjs';
import { openBrowser } from './lib/open-browser.mjs';
import { inProject } from './lib/paths.mjs';
import { samplePages } from './lib/sample.mjs';
import { servePages } from './lib/serve.mjs';
import { waitForSidebar } from './lib/wait-for-sidebar.mjs';

const { values } = parseArgs({
  options: { out: { type: 'string', default: inProject('docs/pictures') }, gallery: { type: 'string' } },
});

const WINDOW = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

/** `down`: CSS pixels that the section is scrolled, so that what it is about is in the picture. Sharpness is paid for in bytes. */
const PICTURES = [
  { name: 'sidebar', scheme: 'light', window: { ...WINDOW, deviceScaleFactor: 1.5 }, section: 'overview', down: 0 },
  { name: 'tariffs', scheme: 'light', window: WINDOW, section: 'tariffs', down: 0 },
  { name: 'dark', scheme: 'dark', window: WINDOW, section: 'entities', down: 0 },
  { name: 'phone', scheme: 'light', window: { ...PHONE, deviceScaleFactor: 2 }, section: 'overview', down: 174, page: 180 },
];

/** Clicks the section's tab as a reader does: the sidebar drops what a script presses. */
async function chooseSection(page, section, down) {
  const tab = await inSidebar(
    page,
    (root, id) => {
      const { x, y, width, height } = root.getElementById(id).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    `sl-tab-${section}`,
  );
  await page.mouse.click(tab.x, tab.y);
  await page.mouse.move(0, 0);
  await inSidebar(page, (root, top) => root.querySelector('.scroller').scrollTo(0, top), down);
}

/** Marks are painted after the sidebar has opened, and a pressed tab changes its colours for a moment. */
const settled = () => new Promise((done) => setTimeout(done, 800));

async function take(site, { name, scheme, window, section, down, page: pageDown = 0 }) {
  const { browser } = await openBrowser('chrome', inProject('dist/chrome'), { scheme });
  try {
    const page = await browser.newPage();
    await page.setViewport(window);
    await page.goto(site.url('/'));
    await page.bringToFront();
    if (!(await waitForSidebar(page))) throw new Error('The sidebar did not open on the sample page.');
    await page.evaluate((top) => scrollTo(0, top), pageDown);
    await chooseSection(page, section, down);
    await settled();
    await page.screenshot({ path: join(values.out, `${name}.png`) });
  } finally {
    await browser.close();
  }
}

if (!isBuilt()) console.warn('dist is older than the sources: `npm run build` brings it up to date');
await mkdir(values.out, { recursive: true });
const site = await servePages(samplePages());
try {
  for (const picture of PICTURES) await take(site, picture);
  console.log(`${PICTURES.length} pictures are in ${values.out}`);
  if (values.gallery) console.log(`${await takeGalleryPictures(values.gallery)} pictures are in ${values.gallery}`);
} finally {
  await site.close();
}
