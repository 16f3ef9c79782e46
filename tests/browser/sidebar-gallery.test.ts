/** The sidebar worked by real keys and a real pointer, alone in a page of its own. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { galleryHtml, openGallery } from '../../scripts/lib/gallery.mjs';
import type { SidebarState } from '../../src/sidebar/contract.js';
import type { Gallery, ViewName } from './gallery/gallery.js';
import { describeInBrowsers } from './support/driver.js';
import { emulatePrint } from './support/extension.js';
import { until } from './support/until.js';

const html = await galleryHtml();

describeInBrowsers('the sidebar', (driver) => {
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    page = await openGallery(driver().browser, html);
    await page.bringToFront();
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  beforeEach(async () => {
    errors.length = 0;
    await page.setViewport({ width: 1280, height: 900 });
    await show('article');
  });

  const show = (view: ViewName, state: Partial<SidebarState> = {}) => page.evaluate((...args) => gallery.show(...args), view, state);
  const state = () => page.evaluate(() => ({ ...gallery.state }));
  const asked = () => page.evaluate(() => gallery.asked as Gallery['asked']);
  /** What is focused, by its spoken name. */
  const focused = () =>
    page.evaluate(() => {
      const element = gallery.root.activeElement;
      return element ? (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() : null;
    });
  const text = (selector: string) => page.evaluate((css) => gallery.root.querySelector(css)?.textContent ?? null, selector);
  const count = (selector: string) => page.evaluate((css) => gallery.root.querySelectorAll(css).length, selector);
  const focus = (selector: string) => page.evaluate((css) => gallery.root.querySelector<HTMLElement>(css)?.focus(), selector);
  const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const box = (selector: string) =>
    page.evaluate((css) => {
      const { x, y, width, height } = gallery.root.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height, bottom: y + height };
    }, selector);
  const click = async (selector: string) => {
    const { x, y, width, height } = await box(selector);
    await page.mouse.click(x + width / 2, y + height / 2);
  };

  it('the tab key passes the tabs in one step and enters the section', async () => {
    await focus('.walk .stepper button:last-child');
    await press('Tab');
    expect(await focused()).toBe('Overview');
    await press('Tab');
    expect(await page.evaluate(() => gallery.root.activeElement?.getAttribute('role'))).toBe('tabpanel');
  });

  it('arrows, End and Home go through the sections and take the focus along', async () => {
    await focus('[role=tab]');
    await press('ArrowRight');
    expect([await focused(), (await state()).section]).toEqual(['Who and what', 'entities']);
    await press('End');
    expect([await focused(), (await state()).section]).toEqual(['Sources', 'sources']);
    await press('ArrowRight');
    expect((await state()).section).toBe('overview');
  });

  it('every section is drawn, and only the chosen one', async () => {
    for (const section of ['overview', 'entities', 'timeline', 'tariffs', 'loose-ends', 'sources'] as const) {
      await show('article', { section });
      expect(await count('[role=tabpanel]')).toBe(1);
      expect(await text('[aria-selected=true]')).toBe(await text(`#sl-tab-${section}`));
      expect((await text('[role=tabpanel]'))?.length).toBeGreaterThan(100);
    }
    expect(errors).toEqual([]);
  });

  it('the switch and the buttons of the kinds say and change what is marked', async () => {
    await focus('[role=switch]');
    await press(' ');
    expect((await state()).marksOn).toBe(false);
    expect(await count('.kind:disabled')).toBe(9);
    await press('Enter', 'Tab', 'Enter');
    expect(await state()).toMatchObject({ marksOn: true, kinds: { person: false, organization: true } });
    expect(await page.evaluate(() => gallery.root.querySelector('.kind')?.getAttribute('aria-pressed'))).toBe('false');
  });

  it('next and previous go round the marks of a row, and the row says where one is', async () => {
    await show('article', { section: 'entities' });
    const row = '[data-row=xi]';
    await focus(`${row} [aria-label="Next mention of Xi Jinping"]`);
    await press('Enter', 'Enter');
    expect((await asked()).goTo).toEqual([1, 4]);
    expect(await text(`${row} .place`)).toBe('2 of 5');
    await focus(`${row} [aria-label="Previous mention of Xi Jinping"]`);
    await press('Enter', 'Enter');
    expect((await asked()).goTo).toEqual([1, 4, 1, 18]);
  });

  it('a mark shows its row: the section changes, the row is current and in view', async () => {
    await page.evaluate(() => gallery.set({ current: 'truce-end', currentMark: 3 }));
    expect((await state()).section).toBe('timeline');
    expect(await page.evaluate(() => gallery.root.querySelector('[aria-current=true]')?.getAttribute('data-row'))).toBe('truce-end');
    const [row, scroller] = [await box('[data-row=truce-end]'), await box('.scroller')];
    expect(row.y).toBeGreaterThan(scroller.y);
    expect(row.bottom).toBeLessThanOrEqual(scroller.bottom);
  });

  it.each([480, 800, 1080])(
    'at first the timeline draws the rows that a window of %i px shows, and the others afterwards',
    async (height) => {
      await page.setViewport({ width: 1280, height });
      const [rows, end] = await page.evaluate(async () => {
        const all = gallery.show('many', { section: 'timeline' });
        const drawn = gallery.root.querySelector('.timeline')?.getBoundingClientRect().bottom ?? 0;
        const at = [gallery.root.querySelectorAll('.dated').length, drawn] as const;
        await all;
        return at;
      });
      expect(end).toBeGreaterThan(height - 40);
      expect(rows).toBeLessThan(8);
      expect(await count('.dated')).toBeGreaterThan(20);
    },
  );

  it('a long timeline shows what is near; the rest comes when asked for, and the focus goes to its first row', async () => {
    await show('many', { section: 'timeline' });
    const before = await count('.dated');
    expect(before).toBeLessThan(80);
    await focus('.unfold');
    expect(await focused()).toMatch(/^Show \d+ earlier$/);
    await press('Enter');
    expect(await count('.dated')).toBeGreaterThan(before);
    const first = await page.evaluate(() => gallery.root.querySelector('[data-row]')?.getAttribute('data-row'));
    expect(await page.evaluate(() => gallery.root.activeElement?.getAttribute('data-row'))).toBe(first);
  });

  it('a folded list opens for the row of a mark, and stays open after a look at a source', async () => {
    await show('many', { section: 'timeline' });
    await focus('.unfold');
    await press('Enter');
    const rows = await count('.dated');
    await focus('.ref');
    await press('Enter', 'Tab', 'Enter');
    expect((await state()).section).toBe('timeline');
    expect(await count('.dated')).toBe(rows);
    const [ref, scroller] = [await box('.ref:focus'), await box('.scroller')];
    expect(ref.y).toBeGreaterThan(scroller.y);
    expect(ref.bottom).toBeLessThanOrEqual(scroller.bottom);
    await show('many', { section: 'timeline', current: 'rates-145-1' });
    expect(await count('[data-row=rates-145-1][aria-current=true]')).toBe(1);
  });

  it('the labels of the sections stand in one line at the ordinary width', async () => {
    for (const section of ['overview', 'entities', 'loose-ends'] as const) {
      await show('article', { section });
      expect((await box('.tabs')).height).toBeLessThan(48);
    }
  });

  it('the reader may leave the section of the current row and is not brought back', async () => {
    await page.evaluate(() => gallery.set({ current: 'xi', currentMark: 1 }));
    await focus('[role=tab][aria-selected=true]');
    await press('Home');
    await page.evaluate(() => gallery.set({ notice: 'One more' }));
    expect((await state()).section).toBe('overview');
  });

  it('a source number leads to its entry, and back to the very number', async () => {
    await show('article', { section: 'timeline' });
    await focus('[data-row=busan] .ref');
    const before = await focused();
    await press('Enter');
    expect((await state()).section).toBe('sources');
    expect(await page.evaluate(() => gallery.root.activeElement?.getAttribute('data-row'))).toBe('cna-busan');
    await press('Tab');
    expect(await focused()).toBe('Back to where you were');
    await press('Enter');
    expect([(await state()).section, await focused()]).toEqual(['timeline', before]);
    expect(await page.evaluate(() => gallery.root.activeElement?.closest('[data-row]')?.getAttribute('data-row'))).toBe('busan');
  });

  it('the edge is moved by arrows and by the pointer, within its limits', async () => {
    await focus('.resizer');
    await press('ArrowLeft', 'ArrowLeft');
    expect((await state()).width).toBe(432);
    await press('Home');
    expect((await state()).width).toBe(280);
    expect(await page.evaluate(() => gallery.root.querySelector('.resizer')?.getAttribute('aria-valuenow'))).toBe('280');
    await page.mouse.move(1003, 450);
    await page.mouse.down();
    await page.mouse.move(903, 450, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(700, 450);
    expect((await state()).width).toBe(380);
  });

  it('collapsing and opening keep the focus at hand', async () => {
    await focus('.collapse');
    await press('Enter');
    expect([(await state()).collapsed, await focused()]).toEqual([true, 'Open Sidelight']);
    await press('Enter');
    expect([(await state()).collapsed, await focused()]).toEqual([false, 'Collapse the sidebar']);
  });

  it('moves to the other side and closes', async () => {
    await click('.side-button');
    expect((await state()).side).toBe('left');
    expect((await box('.sl')).x).toBe(0);
    await click('[aria-label="Close the sidebar"]');
    expect((await asked()).closed).toBe(1);
  });

  it('what a script presses does nothing', async () => {
    await page.evaluate(() => {
      for (const element of gallery.root.querySelectorAll<HTMLElement>('button, [tabindex]')) {
        element.click();
        for (const type of ['pointerdown', 'pointermove', 'keydown'])
          element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
      }
    });
    const all = Object.values(await asked());
    expect(all.length).toBeGreaterThan(6);
    expect(all.flat().filter(Boolean)).toEqual([]);
  });

  it('links lead out over https only, in a tab of their own, and name their host', async () => {
    await show('article', { section: 'sources' });
    const links = await page.evaluate(() =>
      Array.from(gallery.root.querySelectorAll('a'), ({ protocol, rel, target, hostname, textContent }) => ({
        safe: protocol === 'https:' && rel === 'noopener noreferrer' && target === '_blank',
        named: textContent?.includes(hostname),
      })),
    );
    expect(links).toEqual(Array(5).fill({ safe: true, named: true }));
  });

  it('there is no field to type into', async () => {
    for (const section of ['overview', 'entities', 'timeline', 'tariffs', 'loose-ends', 'sources'] as const) {
      await show('article', { section });
      expect(await count('input, textarea, select, [contenteditable]')).toBe(0);
    }
  });

  it('a page without anything known gets a plain answer and no tabs', async () => {
    await show('none');
    expect(await text('.verdict h2')).toBe('Nothing known on this page');
    expect(await count('[role=tab], [role=switch]')).toBe(0);
  });

  it('of another report of the story nothing is claimed', async () => {
    await show('story');
    expect(await text('.verdict h2')).toBe('Report of the same story');
    expect(await count('.measure')).toBe(0);
  });

  it('a cut copy tells how much is here and what is beyond the cut, a text that quotes does not', async () => {
    await show('partial');
    expect([await text('.verdict h2'), await count('.gists li')]).toEqual(['A cut copy: 38% is here', 3]);
    await show('excerpt');
    expect(await count('.gists li')).toBe(0);
  });

  it.each([320, 360])('on a window of %i px it is a sheet that fits', async (width) => {
    await page.setViewport({ width, height: 640 });
    await show('article', { section: 'tariffs' });
    expect(await box('.sl')).toMatchObject({ x: 0, width, bottom: 640 });
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = gallery.root.querySelector('.scroller') as HTMLElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways).toBe(0);
  });

  it('every control is at least 24 px wide and high, notes in a line apart', async () => {
    for (const section of ['overview', 'entities', 'timeline', 'tariffs', 'loose-ends', 'sources'] as const) {
      await show('article', { section });
      const small = await page.evaluate(() =>
        Array.from(gallery.root.querySelectorAll('button:not(.ref), a'), (element) => ({
          name: element.textContent,
          visible: element.checkVisibility(),
          rect: element.getBoundingClientRect(),
        }))
          .filter(({ visible, rect }) => visible && (rect.width < 24 || rect.height < 24))
          .map(({ name }) => name),
      );
      expect(small).toEqual([]);
    }
  });

  it('neither the size of the text nor the direction of the page reaches in', async () => {
    const before = await box('.tabs');
    await page.evaluate(() => {
      document.documentElement.style.cssText = 'font-size:1px;direction:rtl;--sl-ink:red;--sl-scale:3';
    });
    await show('article');
    expect(await box('.tabs')).toEqual(before);
    await page.evaluate(() => {
      document.documentElement.style.cssText = '';
    });
  });

  it('is not there in print', async () => {
    expect((await box('.sl')).width).toBeGreaterThan(0);
    await emulatePrint(driver(), page);
    await until('print', () => page.evaluate(() => matchMedia('print').matches));
    expect(await box('.sl')).toMatchObject({ width: 0, height: 0 });
    await emulatePrint(driver(), page, false);
    await until('the screen', async () => (await box('.sl')).width > 0);
  });

  it('says that a note was kept only once it was, and that it was not where it could not be', async () => {
    const said = (text: string) =>
      until(`"${text}"`, () =>
        page.evaluate((begin) => gallery.root.querySelector('.wrong [role=status]')?.textContent?.startsWith(begin), text),
      );
    await focus('.wrong .unfolds');
    await press('Enter', 'Tab', 'Enter');
    await said('Noted on this device');
    await page.evaluate(() => {
      gallery.asked.refuses = true;
    });
    await press('Enter');
    await said('Not noted: ');
    expect((await asked()).wrong).toHaveLength(2);
  });

  it('leaves nothing in its root when it is taken out', async () => {
    await page.evaluate(() => gallery.remove());
    expect(await page.evaluate(() => [gallery.root.childNodes.length, gallery.root.adoptedStyleSheets.length])).toEqual([0, 0]);
    expect(errors).toEqual([]);
  });
});
