/** What a reader hears who does not see the sidebar: that it has come, where a step has led, each thing once. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import words from '../../public/_locales/en/messages.json';
import { galleryHtml, openGallery } from '../../scripts/lib/gallery.mjs';
import { describeInBrowsers } from './support/driver.js';
import { until } from './support/until.js';

const html = await galleryHtml();

describeInBrowsers('To the ear the sidebar', (driver) => {
  let page: Page;
  beforeAll(async () => {
    page = await openGallery(driver().browser, html);
    await page.bringToFront();
    await page.setViewport({ width: 1280, height: 900 });
  });

  /** What the regions say whose changes are read aloud. */
  const said = () =>
    page.evaluate(() =>
      Array.from(gallery.root.querySelectorAll('[role=status]:not([aria-live=off]), [aria-live=polite]'), (region) =>
        (region.textContent ?? '').trim(),
      ).filter(Boolean),
    );
  const focus = (selector: string) => page.evaluate((css) => gallery.root.querySelector<HTMLElement>(css)?.focus(), selector);

  it('says once that it has come and what the page is, and describes itself by that', async () => {
    await page.evaluate(() => gallery.show('article'));
    expect(await until('the word', async () => (await said())[0])).toMatch(/^Sidelight\. Known article/);
    expect(await said()).toHaveLength(1);
    const described = await page.evaluate(() => {
      const by = gallery.root.querySelector('aside')?.getAttribute('aria-describedby') ?? '';
      return gallery.root.getElementById(by)?.textContent;
    });
    expect(described).toMatch(/^Known article/);
  });

  it('says once that the marks are gone, whoever took them out', async () => {
    await page.evaluate(() => gallery.show('article'));
    const ofMarks = async () => (await said()).filter((text) => /\bmarks\b/i.test(text));
    await page.evaluate(() => gallery.set({ marksOn: false }));
    await until('the word', async () => (await ofMarks()).length > 0);
    expect(await ofMarks()).toEqual(['Marks are hidden']);
    const refused = words.noticeMarksRefused.message;
    await page.evaluate(() => gallery.show('article'));
    await page.evaluate((notice) => gallery.set({ marksOn: false, notice }), refused);
    await until('the notice', async () => (await ofMarks()).length > 0);
    expect(await ofMarks()).toEqual([refused]);
  });

  it('has nothing said twice of a source: its tooltip comes with the pointer', async () => {
    await page.evaluate(() => gallery.show('article'));
    const title = () => page.evaluate(() => gallery.root.querySelector('.ref')?.getAttribute('title') ?? null);
    expect(await title()).toBeNull();
    const at = await page.evaluate(() => gallery.root.querySelector('.ref')?.getBoundingClientRect().toJSON());
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    expect(await until('the tooltip', title)).toMatch(/.+: .+/);
    await page.mouse.move(4, 4);
  });

  it('names the buttons of each footnote by what it says', async () => {
    await page.evaluate(() => gallery.show('article'));
    const names = await page.evaluate(() =>
      Array.from(gallery.root.querySelectorAll('[data-row] .row-foot .copy'), (button) => button.getAttribute('aria-label')),
    );
    expect(names.length).toBeGreaterThan(2);
    expect(new Set(names).size).toBe(names.length);
  });

  it('heads each statement by what was said, so that a list of headings tells them apart', async () => {
    await page.evaluate(() => gallery.show('article', { section: 'loose-ends', current: 'rare-earths-settled' }));
    const heads = await page.evaluate(() => Array.from(gallery.root.querySelectorAll('h4.gist'), (head) => head.textContent));
    expect(heads.length).toBeGreaterThan(1);
    expect(new Set(heads).size).toBe(heads.length);
  });

  it.each([
    ['tariffs', '.chooser button:last-of-type', /\d{4}\. .+%.+Sources/],
    ['timeline', '.readout > button:last-of-type', /\d{4}: .+/],
  ] as const)('says in the section %s where its buttons have led, while the focus is on them', async (section, button, words) => {
    await page.evaluate((name) => gallery.show('article', { section: name }), section);
    await focus(button);
    const before = await until('the place', async () => (await said()).find((text) => words.test(text)));
    await page.keyboard.press('Enter');
    await until('another place', async () => (await said()).some((text) => words.test(text) && text !== before));
    await focus('.collapse');
    await until('nothing', async () => !(await said()).some((text) => words.test(text)));
  });
});
