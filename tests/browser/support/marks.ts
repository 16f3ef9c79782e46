/** Marks in the text and the cards beside them, as a reader with a mouse meets them. */
import type { Page } from 'puppeteer-core';
import { inCard } from '../../../scripts/lib/closed-root.mjs';
import { until } from './until.js';

export { inCard };

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Words under an element's box: where to point. The page's own script finds it in the registry that it shares with us. */
export function placeOfMark(page: Page, kind: string, words?: string): Promise<Place> {
  return until(`a mark ${kind} "${words ?? ''}"`, () =>
    page.evaluate(
      (wantedKind, wanted) => {
        const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (name.endsWith(`-${wantedKind}`) ? [...highlight] : []));
        const range = ranges.find((one) => wanted === null || String(one) === wanted || String(one).startsWith(wanted)) as
          | Range
          | undefined;
        if (!range) return null;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        // The end of a sentence: names stand at its beginning.
        const { left, top, width, height } = [...range.getClientRects()].at(-1) as DOMRect;
        return { x: left + width / 2, y: top + height / 2, text: String(range) };
      },
      kind,
      words ?? null,
    ),
  );
}

/** A name lies in its own box; of a sentence a point that no name covers is asked for. */
export async function restOn(page: Page, { x, y }: Place): Promise<void> {
  await page.mouse.move(x - 40, y - 40);
  await page.mouse.move(x, y);
}

export const cardText = (page: Page): Promise<string | null> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown, and only innerText knows.
  inCard(page, (root) => (root.querySelector('[role=dialog]') as HTMLElement | null)?.innerText.replace(/\s+/g, ' ') ?? null);

export const waitForCard = (page: Page, text = ''): Promise<string> =>
  until(`a card that says "${text}"`, async () => {
    const shown = await cardText(page);
    return shown?.includes(text) ? shown : null;
  });

/** Presses a mark until its card is there: a press goes for nothing while marks are drawn anew or a sidebar takes the place of another. */
export const pressMark = (page: Page, kind: string, words: string): Promise<true | undefined> =>
  until(`the card of "${words}"`, async () => {
    const { x, y } = await placeOfMark(page, kind, words);
    await page.mouse.click(x, y);
    return (await cardText(page))?.includes(words) || undefined;
  });

export const waitForNoCard = (page: Page): Promise<true> => until('the card to go', async () => (await cardText(page)) === null);

export interface Geometry {
  readonly card: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly width: number;
  readonly height: number;
}

export const cardGeometry = (page: Page): Promise<Geometry | null> =>
  inCard(page, (root) => {
    const box = root.querySelector('[role=dialog]')?.getBoundingClientRect();
    if (!box) return null;
    const { left, top, right, bottom } = box;
    return { card: { left, top, right, bottom }, width: document.documentElement.clientWidth, height: innerHeight };
  });
