/** Row F17 of the fault matrix: pages that Chromium renders before anybody has asked for them. Firefox renders none ahead. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, launch } from './support/driver.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { until } from './support/until.js';

const START = `<!doctype html><meta charset="utf-8"><title>Front page</title><a href="/call">The call</a>
<script type="speculationrules">{"prerender":[{"source":"list","urls":["/call","/never"],"eagerness":"immediate"}]}</script>`;

/**
 * Tells the server, because the driver's hold on a page may be lost when that takes the tab over: three seconds after it was rendered and while
 * nobody looks at it, whether anything of ours is there; and once it is looked at, that the sidebar has come, and whether it came before.
 */
const watched = (path: string) => `<script>
const ours = () => document.querySelector('sidelight-sidebar') !== null || CSS.highlights.size > 0;
let early = false;
new MutationObserver(() => { early ||= ours() && document.prerendering; }).observe(document.documentElement, { childList: true });
if (document.prerendering) setTimeout(() => document.prerendering && fetch(ours() ? '/touched' : '/untouched${path}'), 3000);
document.addEventListener('prerenderingchange', () => {
  const timer = setInterval(() => {
    if (document.querySelector('sidelight-sidebar') === null) return;
    clearInterval(timer);
    fetch(early ? '/touched' : '/shown${path}');
  }, 100);
});
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
    page.evaluate(() => document.querySelector('a')?.click()).catch(() => undefined);
    await until('the sidebar on the page that was rendered ahead', async () => site.requests.includes('/shown/call'));
    expect(site.requests).not.toContain('/touched');
    expect(site.requests).not.toContain('/shown/never');
  });
});
