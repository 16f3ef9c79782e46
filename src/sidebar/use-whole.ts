/**
 * A section is drawn in two parts: what a window shows of it at once, and the rest when that is on the screen. Opening then costs a screenful, however
 * long the section; a closed sidebar keeps no more than that either.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Section } from './contract.js';

/** Rows that are in sight at most before anything is scrolled, in a window of any usual height. */
const FIRST = 6;

/** The part of a list that is drawn at first. */
export function firstOf<T>(rows: readonly T[], whole: boolean): readonly T[] {
  return whole ? rows : rows.slice(0, FIRST);
}

/** `asked`: somebody is led to a place in the section, which may be anywhere in it. */
export function useWhole(section: Section, scroller: RefObject<HTMLElement | null>, asked: boolean): boolean {
  const [drawn, setDrawn] = useState<Section | null>(null);

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

  return asked || drawn === section;
}
