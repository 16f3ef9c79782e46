/** Row F17 of the fault matrix: pages that Chromium renders before anybody has asked for them. Firefox renders none ahead. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, launch } from './support/driver.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const START = `<!doctype html><meta charset="utf-8"><title>Front page</title><a href="/call">The call</a>
<script type="speculationrules">{"prerender":[{"source":"list","urls":["/call","/never"],"eagerness":"immediate"}]}</script>`;

/** Says, three seconds after it was rendered and while nobody looks at it, whether anything of ours is on the page; and keeps when something came. */
const watched = (path: string) => `<script>
const ours = () => document.querySelector('sidelight-sidebar') !== null || CSS.highlights.size > 0;
window.cameWhilePrerendering = [];
new MutationObserver(() => ours() && window.cameWhilePrerendering.push(document.prerendering)).observe(document.documentElement, { childList: true });
if (document.prerendering) setTimeout(() => document.prerendering && fetch(ours() ? '/touched' : '/untouched${path}'), 3000);
</script>`;

describe('A page that Chromium renders ahead', () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    driver = await launch('chrome');
    site = await servePages({
      '/start': START,
      '/call': articlePage({ after: watched('/call') }),
      '/never': articlePage({ after: watched('/never') }),
    });
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it('is left alone until the reader comes to it, and for good where none comes (F17)', async () => {
    // The welcome page comes to the front when it comes, and nothing is rendered ahead for a page behind it.
    await until('the welcome page', async () => (await driver.browser.pages()).some((one) => one.url().includes('welcome')));
    const page = await driver.newPage();
    await page.goto(site.url('/start'));
    await page.bringToFront();
    await until('both pages rendered ahead', async () =>
      ['/untouched/call', '/untouched/never'].every((path) => site.requests.includes(path)),
    );
    expect(site.requests).not.toContain('/touched');
    // The page that was rendered ahead takes the tab over, and the driver's hold on the old one is lost somewhere in between.
    page.evaluate(() => document.querySelector('a')?.click()).catch(() => undefined);
    const call = await until('the page that was rendered ahead', async () =>
      (await driver.browser.pages()).find((one) => one.url() === site.url('/call')),
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await waitForSidebar(call, 'Known article');
    const { activated, came } = await call.evaluate(() => ({
      activated: (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number }).activationStart > 0,
      came: (window as unknown as { cameWhilePrerendering: boolean[] }).cameWhilePrerendering,
    }));
    expect(activated, 'it was the page that was rendered ahead').toBe(true);
    expect(new Set(came)).toEqual(new Set([false]));
  });
});
