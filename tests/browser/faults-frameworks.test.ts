/** Row F08 of the fault matrix: pages that are drawn and drawn again by frameworks while their text is marked. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleOf, FRAMEWORKS } from './frameworks/build.mjs';
import { articleTabs, waitForMarks, waitForTheseMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { SAMPLE_PARAGRAPHS } from './support/sample-page.js';

interface App {
  readonly app: { hydrate(): void; turn(times: number): Promise<void> };
}

describeInBrowsers('A page drawn by', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({});
  });
  afterAll(() => site.close());
  const { openArticle } = articleTabs(driver, () => site);

  /** Collects what a framework warns of, beside what is uncaught. */
  function warningsOf(page: Page): string[] {
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    return warnings;
  }

  it.each(FRAMEWORKS)(
    '%s takes over what was served and draws it 300 times: it complains of nothing, the marks are right (F08)',
    async (name) => {
      site.put(`/${name}.js`, { body: await bundleOf(name), type: 'text/javascript' });
      const page = await openArticle(`<!doctype html><meta charset="utf-8"><title>${name}</title><main></main>
<script>var paragraphs = ${JSON.stringify(SAMPLE_PARAGRAPHS)}</script><script src="/${name}.js"></script>`);
      const warnings = warningsOf(page);
      const before = await waitForMarks(page);
      await page.evaluate(() => {
        (window as unknown as App).app.hydrate();
      });
      await page.evaluate(() => (window as unknown as App).app.turn(300));
      await waitForTheseMarks(page, before);
      expect(await page.evaluate(() => document.querySelector('[data-turn]')?.getAttribute('data-turn'))).toBe('0');
      expect([...pageErrors(page), ...warnings.filter((text) => !text.startsWith('Lit is in dev mode'))]).toEqual([]);
      await page.close();
    },
  );
});
