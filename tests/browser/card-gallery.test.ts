/** Every card and the list of marks alone in a page: axe-core in each theme, the size of targets, large text. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryHtml, openGallery, openPlainBrowser } from '../../scripts/lib/gallery.mjs';
import { CARD_NAMES } from './gallery/cards.js';
import { AXE, runAxe } from './support/gallery-axe.js';

const html = await galleryHtml();
const CASES = (['chrome', 'firefox'] as const).flatMap((name) => (['light', 'dark', 'forced'] as const).map((theme) => ({ name, theme })));

describe.each(CASES)('the cards in $name, $theme', ({ name, theme }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openPlainBrowser(name, theme);
    page = await openGallery(browser, html, theme);
    await page.evaluate(AXE);
  });
  afterAll(() => browser?.close());

  async function expectSound(): Promise<void> {
    const { seen, violations, contrasts } = await runAxe(page);
    expect(seen, 'axe looked inside the root').toBe(true);
    expect(violations).toEqual([]);
    if (theme !== 'forced') expect(contrasts).toBeGreaterThan(0);
  }

  it.each(CARD_NAMES)('axe finds nothing in the card of a %s', async (card) => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluate((which) => gallery.showCard(which), card);
    await expectSound();
  });

  it('axe finds nothing in a sheet with large text', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await page.evaluate(() => gallery.showCard('rate', { sheet: true, textScale: 2, maxHeight: 400 }));
    await expectSound();
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = gallery.root.querySelector('.card-body') as HTMLElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways).toBe(0);
  });

  it('axe finds nothing in the open list of marks', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluate(() => gallery.show('article', { currentMark: 31 }));
    await page.evaluate(() => gallery.root.querySelector<HTMLElement>('.walk-opener')?.focus());
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => gallery.root.querySelectorAll('.proxy').length)).toBeGreaterThan(20);
    await expectSound();
  });

  it('names the dialog by its heading, says which language a name is in, and has targets of 24 px', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluate(() => gallery.showCard('person'));
    const found = await page.evaluate(() => {
      const dialog = gallery.root.querySelector('[role=dialog]');
      const small = Array.from(gallery.root.querySelectorAll('button, a'), (element) => element.getBoundingClientRect()).filter(
        ({ width, height }) => width < 24 || height < 24,
      );
      return {
        label: gallery.root.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent,
        modal: dialog?.hasAttribute('aria-modal'),
        original: gallery.root.querySelector('.original')?.getAttribute('lang'),
        small: small.length,
      };
    });
    expect(found).toEqual({ label: 'Xi Jinping习近平', modal: false, original: 'zh-Hans', small: 0 });
  });
});
