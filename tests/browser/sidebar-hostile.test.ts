/** Whatever the record holds is text, and only plain https leads anywhere (F41, F42): in the sidebar, in both browsers. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { galleryHtml, openGallery } from '../../scripts/lib/gallery.mjs';
import { HOSTILE_STRINGS, LOOK_ALIKE } from '../fixtures/hostile-strings.js';
import { describeInBrowsers } from './support/driver.js';

const html = await galleryHtml();

describeInBrowsers('A hostile record', (driver) => {
  let page: Page;
  const alarms: string[] = [];
  beforeAll(async () => {
    page = await openGallery(driver().browser, html);
    page.on('dialog', (dialog) => alarms.push(`dialog: ${dialog.message()}`));
    page.on('pageerror', (error) => alarms.push(String(error)));
    await page.evaluate(() => gallery.show('hostile', { depth: 'everything' }));
  });

  it('is shown as the text that it is, all of it', async () => {
    const shown = await page.evaluate(() => gallery.root.textContent ?? '');
    expect(HOSTILE_STRINGS.filter((text) => !shown.includes(text))).toEqual([]);
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(200);
  });

  it('makes no element, no handler, no script and no dialog', async () => {
    const found = await page.evaluate(() => ({
      wild: gallery.root.querySelectorAll('script, style, iframe, object, embed, img, form, input, base, meta, link, math, template')
        .length,
      handlers: [...gallery.root.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      scripts: document.scripts.length,
      hit: 'hit' in globalThis,
    }));
    expect(found).toEqual({ wild: 0, handlers: 0, scripts: 1, hit: false });
    expect(alarms).toEqual([]);
  });

  it('links to plain https only, says the host in full, and tells that page nothing of ours', async () => {
    const links = await page.evaluate(() =>
      [...gallery.root.querySelectorAll('a')].map((link) => ({
        href: link.href,
        rel: link.rel,
        host: link.querySelector('.host')?.textContent,
      })),
    );
    expect(new Set(links.map(({ href }) => href))).toEqual(new Set([LOOK_ALIKE.host]));
    for (const { rel, host } of links) expect([rel, `https://${host}/`]).toEqual(['noopener noreferrer', LOOK_ALIKE.host]);
  });
});
