/** Rows F56 and F57 of the fault matrix: text that is there but not shown, and text that stands in trees of its own. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts, waitForTheseMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, SAMPLE_BODY } from './support/sample-page.js';
import { sharedTab } from './support/shared-page.js';
import { sidebarHtml, waitForSidebar } from './support/sidebar.js';

const page = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>Parts</title><body><h1>Parts of a page</h1>${body}<p>The end of it.</p>`;

/** How a page keeps a part out of sight, and what the reader's wish to see it does. */
const HIDDEN: Readonly<Record<string, readonly [html: string, show: () => void]>> = {
  'a tab that is not the chosen one': [
    `<style>.tab{display:none}.tab.chosen{display:block}</style><div class="tab chosen">Comments</div><div class="tab" id="part">${SAMPLE_BODY}</div>`,
    () => {
      for (const tab of document.querySelectorAll('.tab')) tab.classList.toggle('chosen');
    },
  ],
  'a closed <details>': [
    `<details id="part"><summary>Read on</summary>${SAMPLE_BODY}</details>`,
    () => document.querySelector('details')?.setAttribute('open', ''),
  ],
  'a part that is hidden until found': [
    `<div id="part" hidden="until-found">${SAMPLE_BODY}</div>`,
    () => document.querySelector('#part')?.removeAttribute('hidden'),
  ],
  'a hidden part': [`<div id="part" hidden>${SAMPLE_BODY}</div>`, () => document.querySelector('#part')?.removeAttribute('hidden')],
  'a closed dialog': [`<dialog id="part">${SAMPLE_BODY}</dialog>`, () => document.querySelector('dialog')?.show()],
};

const NEVER_SEEN: Readonly<Record<string, string>> = {
  'a closed shadow root': `<x-article></x-article><script>document.querySelector('x-article').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(SAMPLE_BODY)};</script>`,
  'a frame of another origin': '<iframe src="{{other}}/call"></iframe>',
  'a sandboxed frame': '<iframe sandbox src="/call"></iframe>',
  'a frame that navigates all the time':
    '<iframe src="/call"></iframe><script>let n = 0; const timer = setInterval(() => { document.querySelector("iframe").src = "/call?" + n++; if (n > 20) clearInterval(timer); }, 50);</script>',
};

describeInBrowsers('An article in', (driver) => {
  let site: Site;
  let other: Site;
  let plain: readonly string[];
  const { open, openArticle } = articleTabs(driver, () => site, sharedTab(driver));
  beforeAll(async () => {
    other = await servePages({ '/call': articlePage() });
    site = await servePages({ '/call': articlePage() });
    const whole = await openArticle(articlePage());
    plain = await markTexts(whole);
  });
  afterAll(async () => {
    await site.close();
    await other.close();
  });
  const settle = (ms = 1500) => new Promise((resolve) => setTimeout(resolve, ms));

  it.each(Object.entries(HIDDEN))('%s is not spoken of until it is shown, and found then (F56)', async (_what, [html, show]) => {
    const opened = await open(page(html));
    await settle();
    expect(await sidebarHtml(opened)).toBeNull();
    expect(await markTexts(opened)).toEqual([]);
    await opened.evaluate(show);
    await waitForSidebar(opened, 'Known article');
    await waitForTheseMarks(opened, plain);
    expect(pageErrors(opened)).toEqual([]);
  });

  it('a part that is drawn only near the window is found (F56)', async () => {
    const opened = await openArticle(
      page(
        `<div style="height: 6000px"></div><main style="content-visibility: auto; contain-intrinsic-size: 1px 900px">${SAMPLE_BODY}</main>`,
      ),
    );
    await waitForTheseMarks(opened, plain);
    expect(pageErrors(opened)).toEqual([]);
  });

  it.each(Object.entries(NEVER_SEEN))('%s: nothing is shown, and nothing breaks (F57)', async (_what, html) => {
    const opened = await open(page(html.replace('{{other}}', other.url(''))));
    await settle(2500);
    expect(await sidebarHtml(opened as Page)).toBeNull();
    expect(pageErrors(opened)).toEqual([]);
  });
});
