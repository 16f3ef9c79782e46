/** Bringing the row that a mark in the text stands for into view, once for each time that the reader asks. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Section, SidebarProps } from './contract.js';
import { type Place, placeOf } from './rows.js';

/** Air left above and below a row that was scrolled to. */
const MARGIN = 12;

/**
 * Scrolls by hand: `scrollIntoView` also scrolls the page behind in some browsers. Nothing moves when the row is in full view. Sections
 * stick to the top of the scroller with their tabs, whose height is taken off.
 */
export function reveal(scroller: HTMLElement, row: HTMLElement): void {
  const covered = scroller.querySelector<HTMLElement>('[role=tablist]')?.offsetHeight ?? 0;
  const box = scroller.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  const above = box.top + covered + MARGIN - top;
  const below = bottom - (box.bottom - MARGIN);
  if (above > 0) scroller.scrollTop -= above;
  else if (below > 0) scroller.scrollTop += Math.min(below, -above);
}

/** The focus goes to a part of the scroller's, which comes into view with it. */
export function revealWithFocus(scroller: HTMLElement, part: HTMLElement): void {
  reveal(scroller, part);
  part.focus({ preventScroll: true });
}

/** Share of the scroller's height that a chosen section is given at least. */
const LEAST = 0.25;

/** A new section begins at its top; the verdict above it stays in view where it was, unless that leaves next to no room, as on a phone with large text. */
export function useSectionTop(section: Section, scroller: RefObject<HTMLElement | null>): void {
  const chosen = useRef(false);
  useLayoutEffect(() => {
    const box = scroller.current;
    const tabs = box?.querySelector<HTMLElement>('[role=tablist]');
    const panel = box?.querySelector<HTMLElement>('[role=tabpanel]');
    if (box && tabs && panel) {
      const top = panel.offsetTop - tabs.offsetHeight;
      const shown = box.scrollTop + box.clientHeight - panel.offsetTop;
      box.scrollTop = chosen.current && shown < box.clientHeight * LEAST ? top : Math.min(box.scrollTop, top);
    }
    chosen.current = true;
  }, [section, scroller]);
}

export const rowElement = (scroller: HTMLElement, id: string) => scroller.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);

/** Follows `state.current`: changes to its section, then scrolls to its row. Returns the row's place. */
export function useReveal({ view, state, onChange }: SidebarProps, scroller: RefObject<HTMLElement | null>): Place | null {
  const place = state.current === null ? null : placeOf(view, state.current);
  const asked = `${state.current} ${state.currentMark}`;
  const answered = useRef<string | null>(null);
  const requested = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (!place || answered.current === asked) return;
    if (place.section !== state.section) {
      if (requested.current === asked) return;
      requested.current = asked;
      // The owner draws at once when asked: not from inside the drawing that is just being finished.
      queueMicrotask(() => onChange({ section: place.section }));
      return;
    }
    answered.current = asked;
    const row = scroller.current && rowElement(scroller.current, place.row);
    if (!row || !scroller.current) return;
    reveal(scroller.current, row);
    // The reader came from a card by keyboard: what has the focus lies elsewhere, and may have been scrolled out of sight.
    if (scroller.current.matches(':focus-within')) row.focus({ preventScroll: true });
  });
  return place;
}
