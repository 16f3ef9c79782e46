/** Every card alone in a page: what it calls itself, the size of targets, large text. (axe-core: sidebar-gallery-axe.test.ts.) */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { galleryHtml, openGallery } from '../../scripts/lib/gallery.mjs';
import { describeInBrowsers } from './support/driver.js';

const html = await galleryHtml();

describeInBrowsers('The cards', (driver) => {
  let page: Page;
  beforeAll(async () => {
    page = await openGallery(driver().browser, html);
    await page.bringToFront();
  });

  it('do not reach beyond a narrow sheet with large text', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await page.evaluate(() => gallery.showCard('rate', { sheet: true, textScale: 2, maxHeight: 400 }));
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = gallery.root.querySelector('.card-body') as HTMLElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways).toBe(0);
  });

  it('name the dialog and its steps by what it is about, say which language a name is in, and have targets of 24 px, notes in a line apart', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluate(() => gallery.showCard('person'));
    const found = await page.evaluate(() => {
      const dialog = gallery.root.querySelector('[role=dialog]');
      const small = Array.from(gallery.root.querySelectorAll('button:not(.ref), a'), (element) => element.getBoundingClientRect()).filter(
        ({ width, height }) => width < 24 || height < 24,
      );
      return {
        label: (dialog?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => gallery.root.getElementById(id)?.textContent),
        modal: dialog?.hasAttribute('aria-modal'),
        original: gallery.root.querySelector('.original')?.getAttribute('lang'),
        steps: Array.from(gallery.root.querySelectorAll('.stepper button'), (step) => step.getAttribute('aria-label')),
        landmarks: gallery.root.querySelectorAll('header, footer').length,
        small: small.length,
      };
    });
    expect(found).toEqual({
      label: ['Person', 'Xi Jinping 习近平'],
      modal: false,
      original: 'zh-Hans',
      steps: ['Previous mention of Xi Jinping', 'Next mention of Xi Jinping'],
      landmarks: 0,
      small: 0,
    });
  });

  it('end where there is nothing more to say', async () => {
    const last = async (card: 'unknown' | 'person') => {
      await page.evaluate((name) => gallery.showCard(name), card);
      return page.evaluate(() => gallery.root.querySelector('.card > :last-child')?.textContent);
    };
    expect(await last('unknown')).toContain('does not know');
    expect(await last('person')).toContain('More in the sidebar');
  });
});
