/** Rows F47 to F49 of the fault matrix: pages of a size that no article has. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts, waitForTheseMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { clickToolbarButton } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, SAMPLE_BODY } from './support/sample-page.js';
import { waitForSidebar } from './support/sidebar.js';

/** A script that fills the page before its article is put in, so that all is there when we first look. */
const filled = (fill: string, where: 'before' | 'after') =>
  `<!doctype html><meta charset="utf-8"><title>Large</title><body><div id="fill"></div><script>
  { const fill = document.querySelector('#fill'); ${fill} }
  { const main = document.createElement('main'); main.innerHTML = ${JSON.stringify(SAMPLE_BODY)}; document.querySelector('#fill').${where}(main); }
  </script>`;

const elements = (count: number) => `
  for (let i = 0; i < ${count / 10}; i++) {
    const row = document.createElement('div');
    row.append(...Array.from({ length: 8 }, (_, k) => Object.assign(document.createElement('b'), { textContent: 'Cell ' + k })), document.createElement('br'));
    fill.append(row);
  }`;
const text = (bytes: number) =>
  `fill.append(document.createTextNode('The ferry runs every second hour. '.repeat(${Math.ceil(bytes / 34)})));`;
const EMPTY = (count: number) => `for (let i = 0; i < ${count}; i++) fill.append(document.createTextNode(''));`;
/** Put in by lengths of 200: of each element that is put in, Firefox tells all of its ancestors, which takes many seconds where that is done one by one. */
const nested = (depth: number) => `
  fill.style.display = 'none';
  let inner = fill;
  for (let left = ${depth}; left > 0; left -= 200) {
    const top = document.createElement('div');
    let end = top;
    for (let i = 1; i < Math.min(200, left); i++) end = end.appendChild(document.createElement('div'));
    inner.append(top);
    inner = end;
  }
  inner.textContent = 'Deep down.';`;

const WITHIN: readonly (readonly [what: string, fill: string, where: 'before' | 'after'])[] = [
  ['50,000 elements behind it (F47)', elements(50_000), 'before'],
  ['50,000 elements before it (F47)', elements(50_000), 'after'],
  ['a text node of 20 MB behind it (F48)', text(20_000_000), 'before'],
  ['a million empty text nodes before it (F48)', EMPTY(1_000_000), 'after'],
  ['hidden nesting 2,000 deep before it (F49)', nested(2000), 'after'],
  ['hidden nesting 10,000 deep before it (F49)', nested(10_000), 'after'],
  ['hidden nesting 50,000 deep before it (F49)', nested(50_000), 'after'],
];

/** Beyond these nobody looks for an article; yet nothing breaks. */
const BEYOND: readonly (readonly [what: string, fill: string])[] = [['500,000 elements (F47)', elements(500_000)]];

/** Milliseconds. A browser itself takes many seconds for a million nodes where others use the machine as well. */
const PATIENCE = 60_000;

describeInBrowsers('An article', (driver) => {
  let site: Site;
  let plain: readonly string[];
  beforeAll(async () => {
    site = await servePages({});
    const page = await openArticle(articlePage());
    plain = await markTexts(page);
    await page.close();
  });
  afterAll(() => site.close());
  const { open, openArticle } = articleTabs(driver, () => site);

  it.each(WITHIN)(
    'is found and marked with %s',
    async (_what, fill, where) => {
      const page = await open(filled(fill, where));
      await waitForSidebar(page, 'Known article', PATIENCE);
      await waitForTheseMarks(page, plain);
      expect(pageErrors(page)).toEqual([]);
      await page.close();
    },
    2 * PATIENCE,
  );

  it.each(BEYOND)('may be out of reach behind %s: nothing breaks, and the sidebar opens when asked and says so', async (_what, fill) => {
    const page = await open(filled(fill, 'after'));
    await clickToolbarButton(driver(), page);
    await waitForSidebar(page, 'This page is longer than Sidelight reads');
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
