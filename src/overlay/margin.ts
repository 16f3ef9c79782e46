/**
 * Where the marks lie in the page, for the margin map. Read when the browser has just laid the page out (a ResizeObserver reports then), so
 * that it costs no layout of ours: when the marks change, and when the page's size does.
 */

import { boxesOf } from '../highlights/hit-test.js';
import type { Mark } from '../highlights/painter.js';
import type { MarkPlace } from '../sidebar/margin-map/ticks.js';

export interface Margin {
  /** The marks to place, by their index; null: none are wanted. */
  watch(marks: readonly (Mark & { readonly mark: number })[] | null): void;
}

/** A page that is hardly longer than the window needs no map of itself. */
const LONGER = 1.2;

export function watchMargin(found: (places: readonly MarkPlace[]) => void, signal: AbortSignal): Margin {
  let wanted: readonly (Mark & { readonly mark: number })[] | null = null;
  const observer = new ResizeObserver(() => wanted && found(placesOf(wanted)));
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    watch: (marks) => {
      wanted = marks;
      observer.disconnect();
      if (marks === null || signal.aborted) return;
      // Observing anew makes it report, after the next layout.
      observer.observe(document.documentElement);
      if (document.body) observer.observe(document.body);
    },
  };
}

function placesOf(marks: readonly (Mark & { readonly mark: number })[]): MarkPlace[] {
  const whole = document.documentElement.scrollHeight;
  if (whole < innerHeight * LONGER) return [];
  return marks.flatMap((one) => {
    const [box] = boxesOf(one);
    return box ? [{ mark: one.mark, kind: one.kind, share: (box.top + box.height / 2 + scrollY) / whole }] : [];
  });
}
