/** Cards beside the marks: when they come and go, what they say, where they lie, and that the page is the same afterwards. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Driver, describeInBrowsers } from './support/driver.js';
import { cardGeometry, cardText, inCard, placeOfMark, restOn, waitForCard, waitForNoCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { domSnapshot, mutationLog, registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { article, articlePage, GENEVA_BODY, pageWith } from './support/sample-page.js';
import { sharedPage } from './support/shared-page.js';
import { clickInSidebar, inSidebar, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const HEAD = '<meta name="viewport" content="width=device-width"><style>main{max-width:640px;margin:0 auto}p{font:18px/1.7 serif}</style>';
const AFTER = '<button id="own">The page’s own</button><div style="height:1500px"></div>';

const settle = (ms = 700) => new Promise((resolve) => setTimeout(resolve, ms));

async function open(
  driver: Driver,
  site: Site,
  { path = '/call', closed = false, window = { width: 1280, height: 800 } } = {},
): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport(window);
  await page.goto(site.url(path));
  await page.bringToFront();
  await waitForSidebar(page, 'Known article');
  await until('marks', async () => (await registeredHighlights(page)).length > 0);
  if (closed) {
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
  }
  return page;
}

/** What the card of a mark must say: facts of the record, in the sidebar's own words. */
const SAID: readonly (readonly [kind: string, words: string, said: readonly string[]])[] = [
  [
    'figure',
    '145 percent',
    ['Figure', '145%', '20%', '125%', 'Held 10 Apr', '13 May 2025', 'Leaves out:', 'Section 301', '8 Oct 2026 12.5%'],
  ],
  ['date', 'May 14', ['Date', 'Wednesday, 14 May 2025']],
  // A day of the week is that before the article's own.
  ['date', 'Thursday', ['Date', 'Thursday, 5 June 2025', 'Telephone call between Trump and Xi']],
  ['date', 'Wednesday', ['Date', 'Wednesday, 4 June 2025']],
  ['person', 'Xi Jinping', ['Person', 'Xi Jinping', '习近平', 'Then and now', 'www.wikidata.org', '1 of 5']],
  ['event', 'WASHINGTON', ['Event', '5 June 2025', 'Donald Trump', 'Government of China', 'Held at the US president']],
];

