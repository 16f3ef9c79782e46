/** axe-core inside the closed root: every section, every verdict, every card and what can be unfolded, in every theme, in both browsers. */
import type { KeyInput, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { galleryHtml, openGallery } from '../../scripts/lib/gallery.mjs';
import { SECTIONS, type Section, type SidebarState } from '../../src/sidebar/contract.js';
import { CARD_NAMES, type CardName, type CardOptions } from './gallery/cards.js';
import type { ViewName } from './gallery/gallery.js';
import { describeInBrowsers } from './support/driver.js';
import { AXE, runAxe } from './support/gallery-axe.js';
import { THEMES, wearTheme } from './support/theme.js';

const html = await galleryHtml();

/** A row of each section, shown as the current one. */
const CURRENT: Readonly<Record<Section, string>> = {
  overview: 'footnote-slow',
  entities: 'graham',
  timeline: 'geneva-talks',
  tariffs: 'figure-30-percent',
  'loose-ends': 'visit-invitation',
  sources: 'cna-busan',
};

interface Shown {
  readonly view?: ViewName;
  readonly state?: Partial<SidebarState>;
  readonly card?: CardName;
  readonly options?: CardOptions;
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  /** Beginnings of the names of buttons to press, in order. */
  readonly press?: readonly string[];
}

const VIEWS: Readonly<Record<string, Shown>> = {
  ...Object.fromEntries(SECTIONS.map((section) => [section, { state: { section, current: CURRENT[section] } }])),
  'filters and dates of a measure unfolded': { state: { section: 'timeline' }, press: ['Filter', 'China', 'The dates of'] },
  'a long timeline unfolded': { view: 'many', state: { section: 'timeline' }, press: ['Show'] },
  'one side by layer under averages': { state: { section: 'tariffs' }, press: ['US by layer', 'Published averages', 'Next change'] },
  'a source that was jumped to': { state: { section: 'timeline' }, press: ['Source'] },
  'what can be wrong': { press: ['Something is wrong'] },
  'a note of what is wrong, kept': { press: ['Something is wrong', 'A fact or'] },
  'the list of marks': { state: { currentMark: 31 }, press: ['Go through'] },
  'a line': { state: { depth: 'line' } },
  everything: { state: { depth: 'everything' } },
  'then and now on a phone': { state: { section: 'loose-ends' }, width: 320 },
  'then and now in a wide sidebar': { state: { section: 'loose-ends', width: 640 } },
  'then and now of a report': { view: 'story', state: { section: 'loose-ends' } },
  'a cut copy, its marks refused': { view: 'partial', state: { notice: 'The page took the marks away.' } },
  'a text that quotes': { view: 'excerpt' },
  'a report of the story': { view: 'story' },
  'several articles': { view: 'several' },
  'nothing known': { view: 'none' },
  'a page too long to be read': { view: 'cut' },
  'hostile words': { view: 'hostile' },
  collapsed: { state: { collapsed: true } },
  'marks off': { state: { marksOn: false } },
  'large text': { state: { section: 'timeline', textScale: 2 } },
  'a sheet': { state: { section: 'tariffs' }, width: 320 },
  ...Object.fromEntries(CARD_NAMES.map((card) => [`the card of a ${card}`, { card }])),
  'a card as a sheet with large text': { card: 'rate', options: { sheet: true, textScale: 2, maxHeight: 400 }, width: 320 },
};

async function pressButton(page: Page, beginning: string): Promise<void> {
  const found = await page.evaluate((start) => {
    const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    const button = Array.from(gallery.root.querySelectorAll('button')).find((each) => nameOf(each).startsWith(start));
    button?.focus();
    return button !== undefined;
  }, beginning);
  expect(found, `a button called ${beginning}`).toBe(true);
  await page.keyboard.press('Enter' satisfies KeyInput);
}

/** Controls that look no different while they have the focus, by their names. A key was pressed before: a pointer's focus need not be seen. */
const unseenFocus = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const look = (element: Element) =>
      [null, '::before'].map((part) => {
        const { outline, outlineOffset, backgroundColor, content } = getComputedStyle(element, part);
        return [outline, outlineOffset, backgroundColor, content].join();
      });
    const controls = gallery.root.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], [tabindex="0"]');
    const unseen = Array.from(controls).filter((control) => {
      if (!control.checkVisibility()) return false;
      (gallery.root.activeElement as HTMLElement | null)?.blur();
      const before = look(control).join();
      control.focus({ preventScroll: true });
      return look(control).join() === before;
    });
    return unseen.map((control) => control.getAttribute('aria-label') ?? control.textContent ?? '');
  });

describeInBrowsers('axe-core', (driver) => {
  let page: Page;
  beforeAll(async () => {
    page = await openGallery(driver().browser, html);
    await page.bringToFront();
    await page.evaluate(AXE);
  });

  async function show({ view = 'article', state = {}, card, options = {}, width = 1280, press = [] }: Shown): Promise<void> {
    if (page.viewport()?.width !== width) await page.setViewport({ width, height: 800 });
    if (card !== undefined) await page.evaluate((...args) => gallery.showCard(...args), card, options);
    else await page.evaluate((...args) => gallery.show(...args), view, state);
    for (const name of press) await pressButton(page, name);
  }

  it.each(Object.keys(VIEWS))('finds nothing in %s, whatever the theme', async (name) => {
    await show(VIEWS[name] as Shown);
    for (const theme of THEMES) {
      await wearTheme(driver(), page, theme);
      const { met, violations } = await runAxe(page, theme === 'light' ? 'all' : 'colours');
      expect(violations, theme).toEqual([]);
      expect(met, theme).toContain(theme === 'light' ? 'button-name' : 'target-size');
      // axe measures no contrast where the reader's own colours are forced.
      if (theme !== 'forced') expect(met, theme).toContain('color-contrast');
    }
  });

  it.each(THEMES)('cannot tell, but every control shows that it has the focus, in the %s theme', async (theme) => {
    await wearTheme(driver(), page, theme);
    for (const section of SECTIONS) {
      await show({ state: { section } });
      await page.keyboard.press('Tab');
      expect(await unseenFocus(page), section).toEqual([]);
    }
  });
});
