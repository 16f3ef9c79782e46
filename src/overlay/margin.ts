/**
 * Where the marks lie in the page, for the margin map: read when the marks change and when the page's size does, right after the frame for which the
 * browser has laid the page out (a ResizeObserver reports), so that it costs neither that frame anything nor a layout of ours.
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

/** Milliseconds between two readings of all places, and how many times what the last one took (drawing them included): a page that grows all the time is read now and then. */
const PAUSE = 2000;
const REST = 400;
/** Longer than this nobody waits for a map that is right. */
const LONGEST = 4000;

export function watchMargin(found: (places: readonly MarkPlace[]) => void, signal: AbortSignal): Margin {
  let wanted: readonly (Mark & { readonly mark: number })[] | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Observing anew makes it report, after the next layout. */
  const observe = () => {
    timer = undefined;
    observer.disconnect();
    if (wanted === null || signal.aborted) return;
    observer.observe(document.documentElement);
    if (document.body) observer.observe(document.body);
  };
  const read = () => {
    timer = undefined;
    if (wanted === null) return;
    const begun = performance.now();
    found(placesOf(wanted));
    cost = performance.now() - begun;
  };
  const observer = new ResizeObserver(() => {
    const now = performance.now();
    const pause = readAt + Math.min(LONGEST, Math.max(PAUSE, REST * cost)) - now;
    if (wanted === null) return;
    if (pause > 0) timer ??= setTimeout(observe, pause);
    else {
      readAt = now;
      clearTimeout(timer);
      timer = setTimeout(read);
    }
  });
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  signal.addEventListener('abort', end, { once: true });
  return {
    watch: (marks) => {
      wanted = marks;
      readAt = Number.NEGATIVE_INFINITY;
      clearTimeout(timer);
      observe();
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
