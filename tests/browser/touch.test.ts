/** Under a finger, which Chromium alone can be given by its driver: the drawing is the same in both. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryHtml, openGallery, openPlainBrowser } from '../../scripts/lib/gallery.mjs';
import { until, untilSteady } from './support/until.js';

const html = await galleryHtml();
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };

describe('Under a finger the sidebar', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openPlainBrowser('chrome');
    page = await openGallery(browser, html);
    // A touch screen is made with a reload, which empties the page.
    await page.setViewport(PHONE);
    await page.setContent(html);
    await page.evaluate(() => gallery.show('article'));
  });
  afterAll(() => browser.close());

  it('has targets that reach beyond what is drawn: 44 px in the masthead and for tabs, 36 elsewhere', async () => {
    /** Height of the stretch, in CSS pixels, over which a press meets the control. */
    const reach = await page.evaluate(() => {
      const heightOf = (selector: string) => {
        const control = gallery.root.querySelector(selector) as HTMLElement;
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = control.getBoundingClientRect();
        const rows = Array.from({ length: 80 }, (_, n) => top + height / 2 - 40 + n);
        return rows.filter((y) => control.contains(gallery.root.elementFromPoint(left + width / 2, y))).length;
      };
      return [
        '.masthead .icon-button:last-child',
        '.tabs button',
        '.walk-head .stepper .icon-button',
        '.depth button',
        '.glance > .go-to',
      ].map(heightOf);
    });
    const [close = 0, tab = 0, ...others] = reach;
    expect(Math.min(close, tab)).toBeGreaterThanOrEqual(43);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(35);
  });

  it('brings a chosen section into view where the verdict above it leaves no room, and lets the first stand where it is', async () => {
    await page.evaluate(() => gallery.show('article', { textScale: 2 }));
    const scrolled = () => page.evaluate(() => (gallery.root.querySelector('.scroller') as HTMLElement).scrollTop);
    expect(await scrolled()).toBe(0);
    await page.evaluate(() => gallery.root.querySelector<HTMLElement>('.tabs [aria-selected=true]')?.focus());
    await page.keyboard.press('ArrowRight');
    const share = await page.evaluate(() => {
      const [box, panel] = ['.scroller', '[role=tabpanel]'].map(
        (css) => gallery.root.querySelector(css)?.getBoundingClientRect() as DOMRect,
      );
      return box && panel ? (box.bottom - panel.top) / box.height : 0;
    });
    expect(share).toBeGreaterThan(0.25);
    expect(await scrolled()).toBeGreaterThan(0);
    await page.evaluate(() => gallery.show('article'));
  });

  it('takes a swipe only where it scrolls itself', async () => {
    const action = (selector: string) =>
      page.evaluate((css) => getComputedStyle(gallery.root.querySelector(css) as HTMLElement).touchAction, selector);
    expect(await action('.sl')).toBe('pinch-zoom');
    expect(await action('.scroller')).toBe('auto');
    const swipe = async (y: number) => {
      await page.evaluate(() => {
        document.body.style.height = '4000px';
      });
      await page.touchscreen.touchStart(150, y);
      for (let step = 1; step <= 8; step++) await page.touchscreen.touchMove(150, y - 20 * step);
      await page.touchscreen.touchEnd();
    };
    const { top } = await page.evaluate(() => (gallery.root.querySelector('.masthead') as HTMLElement).getBoundingClientRect().toJSON());
    await swipe(top + 12);
    const moved = () => page.evaluate(() => scrollY);
    await untilSteady('the page to rest', moved);
    expect(await moved()).toBe(0);
    await swipe(100);
    await until('the page to move under a finger of its own', () => page.evaluate(() => scrollY > 0));
  });
});
