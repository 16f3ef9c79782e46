/** Faults of layout that no reader of code sees: texts on texts, and columns wider than the sidebar; with the real record, at every width and text size. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { galleryHtml, openGallery } from '../../scripts/lib/gallery.mjs';
import { SECTIONS, type SidebarState } from '../../src/sidebar/contract.js';
import type { RecordView } from './gallery/record.js';
import { recordViews } from './gallery/record.js';
import { describeInBrowsers } from './support/driver.js';

declare global {
  var record: Readonly<Record<string, RecordView>>;
}

const html = await galleryHtml();
const LANGUAGES = ['en', 'de', 'fr'] as const;
const CALL = Object.fromEntries(LANGUAGES.map((language) => [language, recordViews(language).call as RecordView]));

/** Widths in CSS pixels and sizes of text between which the sidebar has to do. */
const SIZES = [
  { width: 400, textScale: 1 },
  { width: 280, textScale: 1 },
  { width: 400, textScale: 2 },
  { width: 280, textScale: 2 },
] as const;
/** English at every size; the longest words of the others at those that most readers have. */
const CASES = LANGUAGES.flatMap((language) => SIZES.slice(0, language === 'en' ? 4 : 3).map((size) => ({ language, ...size })));
const VIEWS: readonly Partial<SidebarState>[] = [...SECTIONS.map((section) => ({ section })), { depth: 'line' }];

/** Pairs of texts of which one lies on the other by more than the air that letters have within their own boxes. */
const collisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { root } = gallery;
    // Rows out of sight are not laid out otherwise.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.row{content-visibility:visible!important}');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const scroller = root.querySelector('.scroller') as HTMLElement;
    const walker = document.createTreeWalker(scroller, NodeFilter.SHOW_TEXT);
    const texts: { text: string; box: DOMRect }[] = [];
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      // What is stuck to the upper edge lies on what is scrolled under it; what is only heard lies anywhere.
      if (!node.data.trim() || node.parentElement?.closest('.tabs, .sl-spoken, title')) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 0) texts.push({ text: node.data.trim(), box });
    }
    texts.sort((a, b) => a.box.top - b.box.top);
    const found: string[] = [];
    texts.forEach(({ text, box }, index) => {
      for (const other of texts.slice(index + 1)) {
        if (other.box.top > box.bottom) break;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 1 && high > Math.min(box.height, other.box.height) * 0.45) found.push(`"${text}" and "${other.text}"`);
      }
    });
    return found;
  });

/** Rates, sums of money and source numbers of the tables that are cut by the end of a line. */
const cutFigures = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const range = document.createRange();
    const lines = (element: Element) => {
      range.selectNodeContents(element);
      return new Set(Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom))).size;
    };
    const figures = Array.from(gallery.root.querySelectorAll('.rates :is(td.rate, .ref)'));
    return figures.filter((figure) => lines(figure) > 1).map(({ textContent }) => textContent ?? '');
  });

describeInBrowsers('The layout of the sidebar', (driver) => {
  let page: Page;
  beforeAll(async () => {
    page = await openGallery(driver().browser, html);
    await page.bringToFront();
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluate((view) => Object.assign(globalThis, { record: view }), CALL);
  });

  it.each(CASES)(
    'lays no text on another, nothing beyond its column and cuts no figure of a table, $width px wide with text at $textScale, in $language',
    async ({ language, ...size }) => {
      for (const view of VIEWS) {
        await page.evaluate((of, state) => gallery.showRecord(globalThis.record[of] as RecordView, state), language, { ...size, ...view });
        const where = JSON.stringify(view);
        expect((await collisions(page)).join('\n'), where).toBe('');
        expect((await cutFigures(page)).join('\n'), where).toBe('');
        const sideways = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = gallery.root.querySelector('.scroller') as HTMLElement;
          return scrollWidth - clientWidth;
        });
        expect(sideways, where).toBe(0);
      }
    },
  );

  it('gives the facts of the overview the whole column, beside the dial and below it', async () => {
    await page.evaluate(() => gallery.showRecord(globalThis.record.en as RecordView, { depth: 'line' }));
    const widths = await page.evaluate(() =>
      Array.from(gallery.root.querySelectorAll('.glance'), (row) => Math.round(row.getBoundingClientRect().width)),
    );
    expect(widths.length).toBe(4);
    expect(new Set(widths).size).toBe(1);
    const lines = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(gallery.root.querySelector('.glance .prose') as Element);
      return range.getBoundingClientRect().width / (gallery.root.querySelector('.glance')?.getBoundingClientRect().width ?? 1);
    });
    expect(lines).toBeGreaterThan(0.6);
  });
});
