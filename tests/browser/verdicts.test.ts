/** The five verdicts as a reader meets them: what opens by itself, what only the button tells, what is marked. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ELSEWHERE, REPORT } from '../fixtures/other-texts.js';
import { describeInBrowsers } from './support/driver.js';
import { badgeText, clickToolbarButton } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { otherPage, SAMPLE_GISTS, SAMPLE_PARAGRAPHS } from './support/sample-page.js';
import { inSidebar, sidebarHtml, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const page = (...paragraphs: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><meta property="article:published_time" content="2025-06-10T08:00:00Z"><title>x</title>
<main>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</main>`;

/** Where the article is parted on a site that prints it on two pages. */
const TURN = Math.ceil(SAMPLE_PARAGRAPHS.length / 2);
const lettersOf = (paragraphs: readonly string[]) => paragraphs.join('').length;
const shareOf = (part: readonly string[]) => (100 * lettersOf(part)) / lettersOf(SAMPLE_PARAGRAPHS);

/** A share of the evidence, as a number. */
const percent = (text: string, share: 'of the known article is on this page' | 'of the matching text here is that article') =>
  Number(new RegExp(`(\\d+)% ${share}`).exec(text)?.[1]);
/** Passages that are not here, as the sidebar names them: each by its number and by what it says. */
const missing = (of: Page) =>
  inSidebar(of, (root) => Array.from(root.querySelectorAll('.gists li'), ({ textContent }) => textContent?.replace(/\s+/g, ' ')));
const named = (from: number, to = SAMPLE_GISTS.length) => SAMPLE_GISTS.slice(from, to).map((gist, i) => `${from + i + 1} ${gist}`);

describeInBrowsers('The verdict', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({
      '/cut': page(...SAMPLE_PARAGRAPHS.slice(0, 3), 'Subscribe to read on.'),
      '/call': page(...SAMPLE_PARAGRAPHS.slice(0, TURN), '<a rel="next" href="/call/2">Next page</a>'),
      '/call/2': page(...SAMPLE_PARAGRAPHS.slice(TURN), '<a rel="prev" href="/call">Previous page</a>'),
      '/quoting': page(...ELSEWHERE.slice(0, 2), SAMPLE_PARAGRAPHS[3] as string, ...ELSEWHERE.slice(2)),
      '/report': page(...REPORT),
      '/other': otherPage(3000),
      '/late': '<!doctype html><meta charset="utf-8"><title>Late</title><main></main>',
    });
  });
  afterAll(() => site.close());

  async function open(path: string): Promise<Page> {
    const opened = await driver().newPage();
    await opened.goto(site.url(path));
    await opened.bringToFront();
    return opened;
  }
  const badge = (of: Page, text: string) => until(`the badge "${text}"`, async () => (await badgeText(driver(), of)) === text);
  const marked = async (of: Page) =>
    (await registeredHighlights(of)).flatMap(({ name, texts }) => texts.map((text) => `${name.split('-').at(-1)} ${text}`));

  it('on a cut copy says how much is here, and what lies beyond the cut', async () => {
    const cut = await open('/cut');
    const text = await waitForSidebar(cut, 'passages are not here');
    expect(text).toContain(`3 of ${SAMPLE_PARAGRAPHS.length} passages recognised`);
    expect(Math.abs(percent(text, 'of the known article is on this page') - shareOf(SAMPLE_PARAGRAPHS.slice(0, 3)))).toBeLessThan(8);
    expect(percent(text, 'of the matching text here is that article')).toBeGreaterThan(90);
    expect(await missing(cut)).toEqual(named(3));
    await badge(cut, 'part');
    expect(pageErrors(cut)).toEqual([]);
    await cut.close();
  });

  it('on either of two pages that an article is printed on says which half this is, from the first page to the next', async () => {
    const half = await open('/call');
    const first = await waitForSidebar(half, 'passages are not here');
    expect(first).toMatch(/^A cut copy: \d+% is here/m);
    expect(first).toContain(`${TURN} of ${SAMPLE_PARAGRAPHS.length} passages recognised`);
    expect(await missing(half)).toEqual(named(TURN));
    await badge(half, 'part');
    await Promise.all([half.waitForNavigation(), half.click('a[rel=next]')]);
    const second = await waitForSidebar(half, `${SAMPLE_PARAGRAPHS.length - TURN} of ${SAMPLE_PARAGRAPHS.length} passages recognised`);
    expect(second).toMatch(/^A cut copy: \d+% is here/m);
    expect(await missing(half)).toEqual(named(0, TURN));
    await badge(half, 'part');
    expect(pageErrors(half)).toEqual([]);
    await half.close();
  });

  it('on a text that quotes the article waits to be asked', async () => {
    const quoting = await open('/quoting');
    await badge(quoting, 'bit');
    expect(await sidebarHtml(quoting)).toBeNull();
    expect(await marked(quoting)).toEqual([]);
    await clickToolbarButton(driver(), quoting);
    await waitForSidebar(quoting, 'Quotes');
    expect((await marked(quoting)).length).toBeGreaterThan(0);
    await quoting.close();
  });

  it('on another report of the story marks names, figures and then dates, and claims nothing of an article', async () => {
    const report = await open('/report');
    await badge(report, 'akin');
    expect(await sidebarHtml(report)).toBeNull();
    await until('the dates', async () => (await marked(report)).includes('date May 14'));
    const marks = await marked(report);
    for (const mark of [
      'person Scott Bessent',
      'person He Lifeng',
      'thing rare earths',
      'place London',
      'figure 30 percent',
      'date Tuesday',
    ])
      expect(marks).toContain(mark);
    await clickToolbarButton(driver(), report);
    const text = await waitForSidebar(report, 'Report of the same story');
    expect(text).toContain('nothing is claimed about the report itself');
    // Neither which article it is, nor how much of one is here, nor what is missing or changed.
    for (const claim of [/known article/i, /cut copy/i, /passage/i, /\d+% of the/, /How we know/, /What this copy changed/])
      expect(text).not.toMatch(claim);
    expect(await missing(report)).toEqual([]);
    expect(pageErrors(report)).toEqual([]);
    await report.close();
  });

  it('on a page that is not ours opens when asked, and says that it knows nothing of it', async () => {
    const other = await open('/other');
    await clickToolbarButton(driver(), other);
    const text = await waitForSidebar(other);
    expect(text).toContain('Nothing on this page is known');
    expect(await badgeText(driver(), other)).toBe('');
    await other.close();
  });

  it('finds an article that arrives late and in pieces, once (F11)', async () => {
    const late = await open('/late');
    await late.evaluate(async (paragraphs) => {
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      await wait(1500);
      for (const text of paragraphs) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        document.querySelector('main')?.append(paragraph);
        await wait(40);
      }
    }, SAMPLE_PARAGRAPHS);
    await waitForSidebar(late, 'Known article: whole copy');
    expect(await late.evaluate(() => document.querySelectorAll('sidelight-sidebar').length)).toBe(1);
    expect(pageErrors(late)).toEqual([]);
    await late.close();
  });
});
