/** The tariff chart of the built extension: what it shows, what it says, what it saves; the duty beside it against the command. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rateReport } from '../../src/cli/rate.js';
import { realStory } from '../unit/support/sample-view.js';
import { type Downloads, openDownloads } from './support/downloads.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { domSnapshot, mutationLog } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const STRICT = "default-src 'none'; style-src 'none'; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const story = realStory();
const name = (ending: string) => `us-china-trade-duties-${story.story.checkedUpTo}.${ending}`;

const handle = (page: Page) => inSidebar(page, (root) => root.querySelector('.chart [role=slider]')?.getAttribute('aria-valuetext') ?? '');
const drawn = (page: Page, selector: string) => inSidebar(page, (root, what) => root.querySelectorAll(what).length, selector);
/** Each row of the table of duties as its texts, without the numbers of sources. */
const duties = (page: Page) =>
  inSidebar(page, (root) =>
    Array.from(root.querySelectorAll('.duty tbody tr'), (row) =>
      Array.from(row.children, (cell) => (cell.firstChild?.textContent ?? '').trim()).join(' | '),
    ),
  );

/** What the command says of a day, as the table says it. */
function expected(day: string): string[] {
  const names = new Map(story.layers.map((layer) => [layer.id, layer.name]));
  return (['CN', 'US'] as const).flatMap((on) => {
    const { layers, headline } = rateReport(story, day, on);
    const money = (rate: number) => `$${rate.toFixed(2)}`;
    const head = on === 'CN' ? 'United States on goods from China' : 'China on goods from the United States';
    const sum = layers.length > 0 ? 'Together' : 'No duty on all goods';
    return [
      head,
      ...layers.map(({ id, rate }) => `${names.get(id)} | ${rate}% | ${money(rate)}`),
      `${sum} | ${headline}% | ${money(headline)}`,
    ];
  });
}

