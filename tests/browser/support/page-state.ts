/** What the page itself can see of us: its DOM, its highlight registry, and every change to either. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from './until.js';

export interface RegisteredHighlight {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Every CSS highlight registered on the page, ours among them, with the text of each range, as a script of the page reads it. */
export function registeredHighlights(page: Page): Promise<RegisteredHighlight[]> {
  return page.evaluate(() => Array.from(CSS.highlights, ([name, highlight]) => ({ name, texts: Array.from(highlight, String) })));
}

/** The document as HTML, without our host element. */
export function domSnapshot(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('sidelight-sidebar')) host.remove();
    return copy.outerHTML;
  });
}

/** For a page's head: it remembers itself as it was before any script of ours ran. */
export const REMEMBERS_ITSELF = `<script>
  addEventListener('DOMContentLoaded', () => { window.itself = document.documentElement.outerHTML; });
</script>`;

/** Nothing of ours is on such a page: not a byte of the document, no highlight, no sheet. `marks`: these may be. */
export async function expectUntouched(page: Page, marks: readonly string[] = []): Promise<void> {
  const now = () =>
    page.evaluate(() => ({
      same: document.documentElement.outerHTML === (window as unknown as { itself: string }).itself,
      sheets: document.adoptedStyleSheets.length,
      marks: [...CSS.highlights.values()].flatMap((highlight) => Array.from(highlight, String)).sort(),
    }));
  await until('all marks to be gone', async () => (await now()).marks.length === marks.length);
  expect(await now()).toEqual({ same: true, sheets: 0, marks });
}

export interface MutationLog {
  /** Records so far that do not concern our host, each in a few words. */
  records(): Promise<string[]>;
}

/** Puts an observer into the page, as a page may do itself. */
export async function mutationLog(page: Page): Promise<MutationLog> {
  const log = await page.evaluateHandle(() => {
    const records: string[] = [];
    const isOurs = (node: Node) => node.nodeName.toLowerCase() === 'sidelight-sidebar';
    const note = (record: MutationRecord) => {
      const nodes = [...record.addedNodes, ...record.removedNodes];
      if (isOurs(record.target) || (nodes.length > 0 && nodes.every(isOurs))) return;
      records.push(`${record.type} on ${record.target.nodeName} ${record.attributeName ?? nodes.map((node) => node.nodeName).join()}`);
    };
    const options = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver((batch) => batch.forEach(note)).observe(document, options);
    return records;
  });
  return { records: () => log.evaluate((records) => [...records]) };
}

/** Ranges of all our highlights together. */
export const markCount = (page: Page): Promise<number> =>
  page.evaluate(() => Array.from(CSS.highlights.values()).reduce((sum, { size }) => sum + size, 0));
