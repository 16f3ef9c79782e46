/** The timeline of the built extension: band, filters, the way to rows and sentences, and the days ahead as a file. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Downloads, openDownloads } from './support/downloads.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { domSnapshot } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, pressKey, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

/** What a page may forbid that is served by somebody careful. */
const STRICT = "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const slider = (page: Page) =>
  inSidebar(page, (root) => {
    const handle = root.querySelector('.band [role=slider]');
    return { text: handle?.getAttribute('aria-valuetext') ?? '', at: Number(handle?.getAttribute('aria-valuenow')) };
  });
const pressed = (page: Page) =>
  inSidebar(page, (root) => Array.from(root.querySelectorAll('[aria-pressed=true].choice'), (button) => button.textContent ?? ''));
const rows = (page: Page) => inSidebar(page, (root) => Array.from(root.querySelectorAll('.timeline .row'), (row) => row.textContent ?? ''));
const status = (page: Page) => inSidebar(page, (root) => root.querySelector('.filters [role=status]')?.textContent ?? '');

describeInBrowsers('The timeline', (driver) => {
  let site: Site;
  let downloads: Downloads;
  let page: Page;
  beforeAll(async () => {
    site = await servePages({
      '/strict': { body: articlePage(), headers: { 'content-security-policy': STRICT } },
      '/sandboxed': { body: articlePage(), headers: { 'content-security-policy': 'sandbox allow-scripts' } },
    });
    downloads = await openDownloads(driver());
    page = await open('/strict');
  });
  afterAll(async () => {
    await site.close();
    await downloads.remove();
  });

  async function open(path: string): Promise<Page> {
    const opened = await driver().newPage();
    await opened.goto(site.url(path));
    await opened.bringToFront();
    await waitForSidebar(opened);
    await clickInSidebar(opened, 'Timeline');
    await waitForSidebar(opened, 'Before the article');
    return opened;
  }
  const focusHandle = () => inSidebar(page, (root) => root.querySelector<HTMLElement>('.band [role=slider]')?.focus());

  it('begins at what the article tells of on its own day', async () => {
    expect((await slider(page))?.text).toMatch(/^5 June 2025: .*In the article$/);
    expect(await pressed(page)).toEqual(['The year']);
  });

  it('goes from event to event by arrow keys, and each is read aloud with its date', async () => {
    await focusHandle();
    const before = await slider(page);
    await pressKey(page, 'ArrowRight');
    const after = await until('the next event', async () => {
      const next = await slider(page);
      return next?.at === (before?.at ?? 0) + 1 && next;
    });
    expect(after.text).toMatch(/^[\d– ]+ \w+ \d{4}: /);
    await pressKey(page, 'End');
    await until('the last event', async () => (await slider(page))?.text.startsWith('23 June 2027'));
    await pressKey(page, 'Home');
    await until('the first event', async () => (await slider(page))?.at === 1);
  });

  it('zooms by plus and minus, and the handle stays on its event', async () => {
    await focusHandle();
    const { text } = (await slider(page)) ?? {};
    await pressKey(page, '+');
    await until('the weeks', async () => (await pressed(page))?.[0] === 'The weeks');
    await pressKey(page, '-');
    await pressKey(page, '-');
    await until('all of it', async () => (await pressed(page))?.[0] === 'All');
    expect((await slider(page))?.text).toBe(text);
    await clickInSidebar(page, 'The year');
    await until('the year', async () => (await pressed(page))?.[0] === 'The year');
  });

  it('sifts by who acted and by kind, says how many are left, and shows all again', async () => {
    const all = (await rows(page))?.length ?? 0;
    await clickInSidebar(page, 'Filter');
    const [ruling] = await until('the kinds', async () => {
      const names = await inSidebar(page, (root) =>
        Array.from(root.querySelectorAll('.filters .choice'), (each) => each.textContent ?? ''),
      );
      const found = names?.filter((name) => name.startsWith('Ruling'));
      return found?.length === 1 && found;
    });
    await clickInSidebar(page, ruling ?? '');
    const count = Number(ruling?.match(/\d+/)?.[0]);
    await until('the status', async () => (await status(page))?.startsWith(`${count} of `));
    expect((await rows(page))?.every((row) => row.includes('Ruling'))).toBe(true);
    const steps = await inSidebar(page, (root) => root.querySelector('.band [role=slider]')?.getAttribute('aria-valuemax'));
    expect(Number(steps)).toBe(count);
    await clickInSidebar(page, 'Show all');
    await until('all rows', async () => (await rows(page))?.length === all);
    await clickInSidebar(page, 'Filter');
  });

  it('names the dates of a measure, each by its own name', async () => {
    await inSidebar(page, (root) => root.querySelector('[data-row^="geneva-cuts-in-force"]')?.scrollIntoView());
    const labels = () =>
      inSidebar(page, (root) =>
        Array.from(root.querySelectorAll('[data-row^="geneva-cuts-in-force"] dt'), (term) => term.textContent ?? ''),
      );
    expect(await labels()).toEqual([]);
    const button = await inSidebar(page, (root) => {
      const { x, y, width, height } =
        root.querySelector('[data-row^="geneva-cuts-in-force"] .unfolds')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(button?.x ?? 0, button?.y ?? 0);
    const shown = await until('the dates', async () => {
      const found = await labels();
      return found && found.length > 0 && found;
    });
    expect(new Set(shown)).toEqual(new Set(['Announced', 'Signed', 'In force', '24 points suspended from', 'Suspended until', 'Ended']));
  });

  it('tells what came since the article apart, the next first', async () => {
    const since = await inSidebar(page, (root) => {
      const parts = [...root.querySelectorAll('.timeline .part')].filter((part) =>
        /^Since \d+$/.test(part.querySelector('h3')?.textContent ?? ''),
      );
      return parts.flatMap((part) =>
        [...part.querySelectorAll('.row')].map((row) => [row.querySelector('time')?.dateTime, row.textContent]),
      );
    });
    expect(since?.[0]?.[0]).toBe('2025-06-09');
    expect(since?.[0]?.[1]).toContain('Second round of trade talks in London');
    const days = since?.map(([day]) => day ?? '') ?? [];
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day > '2025-06-05')).toBe(true);
  });

  it('tells where the clock of the truce stood on the article’s day, without a clock of its own', async () => {
    expect(await waitForSidebar(page, 'The clock of the truce: 90 days')).toContain('On 5 June 2025: day 23 of 90, 67 left.');
  });

  it('leads from the band to the row of the event, with the focus on it', async () => {
    await focusHandle();
    await pressKey(page, 'Home');
    const title = await until('the first event', async () => {
      const { at, text } = (await slider(page)) ?? { at: 0, text: '' };
      return at === 1 && text.replace(/^[^:]*: /, '').replace(/\. Before the article$/, '');
    });
    await clickInSidebar(page, title);
    const focused = () => inSidebar(page, (root) => (root.activeElement as HTMLElement | null)?.dataset.row ?? '');
    await until('the row to have the focus', async () => (await focused())?.includes('2018'));
  });

  it('comes after the list for those who listen, before it for those who look', async () => {
    const order = await inSidebar(page, (root) => {
      const box = root.querySelector('.timeline');
      const band = root.querySelector('.band');
      const list = root.querySelector('.timeline .rows');
      const above = (band?.getBoundingClientRect().top ?? 0) < (list?.getBoundingClientRect().top ?? 0);
      return { owns: box?.getAttribute('aria-owns') === band?.parentElement?.id, above };
    });
    expect(order).toEqual({ owns: true, above: true });
    if (driver().name === 'firefox') return;
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    // The tree is given as a list of nodes; the order of the children is what a screen reader follows.
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const spoken: string[] = [];
    const walk = (id: string) => {
      const node = byId.get(id);
      if (!node) return;
      spoken.push(`${node.role?.value} ${node.name?.value ?? ''}`);
      for (const child of node.childIds ?? []) walk(child);
    };
    walk(nodes[0]?.nodeId ?? '');
    const list = spoken.findIndex((line) => line.startsWith('heading Before the article'));
    const handle = spoken.findIndex((line) => line.startsWith('slider Timeline:'));
    expect(list).toBeGreaterThan(0);
    expect(handle).toBeGreaterThan(list);
  });

  it('saves the days ahead as a calendar file, also on a page that forbids everything, and leaves the page as it was', async () => {
    const before = await domSnapshot(page);
    await clickInSidebar(page, 'Save the dates ahead for your calendar (.ics)');
    const text = (await downloads.file('us-china-trade-dates.ics')).toString('utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('DTSTART;VALUE=DATE:20270110');
    expect(text.match(/\r\nURL:https:/g)?.length).toBe(text.match(/BEGIN:VEVENT/g)?.length);
    expect(await domSnapshot(page)).toBe(before);
    expect(pageErrors(page)).toEqual([]);
  });

  it('copies it instead where a sandboxed page forbids downloads, and says so', async () => {
    const sandboxed = await open('/sandboxed');
    await clickInSidebar(sandboxed, 'Save the dates ahead for your calendar (.ics)');
    await waitForSidebar(sandboxed, 'The text of the file is on the clipboard.');
    expect(pageErrors(sandboxed)).toEqual([]);
    await sandboxed.close();
  });
});
