/** axe-core in the sidebar and the cards as they ship: their closed roots are handed to the page's own world, where axe is, for one run. */
import type { Page } from 'puppeteer-core';
import { AXE, type Axe, type AxeFindings, optionsFor } from './gallery-axe.js';
import { inCard } from './marks.js';
import { inSidebar } from './sidebar.js';

/** Runs in the browser. Firefox's driver looks from a world of its own, through which nothing is seen of what it sets unless that is waived. */
function lend(root: ShadowRoot): void {
  const bare = <T extends object>(thing: T): T => (thing as { wrappedJSObject?: T }).wrappedJSObject ?? thing;
  Object.assign(bare(window), { lentRoot: bare(root) });
}

interface Borrowing {
  readonly axe: Axe;
  lentRoot?: ShadowRoot;
}

/** `what`: every rule, or those alone that depend on the theme. */
export async function runBuiltAxe(page: Page, whose: 'sidebar' | 'card', what: 'all' | 'colours' = 'all'): Promise<AxeFindings> {
  await (whose === 'card' ? inCard : inSidebar)(page, lend);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (options) => {
    const world = globalThis as unknown as Borrowing;
    const root = world.lentRoot;
    if (!root) throw new Error('There is nothing to look at');
    const { host } = root;
    // axe walks open roots only, and reads colours in what it takes for the body, beside which our host stands.
    Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
    Object.defineProperty(document, 'body', { value: host, configurable: true });
    try {
      // Not the host itself, which is armour against the page and has no word in it.
      return world.axe.findings(await world.axe.run([...root.children], options));
    } finally {
      Reflect.deleteProperty(host, 'shadowRoot');
      Reflect.deleteProperty(document, 'body');
      delete world.lentRoot;
    }
  }, optionsFor(what));
}
