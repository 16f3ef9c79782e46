/** A reader who has a keyboard and nothing else: what has the focus, whether it can be seen, and the way to the next control. */
import type { KeyInput, Page } from 'puppeteer-core';
import { inCard } from './marks.js';
import { inSidebar, pressKey } from './sidebar.js';
import { until } from './until.js';

export interface Stop {
  /** In whose tree; `page` is the document itself. */
  readonly where: 'page' | 'sidebar' | 'card';
  readonly role: string | null;
  /** What a screen reader would call it. */
  readonly name: string;
  /** What keeps a reader from seeing that it has the focus; empty where nothing does. */
  readonly unseen: string;
  readonly pressed: string | null;
  readonly expanded: string | null;
  readonly value: string | null;
  /** Words of the row that it is in or is. */
  readonly row: string;
}

/** As each driver calls it: Firefox's knows no name for the space bar. */
export const SPACE = ' ' satisfies KeyInput;

/** Runs in the browser. WCAG 2.4.7 and 2.4.11: an outline or a change of ground, and some of the control under nothing else in the window. */
function look(root: Document | ShadowRoot): Omit<Stop, 'where'> | null {
  const element = root.activeElement;
  if (!element || element === document.body || element.localName === 'sidelight-sidebar') return null;
  const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => id && root.getElementById(id)?.textContent);
  const name = element.getAttribute('aria-label') || by.join(' ').trim() || element.textContent || element.localName;
  const isDrawn = (part: string | null) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  };
  const ground = getComputedStyle(element).backgroundColor;
  const isFilled = element.matches('.resizer') && ground !== 'rgba(0, 0, 0, 0)';
  // The handle of a drawing lets the pointer through to what is drawn.
  const thing = getComputedStyle(element).pointerEvents === 'none' && element.parentElement ? element.parentElement : element;
  const box = element.getBoundingClientRect();
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const [right, bottom] = [Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
  const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
  const meets = (x: number, y: number) => {
    const met = root.elementFromPoint(x, y);
    return met !== null && thing.contains(met);
  };
  const isInView = shares.some((x) => shares.some((y) => meets(left + (right - left) * x, top + (bottom - top) * y)));
  const ring = isDrawn(null) || isDrawn('::before') || isFilled;
  return {
    role: element.getAttribute('role'),
    name: name.replace(/\s+/g, ' ').trim(),
    unseen: [ring ? '' : 'no outline', isInView ? '' : `out of view at ${Math.round(box.left)}, ${Math.round(box.top)}`].join(' ').trim(),
    pressed: element.getAttribute('aria-pressed') ?? element.getAttribute('aria-checked'),
    expanded: element.getAttribute('aria-expanded'),
    value: element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow'),
    row: element.closest('[data-row]')?.getAttribute('data-row') ?? '',
  };
}

/** What has the focus now; null where it is the browser's, or the whole page's. */
export async function focusNow(page: Page): Promise<Stop | null> {
  const inside = await inSidebar(page, look);
  if (inside) return { where: 'sidebar', ...inside };
  const beside = await inCard(page, look);
  if (beside) return { where: 'card', ...beside };
  const own = (await page.evaluate(`(${look})(document)`)) as Omit<Stop, 'where'> | null;
  return own && { where: 'page', ...own };
}

const nameOf = (stop: Stop | null) => (stop ? `${stop.where}: ${stop.name}` : 'nowhere');

export interface Keyboard {
  /** Every stop that could not be seen, with the reason. */
  readonly unseen: readonly string[];
  /** The focus, which must be seen. */
  here(): Promise<Stop | null>;
  press(key: KeyInput, ...held: readonly KeyInput[]): Promise<Stop | null>;
  /** By Tab until a stop whose name begins so, or that is so; throws with the stops that were passed where none comes. */
  tabTo(wanted: string | ((stop: Stop) => boolean), back?: 'back'): Promise<Stop>;
  /** Waits until the focus is on a control whose name begins so. */
  arrives(name: string): Promise<Stop>;
}

/** More stops than any section has between its ends and its middle. */
const MOST = 160;

export function keyboardOn(page: Page): Keyboard {
  const unseen: string[] = [];
  const here = async () => {
    const stop = await focusNow(page);
    if (stop && stop.unseen !== '') unseen.push(`${nameOf(stop)}: ${stop.unseen}`);
    return stop;
  };
  const press = async (key: KeyInput, ...held: readonly KeyInput[]) => {
    await pressKey(page, key, ...held);
    return here();
  };
  return {
    unseen,
    here,
    press,
    tabTo: async (wanted, back) => {
      const isIt = typeof wanted === 'string' ? ({ name }: Stop) => name.startsWith(wanted) : wanted;
      const passed: string[] = [];
      for (let i = 0; i < MOST; i++) {
        const stop = await press('Tab', ...(back ? (['Shift'] as const) : []));
        if (stop && isIt(stop)) return stop;
        passed.push(nameOf(stop));
        if (!stop) break;
      }
      throw new Error(`No stop that is ${wanted} among:\n${passed.join('\n')}`);
    },
    arrives: (name) =>
      until(`the focus on "${name}"`, async () => {
        const stop = await focusNow(page);
        return stop?.name.startsWith(name) && (await here());
      }),
  };
}
