/** Rows of the fault matrix (F…) that hold from the start: what pages and browsers do to an extension, and what must hold. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MARK_STYLES } from '../../src/core/mentions/mark-styles.js';
import { markTexts } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { badgeText, emulatePrint } from './support/extension.js';
import { pageErrors } from './support/page-errors.js';
import { domSnapshot, mutationLog, registeredHighlights } from './support/page-state.js';
import { type ServedPage, type Site, servePages } from './support/pages.js';
import { countColour, likeness, type Picture, restingPicture, takePicture } from './support/pixels.js';
import { articlePage, otherPage } from './support/sample-page.js';
import { sharedTab } from './support/shared-page.js';
import { inSidebar, sidebarHtml, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

/** What hostile or careless sheets do to everything on their page, each with all the weight a page has (FAULTS 3, 5 and 6). */
const HOSTILE_SHEETS: Readonly<Record<string, string>> = {
  'all unset': '*{all:unset!important}',
  'display none': 'sidelight-sidebar,[popover]{display:none!important}',
  'no opacity': 'sidelight-sidebar{opacity:0!important;visibility:hidden!important}',
  'moved away': 'sidelight-sidebar{transform:translate(-300vw)!important;translate:-300vw!important;inset:auto auto 0 -999px!important}',
  'animated away': '@keyframes away{to{opacity:0;scale:0}}*{animation:away 1ms both!important;transition:all 99s!important}',
  'clipped and filtered':
    'sidelight-sidebar{clip-path:inset(50%)!important;filter:opacity(0)!important;mask:linear-gradient(#0000,#0000)!important}',
  'popovers scaled to nothing': ':popover-open{scale:0!important;width:0!important;height:0!important;overflow:hidden!important}',
  'unclickable and behind': 'sidelight-sidebar{pointer-events:none!important;z-index:-1!important;position:static!important}',
  'a root nobody sees': 'html{opacity:.01!important}',
  'a root in perspective': 'html{transform:scale(.5) rotate(3deg)!important;perspective:9px!important}',
  'a body that is not shown': 'body{display:none!important}',
  'written from the right, tiny':
    'html{direction:rtl!important;font-size:1px!important;letter-spacing:9px!important;line-height:4!important}',
};

const POLICIES: Readonly<Record<string, string>> = {
  'nothing allowed, Trusted Types': "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  sandbox: 'sandbox',
};

