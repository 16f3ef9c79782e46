/** The first marks: painted before anything else of stage 2 is there, from where stage 1 came upon the article. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, otherPage, SAMPLE_BODY } from './support/sample-page.js';

/** Notes each highlight object of ours in the frame in which it is first there, and whether the sidebar was there by then. */
const WATCHER = `<script>
  window.seen = [];
  const known = new Set();
  (function look() {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('sidelight-') || known.has(highlight)) continue;
      known.add(highlight);
      seen.push({ name, texts: [...highlight].map(String), alone: document.querySelector('sidelight-sidebar') === null });
    }
    requestAnimationFrame(look);
  })();
</script>`;

interface Seen {
  readonly name: string;
  readonly texts: readonly string[];
  readonly alone: boolean;
}

const lines = SAMPLE_BODY.replaceAll('<p>', '').replaceAll('</p>', '<br><br>');
const PAGES: readonly (readonly [what: string, html: string])[] = [
  ['in paragraphs', articlePage({ head: WATCHER })],
  ['in lines', `<!doctype html><meta charset="utf-8">${WATCHER}<div>${lines}</div>`],
  ['far down a long page', `${otherPage(700_000)}${WATCHER}<main>${SAMPLE_BODY}</main>${otherPage(200_000)}`],
];

describeInBrowsers('The first marks', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({});
  });
  afterAll(() => site.close());
  const { openArticle } = articleTabs(driver, () => site);

  it.each(PAGES)(
    'are all marks of an article that stands %s, before the sidebar is there, and the rest takes them over',
    async (_what, html) => {
      const page = await openArticle(html);
      const seen = await page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
      const first = new Map(seen.toReversed().map((one) => [one.name, one]));
      expect([...first.values()].flatMap(({ texts }) => texts).sort()).toEqual(await markTexts(page));
      expect([...first.values()].every(({ alone }) => alone)).toBe(true);
      expect(seen.filter(({ name }) => name.endsWith('-person')).length).toBeGreaterThan(1);
      expect(pageErrors(page)).toEqual([]);
      await page.close();
    },
  );
});
