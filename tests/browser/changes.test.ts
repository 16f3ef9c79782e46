/** What a copy changed, as the reader meets it: told in the overview, each change with the way to its place in the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { SAMPLE_GISTS, SAMPLE_PARAGRAPHS } from './support/sample-page.js';
import { clickInSidebar, inSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const ADDED = 'The harbour master of Keldwick has asked that the new buoy be painted in a colour that gulls dislike.';
const REWORDED = 3;
const MOVED = SAMPLE_PARAGRAPHS.length - 2;

/** The sample report, edited: a paragraph put in, the last but one moved to the front, the last left out, the beginning of another reworded. */
function edited(): string[] {
  const words = (SAMPLE_PARAGRAPHS[REWORDED] as string).split(' ');
  const reworded = ['It was also told that', ...words.slice(6)].join(' ');
  const kept = SAMPLE_PARAGRAPHS.slice(0, MOVED).map((paragraph, i) => (i === REWORDED ? reworded : paragraph));
  return [SAMPLE_PARAGRAPHS[MOVED] as string, ...kept.slice(0, 5), ADDED, ...kept.slice(5)];
}

const TALL = '<style>p{margin:60vh 0}</style>';

describeInBrowsers('What a copy changed', (driver) => {
  let site: Site;
  beforeAll(async () => {
    const paragraphs = edited().map((paragraph) => `<p>${paragraph}</p>\n<div>Advertisement</div>`);
    site = await servePages({
      '/copy': `<!doctype html><meta charset="utf-8"><title>x</title>${TALL}<main>${paragraphs.join('\n')}</main>`,
    });
  });
  afterAll(() => site.close());

  const pointed = async (page: Page) =>
    (await registeredHighlights(page)).filter(({ name }) => name.endsWith('-current')).flatMap(({ texts }) => texts);
  /** Whether the beginning of the paragraph with these words is in the window. */
  const inView = (page: Page, words: string) =>
    page.evaluate((text) => {
      const paragraph = Array.from(document.querySelectorAll('p')).find((p) => p.textContent?.includes(text));
      const top = paragraph?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    }, words);

  it('is told in plain words, and each change leads to its place', async () => {
    const page = await driver().newPage();
    await page.goto(site.url('/copy'));
    await page.bringToFront();
    const text = await waitForSidebar(page, 'What this copy changed');
    expect(text).toContain('1 passage is not here');
    const missing = await inSidebar(page, (root) =>
      Array.from(root.querySelectorAll('.gists li'), (item) => item.textContent?.replace(/\s+/g, ' ')),
    );
    expect(missing).toEqual([`${SAMPLE_PARAGRAPHS.length} ${SAMPLE_GISTS.at(-1)}`]);
    expect(text).toMatch(/\d\d% of the known article is on this page/);
    expect(Number(/(\d+)% of the matching text here is that article/.exec(text)?.[1])).toBeLessThan(100);
    expect(text).toMatch(/Added, \d+ letters/);
    expect(text).toContain(ADDED.slice(0, 60));
    expect(text).toMatch(new RegExp(`Passage ${REWORDED + 1}, reworded; \\d+% unchanged`));
    expect(text).toContain(`Passage ${MOVED + 1}, moved`);
    expect(text).not.toContain('more change');

    const letters = /Added, (\d+) letters/.exec(text)?.[1];
    const places = [
      [`Added, ${letters} letters: ${/“?(The harbour master[^”]*…)/.exec(text)?.[1]}`, ADDED],
      [`${/Passage \d+, reworded; \d+% unchanged/.exec(text)?.[0]}: ${SAMPLE_GISTS[REWORDED]}`, SAMPLE_PARAGRAPHS[REWORDED]],
      [`Passage ${MOVED + 1}, moved: ${SAMPLE_GISTS[MOVED]}`, SAMPLE_PARAGRAPHS[MOVED]],
    ] as const;
    for (const [name, paragraph = ''] of places) {
      const words = paragraph.slice(-60, -1);
      await clickInSidebar(page, `In the text: ${name}`);
      await until(`the paragraph to be in view: ${name}`, () => inView(page, words));
      await until(`the place to be pointed at: ${name}`, async () => (await pointed(page)).join().includes(words));
    }
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
