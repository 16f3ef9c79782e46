/** Rows F07, F09, F11, F60 and F61 of the fault matrix: what a page does to its own document while we look at it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts, waitForMarks, waitForTheseMarks } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, otherPage, SAMPLE_BODY, SAMPLE_PARAGRAPHS } from './support/sample-page.js';
import { waitForSidebar } from './support/sidebar.js';

/** Things that a page does to its text nodes, none of which changes a word. */
const TO_NODES: Readonly<Record<string, () => void>> = {
  'split into threes': () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) for (let rest = node; rest.length > 3; ) rest = rest.splitText(3);
  },
  'cut in two and merged again': () => {
    for (const paragraph of document.querySelectorAll('p')) (paragraph.firstChild as Text).splitText(20);
    document.body.normalize();
  },
  'set to what they were': () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const { data } = node;
      node.data = data;
    }
  },
  'replaced by copies': () => {
    for (const paragraph of document.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
  },
  'each word in a span of its own': () => {
    for (const paragraph of document.querySelectorAll('p')) {
      const words = (paragraph.textContent ?? '').split(/(?<= )/);
      paragraph.replaceChildren(
        ...words.map((word) => {
          const span = document.createElement('span');
          span.textContent = word;
          return span;
        }),
      );
    }
  },
};

/** Milliseconds. Two looks at a page in a storm are up to 20 s apart (ADR 3), and then it is read. */
const AFTER_STORM = 40_000;

describeInBrowsers('A page that changes', (driver) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({});
  });
  afterAll(() => site.close());
  const { open, openArticle } = articleTabs(driver, () => site);
  const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('sidelight-sidebar').length);

  it.each(Object.entries(TO_NODES))('has the same marks after its text nodes were %s (F09)', async (_what, change) => {
    const page = await openArticle(articlePage());
    const before = await markTexts(page);
    expect(before.length).toBeGreaterThan(50);
    await page.evaluate(change);
    // As they were at once, or after the next look: what settles is what counts.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await waitForTheseMarks(page, before);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });

  it('is marked again when a paragraph was drawn anew a thousand times, with no mark left that paints nothing (F07)', async () => {
    const page = await openArticle(articlePage());
    const before = await markTexts(page);
    await page.evaluate(async () => {
      for (let i = 0; i < 1000; i++) {
        const paragraphs = document.querySelectorAll('main p');
        const paragraph = paragraphs[i % paragraphs.length] as Element;
        paragraph.innerHTML = `${paragraph.innerHTML}`;
        if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    });
    await waitForTheseMarks(page, before);
    const stale = () =>
      page.evaluate(() =>
        Array.from(CSS.highlights.values()).flatMap((highlight) =>
          [...highlight].filter((r) => r.collapsed || !r.startContainer.isConnected),
        ),
      );
    expect(await stale()).toEqual([]);
    await page.close();
  });

  /** How often a sidebar of ours was put into the page. */
  const countHosts = (page: Page) =>
    page.evaluate(() => {
      Object.assign(window, { hostsSeen: 0 });
      const note = (node: Node) => {
        if (node.nodeName === 'SIDELIGHT-SIDEBAR') (window as unknown as { hostsSeen: number }).hostsSeen++;
      };
      new MutationObserver((records) => {
        for (const { addedNodes } of records) addedNodes.forEach(note);
      }).observe(document, { childList: true, subtree: true });
    });
  const hostsSeen = (page: Page) => page.evaluate(() => (window as unknown as { hostsSeen: number }).hostsSeen);

  it('brings its article in twenty pieces, in the middle of sentences: found, and shown once (F11)', async () => {
    const page = await open('<!doctype html><meta charset="utf-8"><title>Late</title><main></main>');
    await countHosts(page);
    await page.evaluate(async (html) => {
      const main = document.querySelector('main') as Element;
      await new Promise((resolve) => setTimeout(resolve, 1200));
      for (let i = 1; i <= 20; i++) {
        main.innerHTML = html.slice(0, Math.ceil((html.length * i) / 20));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }, SAMPLE_BODY);
    await waitForSidebar(page, 'Known article: whole copy');
    expect(await hostsSeen(page)).toBe(1);
    await page.close();
  });

  it('brings its article five seconds late, or behind a wall that the reader logs in to take away: found (F11)', async () => {
    const walled = await open(
      `<!doctype html><meta charset="utf-8"><title>Wall</title><main><p>${SAMPLE_PARAGRAPHS[0]}</p></main><dialog open id="wall">Log in to read on.</dialog>`,
    );
    const late = await open('<!doctype html><meta charset="utf-8"><title>Late</title><main></main>');
    await new Promise((resolve) => setTimeout(resolve, 5000));
    for (const page of [late, walled]) {
      await page.bringToFront();
      await page.evaluate((html) => {
        document.querySelector('#wall')?.remove();
        (document.querySelector('main') as Element).innerHTML = html;
      }, SAMPLE_BODY);
      await waitForSidebar(page, 'Known article: whole copy');
      await waitForMarks(page);
      expect(await hosts(page)).toBe(1);
      expect(pageErrors(page)).toEqual([]);
      await page.close();
    }
  });

  it.each([10_000, 100_000])(
    'puts in %i elements in a storm, its article at the end of it: found, and the page counts them all (F60)',
    async (count) => {
      const page = await open(otherPage(2000));
      const inserted = page.evaluate(async (total) => {
        const list = document.body.appendChild(document.createElement('ul'));
        // What is not drawn costs the browser no layout of its own: only the changes count here.
        list.style.display = 'none';
        for (let i = 0; i < total; i++) {
          const row = document.createElement('li');
          row.textContent = `row ${i}`;
          list.append(row);
          if (i % (total / 200) === 0) await new Promise((resolve) => setTimeout(resolve));
        }
        return list.children.length;
      }, count);
      expect(await inserted).toBe(count);
      await page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', `<main>${html}</main>`), SAMPLE_BODY);
      await waitForSidebar(page, 'Known article', AFTER_STORM);
      await waitForMarks(page);
      expect(pageErrors(page)).toEqual([]);
      await page.close();
    },
    2 * AFTER_STORM,
  );

  it('answers every change of its document with another: three rounds at the most (F61)', async () => {
    const page = await open(
      articlePage({
        after: `<script>
      window.rounds = 0;
      new MutationObserver((records) => {
        if (!records.some(({ addedNodes, removedNodes, target }) => [target, ...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName === 'SIDELIGHT-SIDEBAR'))) return;
        rounds++;
        const note = document.querySelector('#answer') ?? document.body.appendChild(document.createElement('p'));
        note.id = 'answer';
        note.textContent = 'Changed ' + rounds;
      }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    </script>`,
      }),
    );
    await waitForSidebar(page, 'Known article');
    await waitForMarks(page);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await page.evaluate(() => (window as unknown as { rounds: number }).rounds)).toBeLessThanOrEqual(3);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});
