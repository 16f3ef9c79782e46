/** The rows of who and what, of what was said and of the sources, in the built extension: what each says, and where its buttons and links lead. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REPORT } from '../fixtures/other-texts.js';
import { type Driver, describeInBrowsers } from './support/driver.js';
import { badgeText, clickToolbarButton } from './support/extension.js';
import { cardText, inCard, placeOfMark, pressMark, restOn, waitForCard, waitForNoCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { sharedPage } from './support/shared-page.js';
import { closeTab, tabOpen } from './support/side-panel.js';
import { clickInSidebar, inSidebar, waitForSidebar } from './support/sidebar.js';
import { until, untilSteady } from './support/until.js';

const SETTINGS = 'src/pages/options/index.html';
/** A report of ours of the summer in which the senator still held his seat. */
const SENATOR = 'In the Senate, Lindsey Graham said on Tuesday that the bill on buyers of Russian oil could wait for the end of the talks.';
const DATED = '<meta property="article:published_time" content="2025-06-10T08:00:00Z">';
const report = `<!doctype html><meta charset="utf-8">${DATED}<title>x</title><main>${[...REPORT, SENATOR].map((text) => `<p>${text}</p>`).join('\n')}</main>`;

const rowText = (page: Page, id: string) =>
  until(`the row ${id}`, () => inSidebar(page, (root, row) => root.querySelector(`[data-row="${row}"]`)?.textContent, id));
/** What parts of a row say, each with one of its attributes. */
const inRow = (page: Page, id: string, css: string, attribute: string) =>
  inSidebar(
    page,
    (root, row, selector, name) =>
      [...root.querySelectorAll(`[data-row="${row}"] ${selector}`)].map((part) => [part.textContent ?? '', part.getAttribute(name) ?? '']),
    id,
    css,
    attribute,
  );

async function openCall(driver: Driver, site: Site): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(site.url('/call'));
  await page.bringToFront();
  await waitForSidebar(page, 'Known article');
  return page;
}

