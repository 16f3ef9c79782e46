/**
 * A section is drawn in two parts: what a window shows of it at once, and the rest when that is on the screen. Opening then costs a screenful, however
 * long the section; a closed sidebar keeps no more than that either.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Section } from './contract.js';

/** Rows that are in sight at most before anything is scrolled, in a window of any usual height. */
export const FIRST = 6;
/** The least height of a row of two lines, in CSS pixels. */
const ROW = 80;

/** Of those rows how many are in sight where so many pixels stand above the first one. It stays what it was at first: slices are counted from it. */
export function useInSight(above: number): number {
  const [rows] = useState(() => Math.max(0, Math.min(FIRST, Math.ceil((innerHeight - above) / ROW))));
  return rows;
}

/**
 * Whether all of the section is drawn, and whether at once or in slices. `asked`: somebody is led to a place in the section, which may be anywhere in it.
 */
export function useWhole(section: Section, scroller: RefObject<HTMLElement | null>, asked: boolean) {
  const [drawn, setDrawn] = useState<Section | null>(null);
  const settled = useRef<Section | null>(null);

  // After the slices, whose turns were asked for before: what a press brings from now on comes with the press.
  useLayoutEffect(() => {
    const timer = setTimeout(() => {
      settled.current = drawn;
    });
    return () => clearTimeout(timer);
  }, [drawn]);

  useLayoutEffect(() => {
    if (asked) setDrawn(section);
  }, [section, asked]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Told after a layout and before its frame is painted, and told of no size once the box is out of the document.
    const observer = new ResizeObserver(([entry]) => {
      const shown = (entry?.contentRect.height ?? 0) > 0;
      clearTimeout(timer);
      timer = setTimeout(() => setDrawn(shown ? section : null));
    });
    observer.observe(box);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [section, scroller]);

  const whole = asked || drawn === section;
  return { whole, atOnce: asked || (whole && settled.current === section) };
}
