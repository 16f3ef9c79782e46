/** Rows of buttons that are one stop of the Tab key each, and all of whose buttons the keyboard reaches. */
import type { KeyInput, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { galleryHtml, openGallery } from '../../scripts/lib/gallery.mjs';
import { describeInBrowsers } from './support/driver.js';

const html = await galleryHtml();

describeInBrowsers('A row of buttons', (driver) => {
  let page: Page;
  beforeAll(async () => {
    page = await openGallery(driver().browser, html);
    await page.bringToFront();
    await page.setViewport({ width: 1280, height: 900 });
  });
  beforeEach(() => page.evaluate(() => gallery.show('article')));

  const state = () => page.evaluate(() => ({ ...gallery.state }));
  const focused = () =>
    page.evaluate(() => {
      const element = gallery.root.activeElement;
      return element ? (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() : null;
    });
  const focus = (selector: string) => page.evaluate((css) => gallery.root.querySelector<HTMLElement>(css)?.focus(), selector);
  const press = async (...keys: readonly KeyInput[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('is one stop of the Tab key: arrows, Home and End reach each, and the way back leads to the last one', async () => {
    await focus('.kind');
    await press('ArrowRight', 'Enter');
    expect((await state()).kinds).toMatchObject({ person: true, organization: false });
    const second = await focused();
    await press('Tab');
    expect(await page.evaluate(() => gallery.root.activeElement?.className)).toBe('walk-opener');
    await page.keyboard.down('Shift');
    await press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused()).toBe(second);
    await press('Home', 'ArrowLeft', 'End');
    expect(await page.evaluate(() => gallery.root.activeElement?.parentElement?.lastElementChild === gallery.root.activeElement)).toBe(
      true,
    );
  });

  it('of the sources of one sentence is one stop too: arrows reach each number, and each leads to its entry', async () => {
    await page.evaluate(() => gallery.show('article', { section: 'timeline' }));
    const last = await page.evaluate(() => {
      const [several] = Array.from(gallery.root.querySelectorAll('.refs'), (refs) => refs.querySelectorAll('button')).filter(
        ({ length }) => length > 1,
      );
      several?.[0]?.focus();
      return several?.[several.length - 1]?.getAttribute('aria-label') ?? null;
    });
    await press('End');
    expect(await focused()).toBe(last);
    await press('Enter');
    expect((await state()).section).toBe('sources');
  });
});
