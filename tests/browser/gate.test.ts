/** Stage 1 in real pages: whatever the markup, the size and the hour, no copy is missed; and what never rests does not wear it out. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { otherPage, SAMPLE_PARAGRAPHS } from './support/sample-page.js';
import { sharedTab } from './support/shared-page.js';
import { sidebarHtml, waitForSidebar } from './support/sidebar.js';

const wrapped = (open: string, close: string) => SAMPLE_PARAGRAPHS.map((text) => `${open}${text}${close}`).join('\n');
const word = (text: string) => text.replaceAll(/\S+/g, '<span>$&</span>');

/** Bodies of articles as pages build them. */
const MARKUP: Readonly<Record<string, string>> = {
  'one run of text, parted by line breaks': `<div>${SAMPLE_PARAGRAPHS.join('<br><br>')}</div>`,
  'divisions in place of paragraphs': wrapped('<div class="text">', '</div>'),
  'custom elements': wrapped('<x-text>', '</x-text>'),
  'cells of a table': `<table>${wrapped('<tr><td>', '</td></tr>')}</table>`,
  'each word in an element of its own': wrapped('<p>', '</p>').replaceAll(/(?<=>)[^<]+(?=<)/g, word),
  'one preformatted text': `<pre>${SAMPLE_PARAGRAPHS.join('\n\n')}</pre>`,
};

const settle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const article = JSON.stringify(wrapped('<p>', '</p>'));

/** Scripts of pages that never rest. */
const TICKER = `<p id="tick">0</p><script>setInterval(() => { document.getElementById('tick').textContent = Date.now(); }, 50)</script>`;
const STORM = `<ul id="rows"></ul><script>
  let wave = 0;
  const timer = setInterval(() => {
    for (let i = 0; i < 50; i++) document.getElementById('rows').append(Object.assign(document.createElement('li'), { textContent: 'row ' + wave + ' ' + i }));
    if (++wave === 200) { clearInterval(timer); window.stormIsOver = true; }
  }, 5);
</script>`;
const late = (ms: number) => `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${article}), ${ms})</script>`;
const IN_CHUNKS = `<main></main><script>
  const chunks = ${article}.split('\\n'), main = document.querySelector('main');
  const timer = setInterval(() => { if (chunks.length) main.insertAdjacentHTML('beforeend', chunks.shift()); else clearInterval(timer); }, 300);
</script>`;

const PAGES: Readonly<Record<string, string>> = {
  'the article five seconds late': late(5000),
  'the article paragraph by paragraph': IN_CHUNKS,
  'the article late, on a page with a ticker': TICKER + late(3000),
  'the article at the end of a storm of insertions': STORM + late(2500),
};

describeInBrowsers('Stage 1 misses no copy', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({});
  });
  afterAll(() => site.close());

  const tab = sharedTab(driver);
  async function open(html: string): Promise<Page> {
    site.put('/page', html);
    const page = await tab();
    await page.goto(site.url('/page'));
    return page;
  }

  /** What never rests is looked at again within 20 seconds at the latest. */
  async function expectFound(html: string): Promise<void> {
    const page = await open(html);
    await waitForSidebar(page, 'Known article', 40_000);
    expect(pageErrors(page)).toEqual([]);
  }

  it.each(Object.entries(MARKUP))('whose body is %s', (_what, html) => expectFound(otherPage(60_000) + html));

  it('at the end of a page of five megabytes, without a paragraph element', () => {
    const heavy = otherPage(1_500_000)
      .replaceAll('</p>', '</div>')
      .replaceAll('<p>', `<div class="${'x '.repeat(450)}">`);
    expect(heavy.length).toBeGreaterThan(4_500_000);
    return expectFound(heavy + MARKUP['divisions in place of paragraphs']);
  });

  it.each(Object.entries(PAGES))('on a page that brings %s', (_what, html) => expectFound(otherPage(30_000) + html));

  it.each([
    ['a ticker', TICKER],
    ['a storm', STORM],
    ['a single text of five megabytes', `<pre>${'The ferry runs every second hour. '.repeat(150_000)}</pre>`],
    ['two hundred thousand elements', '<i></i>'.repeat(200_000)],
  ])('and leaves alone a page with %s', async (_what, html) => {
    const page = await open(otherPage(30_000) + html);
    await settle(2500);
    expect(await sidebarHtml(page)).toBeNull();
    expect(pageErrors(page)).toEqual([]);
  });
});
