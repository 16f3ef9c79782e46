/** How the built sidebar and cards are drawn for readers who see, move or touch otherwise: colours, motion, zoom, large text, a phone's window, a finger. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { beforeSecondTry, describeInBrowsers } from './support/driver.js';
import { inFirefoxWindow } from './support/extension.js';
import { cardGeometry, inCard, placeOfMark, waitForCard, waitForNoCard } from './support/marks.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForSidebar } from './support/sidebar.js';
import { clearStore } from './support/stored.js';
import { THEMES, wearTheme } from './support/theme.js';
import { until, untilSteady } from './support/until.js';

declare const chrome: {
  readonly tabs: {
    query(about: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    setZoom(tab: number, zoom: number): Promise<void>;
  };
};

const HEAD = '<meta name="viewport" content="width=device-width"><style>main{max-width:600px}</style>';
const PAGE = articlePage({ html: 'lang="en"', head: HEAD, after: '<p style="height:2000px">' });
const OPTIONS = 'src/pages/options/index.html';

/** Of `rgb(…)`, from 0 to 255. */
const lightness = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2 * red + 0.7 * green + 0.1 * blue;
};

/** Runs in the browser. */
function colours(root: ShadowRoot) {
  const { backgroundColor: paper, color: ink } = getComputedStyle(root.querySelector('.sl') as Element);
  const probe = document.createElement('p');
  probe.style.cssText = 'background:Canvas;color:CanvasText;forced-color-adjust:none';
  root.append(probe);
  const { backgroundColor: canvas, color: text } = getComputedStyle(probe);
  probe.remove();
  return { paper, ink, canvas, text };
}

/** Runs in the browser: how the names of the kinds are underlined, each in its way. */
const underlines = (root: ShadowRoot) =>
  Array.from(root.querySelectorAll('.kind .mark'), (mark) => {
    const {
      textDecorationLine: line,
      textDecorationStyle: style,
      textDecorationThickness: thickness,
      backgroundColor,
    } = getComputedStyle(mark);
    return line === 'none' ? `ground ${backgroundColor}` : `${line} ${style} ${thickness}`;
  });

