/** Marks have lines, by which their kinds differ without colour, but where these would cost a page more than it can bear. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { inSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const ELEMENTS = `<div>${'<b>Ferry </b>'.repeat(12_000)}</div>`;

describeInBrowsers('A mark', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({
      '/short': articlePage(),
      '/long': articlePage({ after: ELEMENTS }),
      '/apart': articlePage({ head: '<style>main{position:relative}</style>', after: ELEMENTS }),
    });
  });
  afterAll(() => site.close());

  /** What a highlight of each kind draws, and what the kinds' samples in the sidebar do. */
  const looks = async (path: string) => {
    const page = await driver().newPage();
    await page.goto(site.url(path));
    await waitForMarks(page);
    await waitForSidebar(page);
    const marks = () =>
      page.evaluate(() => {
        const drawn = [...CSS.highlights.keys()].map((name) => getComputedStyle(document.body, `::highlight(${name})`));
        return {
          lines: drawn.filter((style) => style.textDecorationLine !== 'none').length,
          grounds: drawn.filter((style) => !/\b0\)$/.test(style.backgroundColor)).length,
          all: drawn.length,
        };
      });
    await until('the rules', async () => (await marks()).grounds > 0);
    const samples = await inSidebar(
      page,
      (root) => [...root.querySelectorAll('.kinds .mark')].filter((one) => getComputedStyle(one).textDecorationLine !== 'none').length,
    );
    const seen = { ...(await marks()), samples };
    await page.close();
    return seen;
  };

  it('has a line on a page of an article’s size, and on a longer one where the article stands in a layer of its own', async () => {
    for (const path of ['/short', '/apart']) {
      const { lines, all, samples } = await looks(path);
      expect(lines, path).toBeGreaterThanOrEqual(all - 1);
      expect(samples, path).toBeGreaterThan(0);
    }
  });

  it('has a ground and no line where Chromium would measure a large layer for it in every frame, and so have the samples of the kinds', async () => {
    const { lines, grounds, all, samples } = await looks('/long');
    if (driver().name === 'chrome') expect([lines, grounds, samples]).toEqual([0, all, 0]);
    else expect(lines).toBeGreaterThanOrEqual(all - 1);
  });
});