describeInBrowsers('The tariff chart', (driver) => {
  let site: Site;
  let downloads: Downloads;
  let page: Page;
  beforeAll(async () => {
    site = await servePages({ '/strict': { body: articlePage(), headers: { 'content-security-policy': STRICT } } });
    downloads = await openDownloads(driver());
    page = await driver().newPage();
    await page.goto(site.url('/strict'));
    await page.bringToFront();
    await waitForSidebar(page);
    await clickInSidebar(page, 'Tariffs');
    await waitForSidebar(page, 'Duty on goods worth');
  });
  afterAll(async () => {
    await site.close();
    await downloads.remove();
  });
  const focusHandle = () => inSidebar(page, (root) => root.querySelector<HTMLElement>('.chart [role=slider]')?.focus());
  const moveTo = async (day: string, ...keys: readonly ('Home' | 'End' | 'ArrowRight')[]) => {
    await focusHandle();
    for (const key of keys) await pressKey(page, key);
    await until(day, async () => (await handle(page))?.startsWith(day));
  };

  it('begins on the article’s day and says its rates, their layers and who says so', async () => {
    const text = await handle(page);
    expect(text).toMatch(/^5 June 2025\. United States on goods from China: 30% = 20% Fentanyl \(IEEPA\) \+ 10% Reciprocal \(IEEPA\)\. /);
    expect(text).toMatch(/ Sources: .*\w/);
  });

  it('goes from change to change by arrow keys, each read aloud, and the table of duties follows', async () => {
    await moveTo('1 January 2025', 'Home');
    expect(await duties(page)).toEqual(expected('2025-01-01'));
    await moveTo('4 February 2025', 'ArrowRight');
    expect(await duties(page)).toEqual(expected('2025-02-04'));
  });

  it('tells the duty on a hundred dollars as the command tells the rate, on each day that can be chosen', async () => {
    await moveTo('1 January 2025', 'Home');
    const days = Number(await inSidebar(page, (root) => root.querySelector('.chart [role=slider]')?.getAttribute('aria-valuemax')));
    expect(days).toBeGreaterThan(10);
    for (let at = 1; at <= days; at += 1) {
      const day = await inSidebar(page, (root) => root.querySelector('.chooser time')?.getAttribute('datetime') ?? '');
      expect(await duties(page), String(day)).toEqual(expected(String(day)));
      if (at < days) await clickInSidebar(page, 'Next change');
    }
    expect(await handle(page)).toMatch(/^8 October 2026/);
  });

  it('follows the pointer over the drawing', async () => {
    await inSidebar(page, (root) => root.querySelector('.chart')?.scrollIntoView({ block: 'center' }));
    const box = await inSidebar(page, (root) => root.querySelector('.chart svg')?.getBoundingClientRect().toJSON());
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6);
    await page.mouse.move(box.x + box.width * 0.5 + 2, box.y + box.height * 0.6);
    await until('another day', async () => !(await handle(page))?.startsWith('8 October 2026'));
    await page.mouse.move(0, 0);
  });

  it('shows one side layer on layer, each with a hatch of its own', async () => {
    await clickInSidebar(page, 'US by layer');
    await until('the layers', async () => (await drawn(page, '.chart .stack .box')) === 4);
    const fills = await inSidebar(page, (root) =>
      Array.from(root.querySelectorAll('.chart .stack .box'), (box) => box.getAttribute('fill')),
    );
    expect(new Set(fills).size).toBe(4);
    expect(await drawn(page, '.chart .steps')).toBe(1);
    await clickInSidebar(page, 'Both sides');
    await until('both sides', async () => (await drawn(page, '.chart .steps')) === 2);
  });

  it('lays published averages over it when asked, by other signs, and says whose they are and that they are no rates', async () => {
    expect(await drawn(page, '.chart .average')).toBe(0);
    await clickInSidebar(page, 'Published averages');
    await until('the averages', async () => ((await drawn(page, '.chart .average')) ?? 0) > 0);
    expect(await drawn(page, '.chart .average .marker')).toBe(0);
    const text = await inSidebar(page, (root) => root.querySelector('.lead')?.textContent ?? '');
    expect(text).toContain('The Budget Lab at Yale');
    expect(text).toContain('these are no rates that anybody paid');
  });

  it('saves the figures as CSV: a row a step, with its source', async () => {
    await clickInSidebar(page, 'CSV');
    const text = (await downloads.file(name('csv'))).toString('utf8');
    const rows = text.split('\r\n').slice(0, -1);
    const steps = story.layers.filter(({ breadth }) => breadth === 'all-goods').flatMap((layer) => layer.steps);
    expect(rows[0]).toMatch(/^\ufeffby,layer,effective,rate_percent,status,/);
    expect(rows.length - 1).toBe(steps.length);
    expect(rows).toContainEqual(expect.stringMatching(/^US,Reciprocal \(IEEPA\),2025-04-10,125,in-force,.*https:/));
    expect(rows).toContainEqual(expect.stringMatching(/^US,Reciprocal \(IEEPA\),2025-04-09,34,announced-only,.*https:/));
  });

  it('saves the drawing as an SVG that stands alone: colours resolved, sources and the day of the record in it', async () => {
    await clickInSidebar(page, 'SVG');
    const text = (await downloads.file(name('svg'))).toString('utf8');
    expect(text).toMatch(/^<\?xml /);
    expect(text).toContain('<title>');
    expect(text).toContain('<desc>');
    expect(text).not.toMatch(/var\(|calc\(|NaN|undefined/);
    expect(text.match(/https?:\/\/[^"]+/g)?.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
    expect(text).toContain('Record checked up to 8 October 2026.');
    expect(text).toContain('White House');
    // Not on the page of the test, whose policy forbids it to parse.
    const blank = await driver().newPage();
    const wellFormed = await blank.evaluate(
      (svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null,
      text,
    );
    await blank.close();
    await page.bringToFront();
    expect(wellFormed).toBe(true);
  });

  it('saves the same as a picture of twice its size, on a page that lets no image in, and leaves the page alone', async () => {
    const before = await domSnapshot(page);
    const log = await mutationLog(page);
    await clickInSidebar(page, 'PNG');
    const bytes = await downloads.file(name('png'));
    expect([...bytes.subarray(0, 8)]).toEqual(PNG);
    expect(bytes.readUInt32BE(16)).toBe(1440);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(700);
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(await log.records()).toEqual([]);
    expect(await domSnapshot(page)).toBe(before);
    expect(pageErrors(page)).toEqual([]);
  });

  it('has the dates of every measure behind it folded, those only announced with the day for which they were planned', async () => {
    const steps = story.layers.flatMap((layer) => layer.steps);
    const all = () =>
      inSidebar(page, (root) => Array.from(root.querySelectorAll('.measures > li'), (measure) => measure.textContent ?? ''));
    expect(await all()).toEqual([]);
    await clickInSidebar(page, `The dates of ${steps.length} measures`);
    const shown = await until('all of them', async () => {
      const measures = await all();
      return measures?.length === steps.length && measures;
    });
    expect(shown).toContainEqual(expect.stringMatching(/^US October 2025 threat: 100%.*Announced10 Oct 2025Planned for1 Nov 2025$/));
    expect(shown).toContainEqual(expect.stringMatching(/24 points suspended from10 Nov 2025Suspended until10 Nov 2026/));
    expect(shown.filter((measure) => measure.includes('Planned for'))).toHaveLength(
      steps.filter(({ status, planned }) => status === 'announced-only' && planned).length,
    );
    await clickInSidebar(page, `The dates of ${steps.length} measures`);
    await until('them to be folded', async () => (await all())?.length === 0);
  });
});
