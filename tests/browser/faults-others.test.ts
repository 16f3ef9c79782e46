/** Row F69 of the fault matrix: other extensions are at work on the same page. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { markTexts, waitForMarks, waitForTheseMarks } from './support/article-tabs.js';
import { describeInOwnBrowsers } from './support/driver.js';
import { type Others, writeOthers } from './support/other-extensions.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { likeness, restingPicture } from './support/pixels.js';
import { SAMPLE_PARAGRAPHS } from './support/sample-page.js';
import { clickInSidebar, waitForSidebar } from './support/sidebar.js';
import { untilSteady } from './support/until.js';

/** Of the sidebar, in a window of 1280 by 800. */
const PANEL = { x: 960, y: 0, width: 290, height: 700 };

/** Scripts for the page's own world, which Chromium lets no content script put in. */
const DARKENERS_OWN = 'Executing inline script violates';

/** The paragraph that is translated, in words that name nothing. */
const TRANSLATED = 3;
const IN_GERMAN = 'Hier steht nun etwas anderes, in einer anderen Sprache und ohne jeden Namen.';

const paragraphs = (words: string | undefined) =>
  SAMPLE_PARAGRAPHS.map((text, i) => {
    const said = i === TRANSLATED && words !== undefined ? words : text;
    return `<p${i === TRANSLATED ? ' class="translated"' : ''}${i === 0 ? ' style="color:#123"' : ''}>${said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>
      <div class="ad"><a href="#">Buy a boat</a></div>`;
  }).join('');
/** Puts its advertisements back three times, as pages do; long enough for a scroll bar without them. */
const page = (words?: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The call</title></head>
<body><main style="min-height:1500px"><h1>The call</h1>${paragraphs(words)}</main><script>
let times = 0;
const timer = setInterval(() => {
  document.querySelector('main').insertAdjacentHTML('beforeend', '<div class="ad">Buy a boat</div>');
  if (++times === 3) clearInterval(timer);
}, 700);
</script></body></html>`;

describeInOwnBrowsers('Beside other extensions', (driver) => {
  let site: Site;
  let others: Others;
  beforeAll(async () => {
    site = await servePages({ '/alone': page(IN_GERMAN), '/others/call': page() });
    others = writeOthers('others/', IN_GERMAN);
    for (const folder of others.folders) await driver().browser.installExtension(folder);
  });
  afterAll(async () => {
    others.remove();
    await site.close();
  });

  it('that darken, take out and translate, the same words are marked, and nobody fights (F69)', async () => {
    const open = async (path: string) => {
      const tab = await driver().newPage();
      await tab.goto(site.url(path));
      await tab.bringToFront();
      await waitForSidebar(tab, 'Overview');
      return tab;
    };
    const alone = await open('/alone');
    await waitForMarks(alone);
    await untilSteady('all marks', () => markTexts(alone));
    const expected = await markTexts(alone);
    const panel = await restingPicture(alone, PANEL);
    await alone.close();

    const tab = await open('/others/call');
    await tab.waitForFunction(() => document.querySelector('font') !== null && document.querySelector('.ad') === null);
    await waitForTheseMarks(tab, expected);
    // All have had their say: what changes now is a fight.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const changes = await tab.evaluate(async () => {
      let seen = 0;
      const observer = new MutationObserver((records) => {
        seen += records.length;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return seen;
    });
    expect(changes).toBe(0);
    expect(await tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(24, 26, 27)');
    expect(likeness(await restingPicture(tab, PANEL), panel)).toBeGreaterThan(0.99);
    await clickInSidebar(tab, 'Timeline');
    await waitForSidebar(tab, 'Before the article');
    expect(await markTexts(tab)).toEqual(expected);
    expect(pageErrors(tab).filter((error) => !error.includes(DARKENERS_OWN))).toEqual([]);
  });
});
