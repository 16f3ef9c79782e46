/** Rows F53 to F55 of the fault matrix: texts that are nearly the article, pages that only speak of it, and copies in other dress. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts, waitForMarks, waitForTheseMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, SAMPLE_BODY, SAMPLE_PARAGRAPHS } from './support/sample-page.js';
import { sharedTab } from './support/shared-page.js';
import { sidebarHtml, waitForSidebar } from './support/sidebar.js';

const page = (...paragraphs: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><title>Another paper</title><main>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</main>`;

/** What another desk writes in place of a paragraph: on the same matters, in its own words. */
const REWRITTEN = [
  'An hour and a half is a long time on the telephone for two men who have had little to say to each other since the winter, and the markets took it for good news before a word of it was known.',
  'What was agreed is harder to tell. Washington speaks of minerals and of a meeting, Beijing of respect, and each seems to have been on another line.',
  'Traders in Chicago bought soybeans all the same. One of them said that he would have bought them after a call about the weather.',
  'The duties stay where the truce has put them. Nobody in the customs houses expects that to change before August, and some do not expect it then.',
  'Makers of motors would rather hear from a licence office than from a palace. Their stocks of magnets last for weeks, not for months.',
  'Students with a place at an American university wait as well. Their visas were part of the quarrel, though no part of the announcement.',
  'Diplomats of third countries, who learned of the call from the radio, asked each other what it would cost them.',
  'It is the summer of telephone calls, an old hand at the ministry remarked, and hung up.',
  'The next date in the diary is a blank page, which both sides have promised to fill.',
];

/** The article with that share of its paragraphs left as they are, the others written anew, spread over all of it. */
const rewrite = (share: number) =>
  SAMPLE_PARAGRAPHS.map((text, i) =>
    Math.floor((i + 1) * share) > Math.floor(i * share) ? text : (REWRITTEN[i % REWRITTEN.length] as string),
  );

const sentence = (i: number) => (SAMPLE_PARAGRAPHS[i] as string).split(/(?<=[.”"]) /)[0] as string;
const result = (title: string, teaser: string) => `<li><a href="/x">${title}</a><p>${teaser} …</p></li>`;
/** One hit is the article, with as much of it as search engines show; the others are of the same day. */
const RESULTS = [
  result('The call', (SAMPLE_PARAGRAPHS[1] as string).slice(0, 160)),
  ...REWRITTEN.slice(0, 6).map((text, i) => result(`Result ${i + 2}`, text.slice(0, 160))),
];
const comment = (name: string, text: string) => `<div class="comment"><b>${name}</b><p>${text}</p><button>Reply</button></div>`;

/** Pages that quote or list the article. */
const FALSE_PAGES: Readonly<Record<string, string>> = {
  'a page of search results': `<!doctype html><meta charset="utf-8"><title>Search</title><ol>${RESULTS.join('')}</ol>`,
  'a page of a keyword': `<!doctype html><meta charset="utf-8"><title>Tag</title>${[
    'The call',
    'The truce',
    'Ports and fees',
    'A garden in June',
  ]
    .map(
      (title) =>
        `<article><h2>${title}</h2><p>Posted in Trade. Four minutes to read, nobody has commented on it yet, be the first to do so.</p></article>`,
    )
    .join('')}`,
  'a thread of comments that quotes it': `<!doctype html><meta charset="utf-8"><title>Thread</title>${[
    comment(
      'ann',
      'I read the piece on the telephone call twice and still could not tell you who rang whom, which I suppose is the point of it.',
    ),
    comment(
      'ben',
      `This here: “${sentence(4)}” So he goes, and then what? My brother-in-law says that he has seen all of it before, in another decade.`,
    ),
    comment(
      'cleo',
      'Ben, your brother-in-law says that about the bus. What I would like to know is whether the magnets come, since the lift in our house waits for one.',
    ),
    comment(
      'dora',
      `“${sentence(7)}” is the line to remember. The rest is weather, and the weather has been fine, thank you all for asking after my tomatoes.`,
    ),
  ].join('')}`,
};

const FONT = (text: string) => `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${text}</font></font>`;

/** Copies in other dress, all whole. */
const DRESSED: Readonly<Record<string, string>> = {
  'an AMP page': `<!doctype html><html amp><head><meta charset="utf-8"><title>AMP</title><link rel="canonical" href="https://example.org/call"></head>
<body><amp-sidebar layout="nodisplay" hidden><ul><li>Home</li></ul></amp-sidebar><article>${SAMPLE_BODY.replaceAll('</p>', '</p><amp-ad type="x" width="300" height="250"></amp-ad>')}</article></body></html>`,
  'a page to be printed': `<!doctype html><meta charset="utf-8"><title>Print</title><table width="600"><tr><td><font face="Times">${SAMPLE_PARAGRAPHS.join('<br><br>\n')}</font></td></tr></table>`,
  'a reader view that was saved': `<!doctype html><meta charset="utf-8"><title>Reader</title><body class="light sans-serif loaded"><div class="container"><div class="header"><h1>The call</h1><div class="credits">By staff</div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page"><section>${SAMPLE_BODY}</section></div></div></div></div>`,
  'a page that the browser has offered to translate': articlePage().replace(
    /<p>([^<]*)<\/p>/g,
    (_, text: string) => `<p>${FONT(text)}</p>`,
  ),
};

describeInBrowsers('A page with', (driver) => {
  let site: Site;
  let plain: readonly string[];
  const { open, openArticle } = articleTabs(driver, () => site, sharedTab(driver));
  beforeAll(async () => {
    site = await servePages({});
    const whole = await openArticle(articlePage());
    plain = await markTexts(whole);
  });
  afterAll(() => site.close());

  async function staysShut(opened: Page): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await sidebarHtml(opened)).toBeNull();
    expect(pageErrors(opened)).toEqual([]);
  }

  it('nine tenths of the article, the rest written anew, is the article (F53)', async () => {
    const opened = await openArticle(page(...rewrite(0.9)));
    await waitForMarks(opened);
  });

  it('three tenths of it in another desk’s report is not taken for it (F53)', async () => staysShut(await open(page(...rewrite(0.3)))));

  it.each(Object.entries(FALSE_PAGES))('no more of it than %s has does not open the sidebar (F54)', async (_what, html) =>
    staysShut(await open(html)),
  );

  it.each(Object.entries(DRESSED))('all of it as %s is the article, marked alike (F55)', async (_what, html) => {
    const opened = await openArticle(html);
    await waitForSidebar(opened, 'whole copy');
    await waitForTheseMarks(opened, plain);
    expect(pageErrors(opened)).toEqual([]);
  });
});
