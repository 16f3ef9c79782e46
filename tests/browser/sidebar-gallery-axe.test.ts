/** axe-core inside the closed root: every section and every verdict, in every theme, in both browsers. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryHtml, openGallery, openPlainBrowser } from '../../scripts/lib/gallery.mjs';
import { SECTIONS, type Section, type SidebarState } from '../../src/sidebar/contract.js';
import type { ViewName } from './gallery/gallery.js';

const html = await galleryHtml();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A row of each section, shown as the current one. */
const CURRENT: Readonly<Record<Section, string>> = {
  overview: 'footnote-slow',
  entities: 'graham',
  timeline: 'geneva-talks',
  tariffs: 'figure-30-percent',
  'loose-ends': 'visit-invitation',
  sources: 'cna-busan',
};

/** `press`: beginnings of the names of buttons to press, in order. */
type Case = readonly [title: string, view: ViewName, state: Partial<SidebarState>, width: number, press: readonly string[]];

const VIEWS: readonly Case[] = [
  ...SECTIONS.map((section): Case => [section, 'article', { section, current: CURRENT[section] }, 1280, []]),
  ['filters and dates of a measure unfolded', 'article', { section: 'timeline' }, 1280, ['Filter', 'China', 'The dates of']],
  ['one side by layer under averages', 'article', { section: 'tariffs' }, 1280, ['US by layer', 'Published averages', 'Next change']],
  ['a line', 'article', { depth: 'line' }, 1280, []],
  ['everything', 'article', { depth: 'everything' }, 1280, []],
  ['then and now on a phone', 'article', { section: 'loose-ends' }, 320, []],
  ['then and now in a wide sidebar', 'article', { section: 'loose-ends', width: 640 }, 1280, []],
  ['then and now of a report', 'story', { section: 'loose-ends' }, 1280, []],
  ['a cut copy', 'partial', { notice: 'The page took the marks away.' }, 1280, []],
  ['a report of the story', 'story', {}, 1280, []],
  ['nothing known', 'none', {}, 1280, []],
  ['collapsed', 'article', { collapsed: true }, 1280, []],
  ['marks off', 'article', { marksOn: false }, 1280, []],
  ['large text', 'article', { section: 'timeline', textScale: 2 }, 1280, []],
  ['a sheet', 'article', { section: 'tariffs' }, 320, []],
];

const CASES = (['chrome', 'firefox'] as const).flatMap((name) => (['light', 'dark', 'forced'] as const).map((theme) => ({ name, theme })));

describe.each(CASES)('axe-core in $name, $theme', ({ name, theme }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openPlainBrowser(name, theme);
    page = await openGallery(browser, html, theme);
    await page.evaluate(axe);
  });
  afterAll(() => browser?.close());

  async function press(name: string): Promise<void> {
    const { x, y } = await page.evaluate((beginning) => {
      const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
      const button = Array.from(gallery.root.querySelectorAll('button')).find((each) => nameOf(each).startsWith(beginning));
      button?.scrollIntoView({ block: 'center' });
      const box = button?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, name);
    await page.mouse.click(x, y);
  }

  it.each(VIEWS)('finds nothing in %s', async (_, view, state, width, buttons) => {
    await page.setViewport({ width, height: 800 });
    await page.evaluate((...args) => gallery.show(...args), view, state);
    for (const name of buttons) await press(name);
    const { seen, violations, contrasts } = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } };
      // axe walks open roots only, and reads colours inside the body only: for this moment ours is an open one there.
      const { host } = gallery.root;
      document.body.append(host);
      Object.defineProperty(host, 'shadowRoot', { value: gallery.root, configurable: true });
      const results = await axe.run(host, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      });
      return {
        seen: results.passes.some(({ nodes }) => nodes.some(({ html }) => html.startsWith('<button'))),
        violations: results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
        contrasts: results.passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0,
      };
    });
    expect(await page.evaluate(() => gallery.state.section)).toBe(state.section ?? 'overview');
    expect(seen, 'axe looked inside the root').toBe(true);
    expect(violations).toEqual([]);
    // axe measures no contrast where the reader's own colours are forced.
    if (theme !== 'forced') expect(contrasts).toBeGreaterThan(0);
  });
});
