/**
 * A build by a newsroom that has added a story as data, to a library too large for every page: what is asked about in the background is asked anew when an
 * application moves on, and the newsroom's story is read like the first one.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpLibrary, madeUpStory } from '../support/made-up-library.js';
import { BROWSERS, type Driver, launch } from './support/driver.js';
import { badgeText, clickToolbarButton } from './support/extension.js';
import { placeOfMark, restOn, waitForCard } from './support/marks.js';
import { BRIDGE, type Newsroom, openNewsroom } from './support/newsroom.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { SAMPLE_BODY } from './support/sample-page.js';
import { clickInSidebar, inSidebar, sidebarHtml, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const MADE_UP = 'SIDELIGHT_MADE_UP_LIBRARY';
const bodyOf = (paragraphs: readonly string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('\n');
const ANOTHER = bodyOf(madeUpStory(5).article);

/** Shows an article of the record and one of a story without a record by turns. */
const APP = `<!doctype html><meta charset="utf-8"><title>App</title><main></main><script>
  const views = { '/report': ${JSON.stringify(SAMPLE_BODY)}, '/another': ${JSON.stringify(ANOTHER)} };
  const show = () => { document.querySelector('main').innerHTML = views[location.pathname]; };
  window.go = (path) => { history.pushState({}, '', path); show(); };
  show();
</script>`;

const page = (...paragraphs: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><title>Keldwick</title><main>${bodyOf(paragraphs)}</main>`;
/** The chairman's post, which the newsroom's article prints at length, in another paper's report. */
const POST = /“.+”/.exec(BRIDGE[3] as string)?.[0] ?? '';
const POSTED = page(
  'Cart drivers of Keldwick woke to a message on Thursday. The swing bridge stays open to boats and closed to everybody else, the Harbour Trust has decided, and its bearings are to blame.',
  `This is what the chairman had to say of it, in full: ${POST}`,
  'The Harbour Trust of Keldwick would not add to that. On the north bank they have begun to count boats, and the price of a ferry ticket has gone up twice since breakfast, mooring fee included.',
);

/** Milliseconds for a build on a machine that has much else to do. */
const BUILD_LIMIT = 180_000;
let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.remove());

describe.each(BROWSERS)('With a library too large for every page (%s)', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-library-'));
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    const library = join(folder, 'library.json');
    writeFileSync(library, JSON.stringify(madeUpLibrary(60)));
    driver = await launch(name, { dist: await newsroom.build(name, { [MADE_UP]: library }) });
    site = await servePages({ '/report': APP, '/another': APP, '/bridge': page(...BRIDGE), '/posted': POSTED });
  }, BUILD_LIMIT);
  afterAll(async () => {
    await site?.close();
    await driver?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (path: string): Promise<Page> => {
    const opened = await driver.newPage();
    await opened.goto(site.url(path));
    await opened.bringToFront();
    return opened;
  };

  it('the story of an article that an application moves to is asked for, as often as it moves', async () => {
    const app = await open('/another');
    const go = (path: string) => app.evaluate((to) => (globalThis as unknown as { go(path: string): void }).go(to), path);
    await go('/report');
    await waitForSidebar(app, 'Known article');
    await go('/another');
    await waitForNoSidebar(app);
    await go('/report');
    await waitForSidebar(app, 'Known article');
    expect(pageErrors(app)).toEqual([]);
    await app.close();
  });

  it('a newsroom’s own story is data: drafted and checked with the kit, its article has verdict, marks, rows and cards', async () => {
    expect(newsroom.said.draft).toContain('story keldwick-bridge: 7 passages, 12 names, dates and figures');
    expect(newsroom.said.check).toContain('keldwick-bridge: all is well');
    const bridge = await open('/bridge');
    const text = await waitForSidebar(bridge, 'Known article: whole copy here');
    expect(text).toContain('The Keldwick Bell on the closing of the swing bridge');
    expect(text).toContain('7 of 7 passages recognised');

    const marks = () => registeredHighlights(bridge);
    const marked = (await until('the marks', async () => (await marks()).length > 0 && (await marks()))).flatMap(({ name, texts }) =>
      texts.map((words) => `${name.split('-').at(-1)} ${words}`),
    );
    for (const mark of [
      'person Ilse Varga',
      'organization Keldwick Harbour Trust',
      'thing swing bridge',
      'figure 120 days',
      'date October 14',
    ])
      expect(marked).toContain(mark);
    expect(marked.filter((mark) => mark.startsWith('event'))).toHaveLength(2);
    await restOn(bridge, await placeOfMark(bridge, 'figure', '120 days'));
    expect(await waitForCard(bridge, 'It was 196 days in the end.')).toContain('Length of the closure, as announced');

    const rows: ReadonlyArray<readonly [tab: string, ...said: string[]]> = [
      ['Who and what', 'Ilse Varga', 'Tobias Renn', 'Keldwick Harbour Trust', 'Swing bridge'],
      ['Timeline', 'The worn bearings are found', 'The trust votes to pay out of the mooring fees', 'The bridge turns again'],
      ['Then & now', 'The work will not take longer than the winter.', 'What do the bearings cost?'],
      ['Sources', 'Minutes of 14 October 2025', 'Notice on the swing bridge'],
    ];
    for (const [tab, ...said] of rows) {
      await clickInSidebar(bridge, tab);
      for (const words of said) await waitForSidebar(bridge, words);
    }
    expect(await inSidebar(bridge, (root) => Array.from(root.querySelectorAll('[role=tab]'), (tab) => tab.textContent))).toEqual([
      'Overview',
      ...rows.map(([tab]) => tab),
    ]);
    expect(pageErrors(bridge)).toEqual([]);
    await bridge.close();
  });

  it('a page that prints the post of the article at length, in quotation marks, is no copy of it and no excerpt', async () => {
    expect(POST.length).toBeGreaterThan(400);
    const posted = await open('/posted');
    await until('the badge of a report', async () => (await badgeText(driver, posted)) === 'akin');
    expect(await sidebarHtml(posted)).toBeNull();
    await clickToolbarButton(driver, posted);
    const text = await waitForSidebar(posted, 'Report of the same story');
    expect(text).not.toMatch(/known article|cut copy|quotes/i);
    expect(pageErrors(posted)).toEqual([]);
    await posted.close();
  });
});