describeInBrowsers('As it ships', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/call': PAGE });
  });
  afterAll(() => site.close());

  async function open(window = { width: 1280, height: 800 }): Promise<Page> {
    const page = await driver().newPage();
    await page.setViewport(window);
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page);
    await waitForMarks(page);
    return page;
  }
  async function openCard(page: Page): Promise<void> {
    const { x, y } = await placeOfMark(page, 'person', 'Xi Jinping');
    await page.mouse.click(x, y);
    await waitForCard(page, 'Xi Jinping');
  }
  async function ofSettings<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const page = await driver().openExtensionPage(OPTIONS);
    await until('the choices', () => page.$eval('#text-scale', (list) => (list as HTMLSelectElement).options.length > 0));
    const done = await work(page);
    await page.close();
    return done;
  }

  beforeSecondTry(() => ofSettings(clearStore));

  it('sidebar and card wear the reader’s colours, and the marks differ by their lines', async () => {
    const page = await open();
    await openCard(page);
    for (const theme of THEMES) {
      await wearTheme(driver(), page, theme);
      for (const drawn of [await inSidebar(page, colours), await inCard(page, colours)]) {
        const { paper = '', ink = '', canvas = '', text = '' } = drawn ?? {};
        if (theme === 'forced') expect([paper, ink]).toEqual([canvas, text]);
        else expect(lightness(paper) > lightness(ink), `${paper} under ${ink}, ${theme}`).toBe(theme === 'light');
        expect(Math.abs(lightness(paper) - lightness(ink)), theme).toBeGreaterThan(150);
      }
      const lines = (await inSidebar(page, underlines)) ?? [];
      expect(lines.length).toBeGreaterThan(5);
      expect(new Set(lines).size, `${theme}: ${lines}`).toBe(lines.length);
    }
    await wearTheme(driver(), page, 'light');
    await page.close();
  });

  async function preferLessMotion(page: Page, less: boolean): Promise<void> {
    if (driver().name === 'chrome')
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: less ? 'reduce' : 'no-preference' }]);
    else await inFirefoxWindow(driver(), `Services.prefs.setIntPref('ui.prefersReducedMotion', ${less ? 1 : 0});`);
    await until('the preference', () => page.evaluate((wanted) => matchMedia('(prefers-reduced-motion: reduce)').matches === wanted, less));
  }

  it('goes to a mark in one step where less motion is wanted, and nothing in the sidebar moves by itself', async () => {
    const page = await open({ width: 1280, height: 300 });
    await page.evaluate(() => {
      const places: number[] = Object.assign(window, { places: [] as number[] }).places;
      addEventListener('scroll', () => places.push(scrollY));
    });
    const steps = async (less: boolean) => {
      await preferLessMotion(page, less);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await untilSteady('the end of the page', () => page.evaluate(() => scrollY));
      await page.evaluate(() => (window as unknown as { places: number[] }).places.splice(0));
      await clickInSidebar(page, 'Next mark');
      await until('the mark', () => page.evaluate(() => (window as unknown as { places: number[] }).places.length > 0));
      await untilSteady('the mark in view', () => page.evaluate(() => scrollY));
      return page.evaluate(() => new Set((window as unknown as { places: number[] }).places).size);
    };
    expect(await steps(false)).toBeGreaterThan(2);
    expect(await steps(true)).toBe(1);
    const moving = await inSidebar(
      page,
      (root) =>
        Array.from(root.querySelectorAll('*')).filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return transitionDuration !== '0s' || animationName !== 'none';
        }).length,
    );
    expect(moving).toBe(0);
    await preferLessMotion(page, false);
    await page.close();
  });

  /** What reaches beyond the window, and what beyond the sidebar's own edge. */
  const cutOff = (page: Page) =>
    inSidebar(page, (root) => {
      const box = (root.querySelector('.sl') as Element).getBoundingClientRect();
      const { clientWidth } = document.documentElement;
      const outside = box.left < -1 || box.right > clientWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1;
      const controls = Array.from(root.querySelectorAll('.masthead button, .tabs button'), (one) => one.getBoundingClientRect());
      const lost = controls.filter(({ left, right, width }) => width > 0 && (left < box.left - 0.5 || right > box.right + 0.5));
      return [
        ...(outside ? [`sidebar ${[box.left, box.top, box.right, box.bottom]} of ${[clientWidth, innerHeight]}`] : []),
        ...lost.map(({ left }) => `control at ${left}`),
      ];
    });

  /** A card lies in the window, and none of its words beyond its own edge. */
  async function expectCardInWindow(page: Page, what: string): Promise<void> {
    await openCard(page);
    await untilSteady('the card', () => cardGeometry(page));
    const { card, width, height } = (await cardGeometry(page)) as NonNullable<Awaited<ReturnType<typeof cardGeometry>>>;
    expect(Math.min(card.left, card.top), what).toBeGreaterThanOrEqual(-1);
    expect(card.right, what).toBeLessThanOrEqual(width + 1);
    expect(card.bottom, what).toBeLessThanOrEqual(height + 1);
    const wide = await inCard(page, (root) => {
      const dialog = (root.querySelector('[role=dialog]') as Element).getBoundingClientRect();
      const parts = Array.from(root.querySelectorAll('[role=dialog] *'), (part) => ({ part, box: part.getBoundingClientRect() }));
      return parts
        .filter(({ box }) => box.left < dialog.left - 0.5 || box.right > dialog.right + 0.5)
        .map(({ part, box }) => `${part.localName} "${part.textContent}" by ${Math.round(box.right - dialog.right)}`);
    });
    expect(wide, what).toEqual([]);
    await pressKey(page, 'Escape');
    await waitForNoCard(page);
  }

  /** Of the browser, as its menu has it. */
  const zoom = (page: Page, factor: number) =>
    ofSettings((settings) =>
      settings.evaluate(
        async (url, by) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          await chrome.tabs.setZoom(tab?.id ?? -1, by);
        },
        page.url(),
        factor,
      ),
    );

  it('fits the window at any zoom of the browser, and so does a card', async () => {
    const page = await open();
    const before = await page.evaluate(() => innerWidth);
    onTestFinished(() => zoom(page, 1));
    for (const factor of [0.5, 2, 3]) {
      await zoom(page, factor);
      await page.bringToFront();
      await until(`a zoom of ${factor}`, () => page.evaluate((width) => Math.abs(innerWidth - width) < 3, before / factor));
      await untilSteady('the sidebar', () => cutOff(page));
      expect(await cutOff(page), `${factor}`).toEqual([]);
      await clickInSidebar(page, 'Collapse the sidebar');
      await expectCardInWindow(page, `a card at ${factor}`);
      expect(await cutOff(page), `collapsed at ${factor}`).toEqual([]);
      await clickInSidebar(page, 'Open Sidelight');
    }
  });

  const writeAt = (scale: string) =>
    ofSettings(async (settings) => {
      await settings.select('#text-scale', scale);
      await until('that it is saved', () => settings.$eval('#status', (line) => line.textContent !== ''));
    });

  it('has cards that hold their words at twice the size, in a wide window and a narrow one', async () => {
    const size = (page: Page) =>
      inCard(page, (root) => Number.parseFloat(getComputedStyle(root.querySelector('.prose') as Element).fontSize));
    const page = await open();
    await openCard(page);
    const ordinary = (await size(page)) ?? 0;
    await pressKey(page, 'Escape');
    await writeAt('2');
    await page.bringToFront();
    const scale = () => inSidebar(page, (root) => (root.querySelector('.sl') as HTMLElement).style.getPropertyValue('--sl-scale'));
    await until('the sidebar at twice the size', async () => (await scale()) === '2');
    await openCard(page);
    await until('text of twice the size', async () => Math.abs(((await size(page)) ?? 0) - 2 * ordinary) < 1);
    await pressKey(page, 'Escape');
    await clickInSidebar(page, 'Collapse the sidebar');
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 700 });
      await expectCardInWindow(page, `at ${width} pixels`);
    }
    await writeAt('1');
    await clickInSidebar(page, 'Open Sidelight');
    await page.close();
  });

  const boxOf = (page: Page) =>
    inSidebar(page, (root) => {
      const { left, right, top, bottom } = (root.querySelector('.sl') as Element).getBoundingClientRect();
      return {
        left,
        right: right - document.documentElement.clientWidth,
        bottom: Math.round(bottom - innerHeight),
        share: top / innerHeight,
      };
    });

  it('is a sheet at the bottom of a window of 320 pixels, under readable text, and a bar when collapsed', async () => {
    const page = await open({ width: 320, height: 640 });
    const sheet = await until('the sheet', () => boxOf(page));
    expect(sheet).toMatchObject({ left: 0, right: 0, bottom: 0 });
    expect(sheet.share).toBeGreaterThan(0.4);
    await clickInSidebar(page, 'Collapse the sidebar');
    const bar = await until('the bar', async () => {
      const box = await boxOf(page);
      return box && box.share > 0.9 && box;
    });
    expect(bar).toMatchObject({ left: 0, right: 0, bottom: 0 });
    await clickInSidebar(page, 'Open Sidelight');
    await until('the sheet again', async () => (await boxOf(page))?.share === sheet.share);
    expect(await cutOff(page)).toEqual([]);
    await page.close();
  });

  it('is worked by a finger: a mark opens its card, the tab the sidebar', async () => {
    const page = await open();
    const tap = async (name: string) => {
      const { x, y } = await until(name, () =>
        inSidebar(
          page,
          (root, label) => {
            const found = root.querySelector(`[aria-label="${label}"]`)?.getBoundingClientRect();
            return found ? { x: found.x + found.width / 2, y: found.y + found.height / 2 } : null;
          },
          name,
        ),
      );
      await page.touchscreen.tap(x, y);
    };
    await tap('Collapse the sidebar');
    await until('the tab', () => inSidebar(page, (root) => root.querySelector('.handle') !== null));
    const { x, y } = await placeOfMark(page, 'person', 'Xi Jinping');
    await page.touchscreen.tap(x, y);
    await waitForCard(page, 'Xi Jinping');
    await tap('Open Sidelight');
    await until('the sidebar', () => inSidebar(page, (root) => root.querySelector('.masthead') !== null));
    await page.close();
  });
});
