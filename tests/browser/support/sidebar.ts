/** Looks at the sidebar as it ships, closed root and all, and works it with the real mouse and keyboard. */
import type { KeyInput, Page } from 'puppeteer-core';
import { inSidebar, sidebarText } from '../../../scripts/lib/closed-root.mjs';
import { until } from './until.js';

export { inSidebar, sidebarText };

export function sidebarHtml(page: Page): Promise<string | null> {
  return inSidebar(page, (root) => root.innerHTML);
}

/** Waits until the sidebar shows the text (or, without one, anything at all). */
export function waitForSidebar(page: Page, text = '', timeout?: number): Promise<string> {
  const asked = async () => {
    const shown = await sidebarText(page);
    return shown?.includes(text) ? shown : null;
  };
  return until(`the sidebar to show "${text}"`, asked, timeout);
}

/** The sidebar's host is gone from the page. */
export function waitForNoSidebar(page: Page): Promise<true> {
  return until('the sidebar to go', async () => (await sidebarHtml(page)) === null);
}

/** Centre of the first visible control of that name, in CSS pixels of the window, scrolled into view. */
function centreOf(page: Page, accessibleName: string): Promise<{ x: number; y: number } | null> {
  return inSidebar(
    page,
    (root, name) => {
      const controls = 'button, a[href], input, select, summary, label, [role], [tabindex]';
      const nameOf = (element: Element) => {
        const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => id && root.getElementById(id)?.textContent);
        const field = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : '';
        const spoken = element.getAttribute('aria-label') || labels.join(' ').trim() || field || element.textContent || '';
        return spoken.replace(/\s+/g, ' ').trim();
      };
      const found = Array.from(root.querySelectorAll(controls)).find((element) => element.checkVisibility() && nameOf(element) === name);
      if (!found) return null;
      found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    accessibleName,
  );
}

/** The same, once it stays where it is: what is pressed while rows above it come or go is something else. */
async function steadyCentreOf(page: Page, accessibleName: string): Promise<{ x: number; y: number } | null> {
  const before = await centreOf(page, accessibleName);
  const now = before && (await centreOf(page, accessibleName));
  return now?.x === before?.x && now?.y === before?.y ? now : null;
}

/** A real mouse click on the control of that accessible name. */
export async function clickInSidebar(page: Page, accessibleName: string): Promise<void> {
  const { x, y } = await until(`a control named "${accessibleName}"`, () => steadyCentreOf(page, accessibleName));
  await page.mouse.click(x, y);
}

/** A real key press, with modifiers held: `pressKey(page, 'Tab', 'Shift')`. */
export async function pressKey(page: Page, key: KeyInput, ...held: readonly KeyInput[]): Promise<void> {
  for (const modifier of held) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  for (const modifier of held.toReversed()) await page.keyboard.up(modifier);
}
