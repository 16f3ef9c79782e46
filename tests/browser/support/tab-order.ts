/** The stops of the Tab key, as a person at the keyboard meets them. */
import type { Page } from 'puppeteer-core';
import { inSidebar, pressKey } from './sidebar.js';

/** What a screen reader would call the element: its label, what labels it, or its text. */
function nameIn(root: Document | ShadowRoot): string {
  const element = root.activeElement;
  if (!element || element === document.body) return '';
  const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => id && root.getElementById(id)?.textContent);
  const fields = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element : null;
  const labels = Array.from(fields?.labels ?? [], (label) => label.textContent);
  const said =
    element.getAttribute('aria-label') || by.join(' ').trim() || labels.join(' ').trim() || element.textContent || element.tagName;
  return said.replace(/\s+/g, ' ').trim();
}

/** Names of the stops, from the page's beginning until the order begins again or leaves the page. */
export async function stopsOfPage(page: Page, most = 60): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(`(${nameIn})(document)`);
    if (typeof name !== 'string' || name === '' || (stops.length > 3 && name === stops[0])) break;
    stops.push(name);
  }
  return stops;
}

/** The same inside the sidebar, from the control that has the focus now. */
export async function stopsOfSidebar(page: Page, most = 400): Promise<string[]> {
  const here = () => inSidebar(page, nameIn);
  const stops: string[] = [(await here()) ?? ''];
  for (let i = 0; i < most; i++) {
    await pressKey(page, 'Tab');
    const name = (await here()) ?? '';
    if (name === '' || name === stops[0]) break;
    stops.push(name);
  }
  return stops;
}