describeInBrowsers('The card beside a mark', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({
      '/call': articlePage({ head: HEAD, after: AFTER }),
      '/geneva': pageWith('<style>p{width:500px}</style>', article(GENEVA_BODY)),
    });
  });
  afterAll(() => site.close());

  const openBeside = sharedPage(() => open(driver(), site));
  const openClosed = sharedPage(() => open(driver(), site, { closed: true }));

  /** No card, the pointer where no mark is, the text at its beginning. Not by Escape: a card that was sent away does not come back to its mark. */
  async function clear(page: Page): Promise<Page> {
    await page.mouse.move(4, 4);
    await waitForNoCard(page);
    await page.evaluate(() => scrollTo(0, 0));
    return page;
  }
  /** A page with the sidebar beside it, and one where it was closed, each as it was opened. */
  const beside = async () => clear(await openBeside());
  const closed = async () => clear(await openClosed());

  it('comes when the pointer rests on a mark, not when it passes', async () => {
    const page = await beside();
    const place = await placeOfMark(page, 'person', 'Xi Jinping');
    for (let x = place.x - 200; x <= place.x + 200; x += 20) await page.mouse.move(x, place.y);
    await page.mouse.move(5, 400);
    await settle();
    expect(await cardText(page)).toBeNull();
    await restOn(page, place);
    await waitForCard(page, 'Xi Jinping');
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BODY');
    expect(pageErrors(page)).toEqual([]);
  });

  it('does not come over letters that a reader typed, of which the document knows nothing', async () => {
    const page = await open(driver(), site);
    await page.evaluate(() => {
      const box = Object.assign(document.createElement('textarea'), { value: 'Xi Jinping and the tariffs of 145 percent' });
      box.style.cssText = 'position:fixed;left:100px;top:100px;width:400px;height:60px';
      document.body.append(box);
    });
    await page.mouse.move(300, 300);
    await page.mouse.move(180, 112, { steps: 3 });
    await settle();
    expect(await cardText(page)).toBeNull();
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('lets the pointer travel into it, and goes when the pointer leaves both', async () => {
    const page = await beside();
    await restOn(page, await placeOfMark(page, 'person', 'Xi Jinping'));
    await waitForCard(page);
    const { card } = (await cardGeometry(page)) as NonNullable<Awaited<ReturnType<typeof cardGeometry>>>;
    await page.mouse.move((card.left + card.right) / 2, card.top + 60, { steps: 12 });
    await settle();
    expect(await cardText(page)).not.toBeNull();
    await page.mouse.move(4, 4, { steps: 5 });
    await waitForNoCard(page);
  });

  it('goes by Escape, which the page does not hear, and the focus stays where it was', async () => {
    const page = await closed();
    await page.evaluate(() => {
      Object.assign(window, { heard: [] });
      document.addEventListener('keydown', (event) => (window as unknown as { heard: string[] }).heard.push(event.key));
      document.querySelector<HTMLElement>('#own')?.focus({ preventScroll: true });
    });
    await restOn(page, await placeOfMark(page, 'date', 'May 14'));
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => [(window as unknown as { heard: string[] }).heard, document.activeElement?.id])).toEqual([
      ['Escape'],
      'own',
    ]);
  });

  it('stays after a click on the mark, until the reader clicks elsewhere or scrolls it away', async () => {
    const page = await closed();
    const place = await placeOfMark(page, 'person', 'Xi Jinping');
    await page.mouse.click(place.x, place.y);
    await waitForCard(page);
    await page.mouse.move(4, 4, { steps: 4 });
    await settle();
    expect(await cardText(page)).not.toBeNull();
    await page.mouse.click(4, 4);
    await waitForNoCard(page);
    await page.mouse.click(place.x, place.y);
    await waitForCard(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.querySelectorAll('sidelight-sidebar').length)).toBe(0);
  });

  it.each(SAID)('says of a %s (%s) what the record knows', async (kind, words, said) => {
    const page = await beside();
    const place = await placeOfMark(page, kind, words);
    await restOn(page, place);
    const text = await waitForCard(page, said[0]);
    for (const part of said) expect(text).toContain(part);
  });

  it('opens a figure that is the rate of one duty: which, when it held, and what that duty is now; a difference has its day', async () => {
    const page = await open(driver(), site, { path: '/geneva' });
    await restOn(page, await placeOfMark(page, 'figure', '20 points'));
    const duty = await waitForCard(page, 'US fentanyl duty on China');
    for (const part of ['20% IEEPA duty', 'Held 4 Mar – 9 Nov 2025', '8 Oct 2026 0% · Fentanyl (IEEPA) · since 24 Feb 2026'])
      expect(duty).toContain(part);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await restOn(page, await placeOfMark(page, 'figure', '24 points'));
    expect(await waitForCard(page, 'suspended by both sides')).toContain('12 May 2025');
    await page.close();
  });

  it('says of a statement who made it, by which channel, and what became of it', async () => {
    const page = await beside();
    await restOn(page, await placeOfMark(page, 'statement', 'He put the length'));
    const text = await waitForCard(page, 'Statement');
    for (const part of ['Donald Trump', 'Claim, Truth Social', '5 Jun 2025', 'Still open']) expect(text).toContain(part);
  });

  it('says nothing that the sidebar does not say', async () => {
    const page = await beside();
    await restOn(page, await placeOfMark(page, 'person', 'Xi Jinping'));
    await waitForCard(page);
    const facts = await inCard(page, (root) =>
      Array.from(root.querySelectorAll('.prose, .aside'), (line) => line.firstChild?.textContent ?? ''),
    );
    await clickInSidebar(page, 'Who and what');
    const all = await until('the section', () => inSidebar(page, (root) => root.querySelector('[data-row]') && root.textContent));
    for (const fact of facts ?? []) expect(all).toContain(fact);
  });

  it('leads to its row in the sidebar, which opens for it; so do its source numbers', async () => {
    const page = await open(driver(), site, { closed: true });
    const press = async (selector: string) => {
      const box = await until(`${selector} in the card`, () =>
        inCard(page, (root, css) => root.querySelector(css)?.getBoundingClientRect().toJSON(), selector),
      );
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    };
    const row = (text: string) =>
      until(`the row ${text}`, () =>
        inSidebar(page, (root, wanted) => root.querySelector('[data-row][aria-current]')?.textContent?.includes(wanted), text),
      );
    await restOn(page, await placeOfMark(page, 'person', 'He Lifeng'));
    await waitForCard(page, 'He Lifeng');
    await press('.foot .go-to');
    await waitForSidebar(page, 'He Lifeng');
    await row('He Lifeng');
    await clickInSidebar(page, 'Close the sidebar');
    await waitForNoSidebar(page);
    await page.mouse.move(4, 4);
    await restOn(page, await placeOfMark(page, 'person', 'Xi Jinping'));
    await waitForCard(page, 'Xi Jinping');
    await press('.ref');
    await waitForSidebar(page, 'Sources');
    await row('checked');
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it.each([
    { width: 1280, height: 800 },
    { width: 700, height: 420 },
    { width: 320, height: 640 },
  ])('lies within a window of $width by $height, and off its mark', async (window) => {
    const page = await open(driver(), site, { window, closed: true });
    const count = await page.evaluate(() => [...CSS.highlights].flatMap(([, highlight]) => [...highlight]).length);
    for (let i = 0; i < count; i += 9) {
      const place = await page.evaluate((index) => {
        const range = [...CSS.highlights].flatMap(([, highlight]) => [...highlight])[index] as Range;
        const block = (['start', 'center', 'end'] as const)[index % 3] ?? 'center';
        range.startContainer.parentElement?.scrollIntoView({ block, behavior: 'instant' });
        const boxes = [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
        const line = boxes.find(({ top, bottom }) => top >= 0 && bottom <= innerHeight) ?? boxes[0];
        return { x: ((line?.left ?? 0) + (line?.right ?? 0)) / 2, y: ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2, boxes };
      }, i);
      if (place.y < 0 || place.y > window.height) continue;
      await page.mouse.click(place.x, place.y);
      await waitForCard(page);
      const { card, width, height } = await until('its place', () => cardGeometry(page));
      expect(card.left, `mark ${i}`).toBeGreaterThanOrEqual(0);
      expect(card.top, `mark ${i}`).toBeGreaterThanOrEqual(0);
      expect(card.right, `mark ${i}`).toBeLessThanOrEqual(width);
      expect(card.bottom, `mark ${i}`).toBeLessThanOrEqual(height);
      const under = card.left <= place.x && place.x <= card.right && card.top <= place.y && place.y <= card.bottom;
      expect(under, `mark ${i} at ${place.x}, ${place.y} is covered by ${JSON.stringify(card)}`).toBe(false);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    }
    await page.close();
  });

  it('leaves the page as it was: no mutation, the same nodes, the same HTML (F02)', async () => {
    const page = await closed();
    const before = await domSnapshot(page);
    const log = await mutationLog(page);
    const nodes = await page.evaluateHandle(() => {
      const walker = document.createTreeWalker(document.documentElement);
      const list: Node[] = [];
      while (walker.nextNode()) list.push(walker.currentNode);
      return list;
    });
    for (const [kind, words] of SAID) {
      await restOn(page, await placeOfMark(page, kind, words));
      await waitForCard(page);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    }
    const same = await nodes.evaluate((list) => {
      const walker = document.createTreeWalker(document.documentElement);
      return list.every((node) => walker.nextNode() === node) && walker.nextNode() === null;
    });
    expect([same, await log.records(), (await domSnapshot(page)) === before]).toEqual([true, [], true]);
    expect(pageErrors(page)).toEqual([]);
  });

  it('goes with the marks when they are switched off, and does not come where a reader wants no cards by hovering', async () => {
    const options = await driver().openExtensionPage('src/pages/options/index.html');
    await options.bringToFront();
    await options.click('#hover-cards');
    await until('it to be stored', () => options.$eval('#status', (line) => line.textContent === 'Saved.'));
    const page = await open(driver(), site);
    const place = await placeOfMark(page, 'person', 'Xi Jinping');
    await restOn(page, place);
    await settle();
    expect(await cardText(page)).toBeNull();
    await page.mouse.click(place.x, place.y);
    await waitForCard(page);
    await clickInSidebar(page, 'Marks in the text');
    await waitForNoCard(page);
    await clickInSidebar(page, 'Marks in the text');
    await options.bringToFront();
    await options.click('#hover-cards');
    await until('it to be stored again', () => options.$eval('#hover-cards', (box) => (box as HTMLInputElement).checked));
    await options.close();
    await page.close();
  });
});
