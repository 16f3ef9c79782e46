/** A page that listens to all that happens, and one that makes events of its own (F35, F36). */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from './support/driver.js';
import { cardText, placeOfMark } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, pressKey, sidebarHtml, waitForSidebar } from './support/sidebar.js';
import { until, untilSteady } from './support/until.js';

const TYPES = (
  'keydown keyup keypress beforeinput input pointerdown pointerup pointermove pointerover mousedown mouseup click dblclick contextmenu ' +
  'touchstart touchend wheel scroll copy cut paste selectionchange dragstart focusin focusout toggle change submit'
).split(' ');

/** First in line, on window and document: notes the text and the nodes that a page comes by. */
const LOGGER = `<script>
  window.heard = { types: [], texts: [], inside: [] };
  const hear = (event) => {
    heard.types.push(event.type);
    // Firefox's own originalTarget, explicitOriginalTarget and rangeParent do name nodes of a closed root (docs/adr/0010).
    const nodes = [...event.composedPath(), event.target, event.relatedTarget, document.activeElement];
    if (event.clientX > 0) nodes.push(document.elementFromPoint(event.clientX, event.clientY));
    for (const node of nodes) if (node instanceof Node && node.getRootNode() !== document) heard.inside.push(event.type + ' ' + node.nodeName);
    const data = [event.data, event.clipboardData?.getData('text/plain'), String(getSelection())];
    const hosts = nodes.filter((node) => node instanceof Element && node.localName === 'sidelight-sidebar');
    heard.texts.push(...[...data, ...hosts.map((host) => host.textContent)].filter(Boolean));
  };
  for (const type of ${JSON.stringify(TYPES)}) for (const target of [window, document]) target.addEventListener(type, hear, true);
</script>`;

interface Heard {
  readonly types: string[];
  readonly texts: string[];
  readonly inside: string[];
}

describeInBrowsers('A page that', (driver) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage({ head: LOGGER }) });
    page = await driver().newPage();
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    await until('marks', async () => (await registeredHighlights(page)).length > 0);
  });
  afterAll(async () => {
    await page.close();
    await site.close();
  });

  it('listens to every key, press and copy learns nothing of what the sidebar says (F36)', async () => {
    await clickInSidebar(page, 'Then & now');
    const name = await until('a button to copy', () =>
      inSidebar(page, (root) => root.querySelector('.row .copy')?.getAttribute('aria-label')),
    );
    await clickInSidebar(page, name);
    await waitForSidebar(page, 'Copied, with its sources.');
    await inSidebar(page, (root) => root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
    await pressKey(page, 'ArrowRight');
    await pressKey(page, 'Tab');
    await pressKey(page, 'Enter');
    const heard = await page.evaluate(() => (window as unknown as { heard: Heard }).heard);
    for (const type of ['click', 'keydown', 'focusin']) expect(heard.types).toContain(type);
    expect({ texts: heard.texts, inside: heard.inside }).toEqual({ texts: [], inside: [] });
  });

  it('learns of a text that the reader selects in the sidebar that text, and nothing else (F36)', async () => {
    await page.mouse.click(200, 12);
    const before = await page.evaluate(() => (window as unknown as { heard: Heard }).heard.texts.length);
    await clickInSidebar(page, 'Overview');
    const line = await until('a text at rest', () =>
      inSidebar(page, (root) => {
        const one = root.querySelector('.verdict h2');
        const { left, top, width, height } = one?.getBoundingClientRect() ?? new DOMRect();
        return (
          width > 0 && {
            text: one?.textContent ?? '',
            from: { x: left + 1, y: top + height / 2 },
            to: { x: left + width - 2, y: top + height / 2 },
          }
        );
      }),
    );
    await page.mouse.move(line.from.x, line.from.y);
    await page.mouse.down();
    await page.mouse.move(line.to.x, line.to.y, { steps: 8 });
    await page.mouse.up();
    // Left to the page by decision: to forbid selecting would take it from readers (docs/adr/0010).
    await until('the selection', () =>
      page.evaluate((text) => text.startsWith(String(getSelection()).trim()) && String(getSelection()).length > 3, line.text),
    );
    const heard = await page.evaluate(() => (window as unknown as { heard: Heard }).heard);
    expect(heard.types).toContain('selectionchange');
    expect(heard.texts.slice(before).filter((text) => !line.text.includes(text.trim()))).toEqual([]);
    expect(heard.inside).toEqual([]);
    // Firefox's selection names a node of a closed root, as its events do.
    const isOurs = await page.evaluate(() => getSelection()?.anchorNode?.getRootNode() !== document);
    expect(isOurs).toBe(driver().name === 'firefox');
    await page.mouse.click(200, 12);
  });

  it('makes events of every type on the host, the window and the document moves nothing (F35)', async () => {
    const place = await placeOfMark(page, 'person', 'Xi Jinping');
    const state = async () => JSON.stringify([await sidebarHtml(page), await registeredHighlights(page), await cardText(page)]);
    await until('the word that the sidebar has come', async () => /role="status">Sidelight\. /.test((await sidebarHtml(page)) ?? ''));
    await untilSteady('the sidebar', state);
    const before = await state();
    await page.evaluate(
      (types, { x, y }) => {
        const init = {
          bubbles: true,
          composed: true,
          cancelable: true,
          clientX: x,
          clientY: y,
          key: 'Escape',
          button: 0,
          pointerType: 'mouse',
        };
        for (const type of types) {
          const Made = /key/.test(type)
            ? KeyboardEvent
            : /pointer/.test(type)
              ? PointerEvent
              : /mouse|click|menu/.test(type)
                ? MouseEvent
                : Event;
          for (const target of [document.querySelector('sidelight-sidebar'), document.querySelector('p'), document, window])
            target?.dispatchEvent(new Made(type, init));
        }
      },
      TYPES,
      place,
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await state()) === before).toBe(true);
    expect(pageErrors(page)).toEqual([]);
  });
});
