/** A build whose library is too large for every page: what is asked about in the background is asked anew when an application moves on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/lib/build-targets.mjs';
import { madeUpLibrary, madeUpStory } from '../support/made-up-library.js';
import { BROWSERS, type Driver, launch } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { SAMPLE_BODY } from './support/sample-page.js';
import { waitForNoSidebar, waitForSidebar } from './support/sidebar.js';

const MADE_UP = 'SIDELIGHT_MADE_UP_LIBRARY';
const ANOTHER = madeUpStory(5)
  .article.map((text) => `<p>${text}</p>`)
  .join('');

/** Shows an article of the record and one of a story without a record by turns. */
const APP = `<!doctype html><meta charset="utf-8"><title>App</title><main></main><script>
  const views = { '/report': ${JSON.stringify(SAMPLE_BODY)}, '/another': ${JSON.stringify(ANOTHER)} };
  const show = () => { document.querySelector('main').innerHTML = views[location.pathname]; };
  window.go = (path) => { history.pushState({}, '', path); show(); };
  show();
</script>`;

describe.each(BROWSERS)('With a library too large for every page (%s)', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-library-'));
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    const library = join(folder, 'library.json');
    writeFileSync(library, JSON.stringify(madeUpLibrary(60)));
    process.env[MADE_UP] = library;
    await buildExtension(name, join(folder, name)).finally(() => delete process.env[MADE_UP]);
    driver = await launch(name, { dist: join(folder, name) });
    site = await servePages({ '/report': APP, '/another': APP });
  });
  afterAll(async () => {
    await site?.close();
    await driver?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the story of an article that an application moves to is asked for, as often as it moves', async () => {
    const page = await driver.newPage();
    const go = (path: string) => page.evaluate((to) => (globalThis as unknown as { go(path: string): void }).go(to), path);
    await page.goto(site.url('/another'));
    await page.bringToFront();
    await go('/report');
    await waitForSidebar(page, 'Known article');
    await go('/another');
    await waitForNoSidebar(page);
    await go('/report');
    await waitForSidebar(page, 'Known article');
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
