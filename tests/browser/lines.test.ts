/** Marks have lines, by which their kinds differ without colour, but where these would cost a page more than it can bear. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { inSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const ELEMENTS = `<div>${'<b>Ferry </b>'.repeat(12_000)}</div>`;

interface Drawn {
  readonly lines: number;
  readonly grounds: number;
  readonly all: number;
}

const drawn = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const all = [...CSS.highlights.keys()].map((name) => getComputedStyle(document.body, `::highlight(${name})`));
    return {
      lines: all.filter(({ textDecorationLine }) => textDecorationLine !== 'none').length,
      grounds: all.filter(({ backgroundColor }) => !/\b0\)$/.test(backgroundColor)).length,
      all: all.length,
    };
  });

describeInBrowsers('A mark', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({
      '/short': articlePage(),
      '/long': articlePage({ after: ELEMENTS }),
      '/scripts': articlePage({ after: `<script type="text/plain">${'x'.repeat(1_600_000)}</script>` }),
      '/apart': articlePage({ head: '<style>main{position:relative}</style>', after: ELEMENTS }),
    });
  });
  afterAll(() => site.close());

  /** What highlights draw once `settled`, and how many of the kinds' samples in the sidebar have lines. */
  const looks = async (path: string, settled: (drawn: Drawn) => boolean) => {
    const page = await driver().newPage();
    await page.goto(site.url(path));
    await waitForMarks(page);
    await waitForSidebar(page);
    await until(`the marks of ${path}`, async () => settled(await drawn(page)));
    const samples = await inSidebar(page, (root) =>
      [...root.querySelectorAll('.kinds .mark')].map((one) => getComputedStyle(one).textDecorationLine),
    );
    await page.close();
    return samples?.filter((line) => line !== 'none').length;
  };
  /** Of the kinds one, the statements, has a ground only. */
  const areLined = ({ lines, all }: Drawn) => lines >= all - 1;

  it('has a line on a page of an article’s size, on one that is long by its scripts, and on a longer one where the article stands in a layer of its own', async () => {
    const asked = driver().name === 'chrome' ? ['/short', '/scripts', '/apart'] : ['/short'];
    for (const path of asked) expect(await looks(path, areLined), path).toBeGreaterThan(0);
  });

  it('differs from the marks of every other kind in shape: in its line or in that it has a ground, whatever their colours', async () => {
    const page = await driver().newPage();
    await page.goto(site.url('/short'));
    await waitForMarks(page);
    const shapes = () =>
      page.evaluate(() =>
        [...CSS.highlights.keys()]
          .filter((name) => !name.endsWith('-current'))
          .map((name) => {
            const style = getComputedStyle(document.body, `::highlight(${name})`);
            const { textDecorationLine: line, textDecorationStyle, textDecorationThickness, backgroundColor } = style;
            const stroke = line === 'none' ? '' : `${textDecorationStyle} ${textDecorationThickness}`;
            return { kind: name.split('-').at(-1), shape: `${line} ${stroke} ${/\b0\)$/.test(backgroundColor) ? 'bare' : 'ground'}` };
          }),
      );
    const drawn = await until('marks of all kinds, drawn', async () => {
      const now = await shapes();
      return now.length >= 8 && now.every(({ shape }) => shape !== 'none  bare') && now;
    });
    for (const one of drawn) expect(drawn.filter(({ shape }) => shape === one.shape)).toEqual([one]);
    await page.close();
  });

  it('has a ground and no line where Chromium would measure a large layer for it in every frame, and so have the samples of the kinds', async () => {
    if (driver().name === 'chrome') expect(await looks('/long', ({ lines, grounds, all }) => lines === 0 && grounds === all)).toBe(0);
    else expect(await looks('/long', areLined)).toBeGreaterThan(0);
  });
});
