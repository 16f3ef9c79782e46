import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHtml } from '../../src/cli/html-page.js';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { markReport } from '../../src/view-model/report-marks.js';
import { articleParagraphs, hasCorpus, injected, sayIfLeftOut, type Template, templateHtml, templates } from '../support/corpus.js';
import { describeInBrowsers } from './support/driver.js';
import { badgeText } from './support/extension.js';
import { domSnapshot, mutationLog, registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { inSidebar, sidebarHtml, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

/** Ten pages of ten kinds: portals, print view, web archive, `<br>` body, right to left, Chinese, an archive’s inline styles. */
const ARTICLE_PAGES = [
  '001-nytimes.com.html',
  '085-foxnews.com.html',
  '113-engadget.com.html',
  '233-standard.co.uk.html',
  '268-arabic.cnn.com.html',
  '270-chinadaily.com.cn.html',
  'derived/print-twincities.com.html',
  'derived/wayback-foxnews.com.html',
  'derived/archivetoday-newsweek.com.html',
  'derived/syn-webapp-hashed-classes.html',
];
const OTHER_PAGES = [
  '004-slashgear.com.html',
  '023-livescience.com.html',
  '041-nbcnews.com.html',
  '098-lemonde.fr.html',
  '103-yahoo.co.jp.html',
  '127-arstechnica.com.html',
  '143-pitchfork.com.html',
  '206-spiegel.de.html',
  '243-amp.dev.html',
  'derived/reader-npr.org.html',
];

/**
 * Captured pages bring scripts that change them all the time; without them every change would be ours. Their frames reach for the net: Firefox's driver
 * takes the error page of a frame that fails early for one of the page ("Address rejected").
 */
const BARE = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
const path = (file: string) => `/${file.replaceAll('/', '-')}`;
const settle = () => new Promise((resolve) => setTimeout(resolve, 1_500));

sayIfLeftOut('the test of recognition on captured pages in browsers');

it('needs the corpus beside the project, or says that it is left out', () => {
  expect(typeof hasCorpus).toBe('boolean');
});

if (hasCorpus) {
  const listed = templates();
  const templateOf = (file: string) => listed.find((template) => template.file === file) as Template;
  const reader = makeReader(storyDirs().map(readDossier));

  describeInBrowsers('On captured pages', (driver) => {
    let site: Site;
    beforeAll(async () => {
      site = await servePages({});
    });
    afterAll(() => site.close());

    it.each(ARTICLE_PAGES)('the article is known, shown and marked throughout, and nothing is changed: %s', async (file) => {
      const body = await injected(templateOf(file), articleParagraphs());
      site.put(path(file), { body, headers: BARE });
      const page = await driver().newPage();
      await page.goto(site.url(path(file)), { waitUntil: 'domcontentloaded' });
      const before = await domSnapshot(page);
      const log = await mutationLog(page);

      const overview = await waitForSidebar(page, 'Known article');
      expect(overview).toContain('The Epoch Times');
      await until('the badge', async () => (await badgeText(driver(), page)) !== '');

      const expected = reader.read(readHtml(body).text, { markReport }).mentions;
      // The script that marks what stands between the passages comes a moment later.
      const marked = async () => (await registeredHighlights(page)).flatMap(({ texts }) => texts).length;
      await until(`${expected.length} marks`, async () => (await marked()) === expected.length);
      expect(expected.length).toBeGreaterThan(90);

      expect(await textOfSection(page, 'entities')).toContain('Xi Jinping');
      expect(await textOfSection(page, 'timeline')).toMatch(/12 May 2025/);
      expect(await textOfSection(page, 'tariffs')).toContain('145');

      expect(await domSnapshot(page)).toBe(before);
      expect(await log.records()).toEqual([]);
      await page.close();
    });

    it.each(OTHER_PAGES)('another page is left alone: %s', async (file) => {
      site.put(path(file), { body: templateHtml(templateOf(file)), headers: BARE });
      const page = await driver().newPage();
      await page.goto(site.url(path(file)), { waitUntil: 'domcontentloaded' });
      const before = await domSnapshot(page);
      const log = await mutationLog(page);
      await settle();
      expect(await sidebarHtml(page)).toBeNull();
      expect(await registeredHighlights(page)).toEqual([]);
      expect(await badgeText(driver(), page)).toBe('');
      expect(await domSnapshot(page)).toBe(before);
      expect(await log.records()).toEqual([]);
      await page.close();
    });
  });
}

/** Presses the tab of a section and reads what it shows. */
async function textOfSection(page: Parameters<typeof inSidebar>[0], section: string): Promise<string> {
  const tab = await inSidebar(
    page,
    (root, name) => {
      const found = root.getElementById(`sl-tab-${name}`) ?? root.querySelector(`[role=tab][id$="${name}"]`);
      found?.scrollIntoView({ block: 'nearest' });
      const box = found?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    section,
  );
  if (!tab) throw new Error(`The sidebar has no tab for ${section}`);
  await page.mouse.click(tab.x, tab.y);
  return until(`the section ${section}`, () => inSidebar(page, (root) => root.querySelector('[role=tabpanel]')?.textContent));
}
