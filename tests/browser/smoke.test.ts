import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { badgeText } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { domSnapshot, mutationLog, registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { sidebarHtml } from './support/sidebar.js';

const RECIPE = `<!doctype html><title>Plum cake</title>
<h1>Plum cake</h1>
<p>Halve the plums, sprinkle them with sugar and let them stand while the dough rises.</p>`;

/** Long enough for stage 1 to have read a page of this size many times over. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1_000));

describeInBrowsers('The built extension', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/plum-cake': RECIPE });
  });
  afterAll(() => site.close());

  it.each(['options', 'welcome'])('opens its %s page under its own strict policy without an error', async (name) => {
    const page = await driver().openExtensionPage(`src/pages/${name}/index.html`);
    await settle();
    expect(await page.title()).toContain('Sidelight');
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('leaves a page that is not ours exactly as it was', async () => {
    const page = await driver().newPage();
    await page.goto(site.url('/plum-cake'));
    const before = await domSnapshot(page);
    const log = await mutationLog(page);
    await settle();
    expect(await domSnapshot(page)).toBe(before);
    expect(await log.records()).toEqual([]);
    expect(await registeredHighlights(page)).toEqual([]);
    expect(await sidebarHtml(page)).toBeNull();
    expect(await badgeText(driver(), page)).toBe('');
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('lets nothing through to the net', async () => {
    const page = await driver().newPage();
    await expect(page.goto('http://example.com/')).rejects.toThrow();
    await page.close();
  });
});
