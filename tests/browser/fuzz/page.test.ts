/** P2, P3 and P4 of FAULTS.md, in real pages of both browsers: the page's reader and the painter as they ship, bundled into the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFirefox } from '../../../scripts/lib/closed-root.mjs';
import { bundle } from '../../bench/bundle.mjs';
import { type Counts, casesOf, isLongRun, keepRegression, regressionsOf, report, seed } from '../../support/fuzz.js';
import { describeInBrowsers } from '../support/driver.js';
import { type Site, servePages } from '../support/pages.js';
import type { Failure, fuzz, Name } from './entry.js';

/** Cases per call into the page, so that none lasts long. */
const BATCH = 500;
/** Milliseconds; a long run has the time that its call says. */
const PATIENCE = isLongRun ? undefined : 120_000;
type InPage = { readonly fuzz: typeof fuzz };

/**
 * Chromium keeps a list of the controls of every form that was asked for by name, and goes through all of them at each change of the page, until its
 * memory is collected: half of the time of ten thousand cases was that.
 */
async function collectMemory(page: Page): Promise<void> {
  if (isFirefox(page)) return;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

describeInBrowsers('Any page', (driver) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    const script = await bundle('tests/browser/fuzz/entry.ts');
    site = await servePages({
      '/': '<!doctype html><meta charset="utf-8"><title>x</title><body>',
      '/fuzz.js': { body: script, type: 'text/javascript' },
    });
    page = await driver().newPage();
    await page.goto(site.url('/'));
    await page.addScriptTag({ url: site.url('/fuzz.js') });
  });
  afterAll(() => site.close());

  function fail(property: Name, { seed, size, why }: Failure): never {
    keepRegression({ property, seed, size });
    return expect.fail(`seed ${seed}, size ${size}: ${why}`);
  }

  async function tryInPage(property: Name, counts: Counts): Promise<void> {
    for (const kept of regressionsOf(property)) {
      const again = await page.evaluate(
        (name, s, size) => (window as unknown as InPage).fuzz.failureOf(name, s, size),
        property,
        kept.seed,
        kept.size ?? 200,
      );
      if (again !== null) fail(property, again);
    }
    const cases = casesOf(counts);
    for (let done = 0; done < cases; done += BATCH) {
      const count = Math.min(BATCH, cases - done);
      const failure = await page.evaluate(
        (name, from, n) => (window as unknown as InPage).fuzz.run(name, from, n),
        property,
        seed + done,
        count,
      );
      if (failure !== null) fail(property, failure);
      await collectMemory(page);
    }
    report(`${property} (${driver().name})`, cases);
  }

  it(
    'is read as it is seen, and any stretch of its text found again to the letter (P2)',
    () => tryInPage('P2', { ci: 10_000, long: 500_000 }),
    PATIENCE,
  );

  it('is read alike however its text is split, merged and wrapped (P3)', () => tryInPage('P3', { ci: 10_000, long: 500_000 }), PATIENCE);

  it('has the marks of a fresh run after any changes (P4)', () => tryInPage('P4', { ci: 5000, long: 200_000 }), PATIENCE);
});