/** One empty page: enough for the browser's own viewer. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const OTHER_DOCUMENTS: Readonly<Record<string, ServedPage>> = {
  '/drawing.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Tariffs, China, Trump</text></svg>',
  },
  '/feed.xml': { type: 'application/xml', body: '<feed><title>Tariffs, China, Trump and Xi</title></feed>' },
  '/notes.txt': { type: 'text/plain', body: 'Trump and Xi spoke of tariffs.' },
  '/data.json': { type: 'application/json', body: '{"story":"Trump and Xi spoke of tariffs"}' },
  '/page.xhtml': {
    type: 'application/xhtml+xml',
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Nothing.</p></body></html>',
  },
  '/frames': '<!doctype html><frameset cols="50%,50%"><frame src="/small"><frame src="/small"></frameset>' as unknown as ServedPage,
  '/small': '<!doctype html><p>Small.' as unknown as ServedPage,
  '/empty': '' as unknown as ServedPage,
  '/paper.pdf': { type: 'application/pdf', body: PDF },
};

const settle = (ms = 1500) => new Promise((resolve) => setTimeout(resolve, ms));

describeInBrowsers('A page can do its worst', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage(), ...OTHER_DOCUMENTS });
  });
  afterAll(() => site.close());

  const tab = sharedTab(driver);
  async function load(path: string): Promise<Page> {
    const page = await tab();
    await page.goto(site.url(path));
    return page;
  }
  async function open(path: string): Promise<Page> {
    const page = await load(path);
    await waitForSidebar(page, 'Known article');
    return page;
  }

  /** The panel as the reader sees it, at the right of a window of 1280 by 800. */
  const PANEL = { x: 960, y: 0, width: 290, height: 700 };

  it.each([300_000, 5_000_000])('a page of %i bytes that is not ours: no mutation, no mark, no request (F01)', async (bytes) => {
    site.put('/long', otherPage(bytes));
    const page = await load('/long');
    const before = await domSnapshot(page);
    const log = await mutationLog(page);
    const asked = site.requests.length;
    await settle(2000);
    expect(await domSnapshot(page)).toBe(before);
    expect(await log.records()).toEqual([]);
    expect(await registeredHighlights(page)).toEqual([]);
    expect(site.requests.slice(asked).filter((path) => path !== '/favicon.ico')).toEqual([]);
    expect(await badgeText(driver(), page)).toBe('');
  });

  it('rules against the marks do not keep them from being painted (F05)', async () => {
    const underlines = async (head: string) => {
      site.put('/rules', articlePage({ head: `<style>p{font:20px/2 serif}</style>${head}` }));
      const page = await open('/rules');
      await until('marks', async () => (await registeredHighlights(page)).length > 0);
      await settle(300);
      const picture = await takePicture(page, { x: 0, y: 0, width: 850, height: 780 });
      return countColour(picture, MARK_STYLES.person.colour, 40);
    };
    const control = await underlines('');
    expect(control).toBeGreaterThan(100);
    const hostile =
      '<style>*::highlight(a),::highlight(b){all:unset!important}::highlight(sidelight-person){text-decoration:none!important}p::selection{color:red}</style>';
    expect(await underlines(hostile)).toBeGreaterThanOrEqual(control * 0.9);
    expect(await underlines('<style>body *{text-decoration:none!important;background:none!important}</style>')).toBeGreaterThanOrEqual(
      control * 0.9,
    );
  });

  it('throws the host out every time: three tries, then it stays out and nothing breaks (F26)', async () => {
    const after = `<script>window.thrown = 0; new MutationObserver(() => {
      const host = document.querySelector('sidelight-sidebar'); if (host) { thrown++; host.remove(); } }).observe(document, { childList: true, subtree: true });</script>`;
    site.put('/thrower', articlePage({ after }));
    const page = await load('/thrower');
    await until('the page to have thrown it out', () => page.evaluate(() => (window as unknown as { thrown: number }).thrown >= 4));
    await settle();
    expect(await page.evaluate(() => (window as unknown as { thrown: number }).thrown)).toBe(4);
    expect(await badgeText(driver(), page)).not.toBe('');
    expect((await registeredHighlights(page)).length).toBeGreaterThan(0);
    expect(pageErrors(page)).toEqual([]);
  });

  const restingPanel = (page: Page) => restingPicture(page, PANEL);

  /** Made once, of a page with no sheet against us. */
  let control: Picture | undefined;
  async function plainPanel(): Promise<Picture> {
    if (control) return control;
    const page = await open('/call');
    control = await restingPanel(page);
    return control;
  }

  it.each(Object.entries(HOSTILE_SHEETS))('a hostile sheet leaves the sidebar as it is: %s (F28)', async (_name, css) => {
    const plain = await plainPanel();
    site.put('/hostile', articlePage({ after: `<style>${css}</style>` }));
    const page = await open('/hostile');
    await settle(400);
    expect(likeness(await restingPanel(page), plain)).toBeGreaterThanOrEqual(0.99);
  });

  it('prints without sidebar and marks (F33)', async () => {
    const page = await driver().newPage();
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    await until('marks', async () => (await registeredHighlights(page)).length > 0);
    const window = { x: 0, y: 0, width: 1240, height: 780 };
    const coloured = async () => countColour(await takePicture(page, window), MARK_STYLES.person.colour, 30);
    await until('all marks to be painted', async () => (await coloured()) > 100);
    await emulatePrint(driver(), page);
    await until('the marks to go', async () => (await coloured()) === 0);
    expect(await inSidebar(page, (root) => Array.from(root.querySelectorAll('aside')).some((panel) => panel.checkVisibility()))).toBe(
      false,
    );
    await page.close();
  });

  /** All marks of the article on a page without a policy, found once: those between the passages come a moment after the first. */
  let free: readonly string[] | undefined;
  async function markedWithoutPolicy(): Promise<readonly string[]> {
    if (free) return free;
    const page = await open('/call');
    free = await until('all marks', async () => {
      const before = await markTexts(page);
      await settle(500);
      return before.length > 0 && (await markTexts(page)).join() === before.join() && before;
    });
    return free;
  }

  it.each(Object.entries(POLICIES))('a strict policy changes nothing: %s (F40)', async (_name, policy) => {
    const expected = await markedWithoutPolicy();
    site.put('/strict', { body: articlePage(), headers: { 'content-security-policy': policy, 'x-frame-options': 'DENY' } });
    const page = await open('/strict');
    await until('the same marks', async () => (await markTexts(page)).join() === expected.join());
    expect(pageErrors(page)).toEqual([]);
  });

  it.each(Object.keys(OTHER_DOCUMENTS))('a document that is no article gets no sidebar and no error: %s (F59)', async (path) => {
    const page = await load(path);
    await settle(900);
    expect(await page.evaluate(() => document.getElementsByTagName('sidelight-sidebar').length)).toBe(0);
    expect(pageErrors(page)).toEqual([]);
  });

  it.each(['about:blank', 'view-source'])('a page that is the browser’s own is left alone: %s (F59)', async (scheme) => {
    const page = await driver().newPage();
    const address = scheme === 'view-source' && driver().name === 'chrome' ? `view-source:${site.url('/call')}` : 'about:blank';
    await page.goto(address).catch(() => undefined);
    await settle(600);
    expect(await sidebarHtml(page)).toBeNull();
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('an article in a frame is the frame’s, not the page’s (F59)', async () => {
    site.put('/framing', `<!doctype html><title>Frames</title><iframe srcdoc="&lt;p&gt;Small"></iframe><iframe src="/call"></iframe>`);
    const page = await load('/framing');
    await settle();
    expect(await sidebarHtml(page)).toBeNull();
    expect(pageErrors(page)).toEqual([]);
  });

  it('no file of the package answers a page, and a page that is not ours shows nothing of us (F63)', async () => {
    site.put('/prober', otherPage(3000));
    const page = await load('/prober');
    const scheme = driver().name === 'chrome' ? 'chrome-extension' : 'moz-extension';
    const paths = [
      'manifest.json',
      'src/overlay/main.js',
      'src/spot/main.iife.js',
      'data/us-china-trade.json',
      'icons/icon-16.png',
      '_locales/en/messages.json',
    ];
    const answers = await page.evaluate(
      (base, files) =>
        Promise.all(
          files.map((file) =>
            fetch(`${base}/${file}`).then(
              (answer) => answer.ok,
              () => false,
            ),
          ),
        ),
      `${scheme}://${driver().extensionId}`,
      paths,
    );
    expect(answers).toEqual(paths.map(() => false));
    const traces = await page.evaluate(() => ({
      children: document.documentElement.children.length,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      globals: Object.getOwnPropertyNames(window).filter((name) => /sidelight/i.test(name)),
    }));
    expect(traces).toEqual({ children: 2, sheets: 0, globals: [] });
  });

  it('closes on a page whose article goes away, and the page has no more of us than before', async () => {
    const page = await open('/call');
    await page.evaluate(() => document.querySelector('main')?.remove());
    await waitForNoSidebar(page);
    expect(await registeredHighlights(page)).toEqual([]);
    expect(pageErrors(page)).toEqual([]);
  });
});