describeInBrowsers('A row of the sidebar', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage({ head: '<style>main{max-width:600px;padding:2000px 0}</style>' }), '/report': report });
  });
  afterAll(() => site.close());
  const call = sharedPage(() => openCall(driver(), site));
  const section = async (name: string) => {
    const page = await call();
    await clickInSidebar(page, name);
    return page;
  };

  it('of a person has the part played in the story, and the name in its own script and language', async () => {
    const page = await section('Who and what');
    expect(await rowText(page, 'xi-jinping')).toContain('Speaks for China at the highest level');
    expect(await inRow(page, 'xi-jinping', '.original', 'lang')).toEqual([['习近平', 'zh-Hans']]);
    expect(await inRow(page, 'donald-trump', '.original', 'lang')).toEqual([]);
    // Taiwan writes its name in the script that is used there.
    expect(await inRow(page, 'taiwan', '.original', 'lang')).toEqual([['臺灣', expect.stringMatching(/^zh/)]]);
  });

  it('links to Wikidata, Wikipedia and the official site, each by its own address', async () => {
    const page = await section('Who and what');
    await rowText(page, 'donald-trump');
    expect(await inRow(page, 'donald-trump', 'a.outlink', 'href')).toEqual([
      ['Wikidata www.wikidata.org', 'https://www.wikidata.org/wiki/Q22686'],
      ['Wikipedia en.wikipedia.org', 'https://en.wikipedia.org/wiki/Donald_Trump'],
      ['Official site www.whitehouse.gov', 'https://www.whitehouse.gov/administration/donald-j-trump/'],
    ]);
    expect(await inRow(page, 'donald-trump', 'a.outlink[target=_blank]', 'rel')).toHaveLength(3);
  });

  it('counts its mentions and leads to the last of them by "previous"', async () => {
    const page = await section('Who and what');
    const place = () => inRow(page, 'xi-jinping', '.place', 'class');
    expect(await until('the count', place)).toEqual([['5 mentions', 'place']]);
    await clickInSidebar(page, 'Previous mention of Xi Jinping');
    await until('the last mention', async () => (await place())?.[0]?.[0] === '5 of 5');
    const last = await until('the page to come to it', async () => {
      const at = await page.evaluate(() => {
        const ranges = [...CSS.highlights].flatMap(([name, marks]) => (name.endsWith('-person') ? [...marks] : [])) as Range[];
        const names = ranges.filter((range) => /^Xi/.test(String(range))).map((range) => range.getBoundingClientRect().y);
        return { y: Math.max(...names), height: innerHeight, count: names.length };
      });
      return at.y > 0 && at.y < at.height && at;
    });
    expect(last.count).toBe(5);
    await clickInSidebar(page, 'Previous mention of Xi Jinping');
    await until('the one before', async () => (await place())?.[0]?.[0] === '4 of 5');
    await untilSteady('the page to rest', () => page.evaluate(() => scrollY));
  });

  it('of an event leads to its sentence in the page', async () => {
    const page = await section('Timeline');
    await page.evaluate(() => scrollTo(0, 0));
    const places = () =>
      page.evaluate(() => {
        const ranges = [...CSS.highlights].flatMap(([name, marks]) => (name.endsWith('-event') ? [...marks] : [])) as Range[];
        return ranges.map((range) => [String(range), range.getBoundingClientRect().top] as const);
      });
    const inSight = async () => (await places()).some(([text, top]) => text.startsWith('Since April 4') && top >= 0 && top < 800);
    expect(await inSight()).toBe(false);
    await clickInSidebar(page, 'In the text: China requires licences for seven rare earths');
    await until('the sentence in sight', inSight);
    await untilSteady('the page to rest', () => page.evaluate(() => scrollY));
  });

  it.each([
    ['date', 'May 14', 'Geneva cuts take effect on both sides'],
    ['event', 'WASHINGTON', 'Telephone call between Trump and Xi'],
  ])('of an event is led to by the mark of a %s (%s)', async (kind, words, title) => {
    const page = await call();
    await restOn(page, await placeOfMark(page, kind, words));
    await waitForCard(page);
    const more = await until('the way to the row', () =>
      inCard(page, (root) => root.querySelector('.foot .go-to')?.getBoundingClientRect().toJSON()),
    );
    await page.mouse.click(more.x + more.width / 2, more.y + more.height / 2);
    await until('the row', () =>
      inSidebar(page, (root, wanted) => root.querySelector('.timeline .row[aria-current]')?.textContent?.includes(wanted), title),
    );
    await page.mouse.move(4, 4);
    await waitForNoCard(page);
  });

  it('of a statement says who said it to whom, by which channel and when', async () => {
    const page = await section('Then & now');
    expect(await rowText(page, 'xi-taiwan-2025-06-05')).toMatch(
      /Xi Jinping[\s\S]*to Donald Trump, Account of the call by Xinhua · 5 Jun 2025/,
    );
    expect(await rowText(page, 'mofcom-three-acts-2025-06-02')).toMatch(
      /^Ministry of Commerce \(China\)[\s\S]*to Government of the United States, /,
    );
  });

  it('of an office has the sources of both its sides', async () => {
    const page = await section('Then & now');
    await rowText(page, 'scott-bessent');
    const refs = await inSidebar(page, (root) =>
      [...root.querySelectorAll('[data-row="scott-bessent"] dd')].map((side) => side.querySelectorAll('.ref').length),
    );
    expect(refs).toHaveLength(2);
    for (const count of refs ?? []) expect(count).toBeGreaterThan(0);
  });

  it('is led to by a source number, and the reader led back to that number', async () => {
    const page = await section('Who and what');
    await rowText(page, 'xi-jinping');
    const number = await inSidebar(page, (root) => {
      const ref = root.querySelector<HTMLElement>('[data-row="xi-jinping"] .ref');
      ref?.scrollIntoView({ block: 'center' });
      return ref?.getAttribute('aria-label');
    });
    const [, place, publisher] = /^Source (\d+): (.+)$/.exec(number ?? '') ?? [];
    await clickInSidebar(page, number ?? '');
    const entry = await until('the entry', () => inSidebar(page, (root) => root.querySelector('[data-row][aria-current]')?.textContent));
    expect(entry.startsWith(`${place}${publisher}`)).toBe(true);
    expect(entry).toMatch(/(?:Primary|Secondary) source[\s\S]*(?:read in|seen through)[\s\S]*checked \d+ \w+ 2026/);
    await clickInSidebar(page, 'Back to where you were');
    await until('the number to have the focus', async () => {
      const focused = await inSidebar(page, (root) => {
        const active = root.activeElement;
        return [active?.closest('[data-row]')?.getAttribute('data-row'), active?.getAttribute('aria-label')];
      });
      return focused?.[0] === 'xi-jinping' && focused[1] === number;
    });
  });

  it('of a source has its date, its kind and the day on which it was checked, and a link to it', async () => {
    const page = await section('Sources');
    const text = await rowText(page, 'eo-14298-geneva');
    expect(text).toMatch(/Primary source ·.*90 FR 21831 ·.*\d+ May 2025 ·.*read in .* ·.*checked \d+ \w+ 2026/);
    expect(await inRow(page, 'eo-14298-geneva', 'time', 'datetime')).toEqual([
      [expect.any(String), expect.stringMatching(/^2025-05-\d\d$/)],
      [expect.any(String), expect.stringMatching(/^2026-\d\d-\d\d$/)],
    ]);
    expect(await inRow(page, 'eo-14298-geneva', 'a', 'href')).toEqual([[expect.any(String), expect.stringMatching(/^https:\/\//)]]);
    expect(pageErrors(page)).toEqual([]);
  });

  it('of one who holds another office now has both, in the sidebar and on the card', async () => {
    const page = await driver().newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(site.url('/report'));
    await page.bringToFront();
    await until('the badge', async () => (await badgeText(driver(), page)) === 'akin');
    await clickToolbarButton(driver(), page);
    await waitForSidebar(page, 'Who and what');
    await untilSteady('all of it', () => inSidebar(page, (root) => root.querySelectorAll('*').length));
    await clickInSidebar(page, 'Who and what');
    await rowText(page, 'lindsey-graham');
    const both = ['Then', 'Senator from South Carolina', 'Since Jul 2026', 'No office on record'];
    const lines = await inRow(page, 'lindsey-graham', '.offices > *', 'class');
    expect(lines?.map(([text]) => text)).toEqual(both);
    await pressMark(page, 'person', 'Lindsey Graham');
    expect(await cardText(page)).toContain(both.join(' '));
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('of the record itself leads to what has changed in it, unfolded on the settings page', async () => {
    const ears = await driver().openExtensionPage('src/pages/welcome/index.html');
    const page = await section('Sources');
    // Not waited for: the driver may hear no more of a click that brings another tab to the front.
    void clickInSidebar(page, 'What has changed').catch(() => undefined);
    await until('the settings page', () => tabOpen(ears, `${SETTINGS}#log`));
    await closeTab(ears, SETTINGS);
    await ears.close();
    const settings = await driver().openExtensionPage(`${SETTINGS}#log`);
    const log = await until('the log to be in sight', () =>
      settings.evaluate(() => {
        const log = document.querySelector<HTMLDetailsElement>('#stories details');
        const { top = -9, bottom = -9 } = log?.getBoundingClientRect() ?? {};
        return log?.open && bottom > 0 && top < innerHeight ? log.textContent : null;
      }),
    );
    expect(log).toMatch(/2026\.11\.0 · \d+ \w+ 2026/);
    await settings.close();
  });
});
