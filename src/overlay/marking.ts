/** The marks of one reading on the page: shown by kind, gone to, found under a click. Ends without a trace. */
import { boxesOf, marksAt } from '../highlights/hit-test.js';
import { bearsLines } from '../highlights/lines.js';
import { type Mark, type Painter, paint, sweepHighlights } from '../highlights/painter.js';
import { ask } from '../messaging/ask.js';
import { scrollToRange } from '../page/scroll.js';
import type { SidebarState } from '../sidebar/contract.js';
import { kindsOf } from './shown-kinds.js';

export type Shown = Pick<SidebarState, 'marksOn' | 'kinds' | 'currentMark'>;

export interface Marking {
  /** Draws these marks in place of the ones before. */
  draw(marks: readonly Mark[]): void;
  show(state: Shown): void;
  /** Whether all that is shown is still registered. */
  intact(): boolean;
  /** Registers anew what is shown. */
  restore(): void;
  /** Whether the marks have lines, or grounds only. */
  isLined(): boolean;
  /** Scrolls the page to a mark; false where it has left the page. */
  goTo(mark: number): boolean;
  /** Scrolls the page to a place that no mark is on and points at it; false where it has left the page. */
  goToPlace(place: Range | null): boolean;
  /** Indices of the shown marks at a point of the viewport, the innermost first. */
  at(x: number, y: number): readonly number[];
  /** The lines of a mark on the screen, in CSS pixels of the viewport; none where it is not shown. */
  boxes(mark: number): readonly DOMRect[];
  erase(): void;
}

function scrollTo(range: Range | null): boolean {
  if (range === null || range.collapsed || !range.startContainer.isConnected) return false;
  scrollToRange(range);
  return true;
}

/**
 * `token` names the highlights of this page; the rules for them are the background's to put in. `ruled`: they have been asked for already, with lines or
 * without.
 */
export function startMarking(token: string, ruled?: boolean): Marking {
  let marks: readonly Mark[] = [];
  let painter: Painter | null = null;
  let shown: Shown | null = null;
  /** With lines or without; undefined: there are none. */
  let rules = ruled;
  let lined = true;
  /** Where the reader was led last, if no mark is there. */
  let pointed: Range | null = null;

  const rule = (wanted: boolean | undefined) => {
    if (wanted === rules) return;
    rules = wanted;
    void ask({ type: 'rules', token, on: wanted !== undefined, lined });
  };
  const show = (state: Shown) => {
    shown = state;
    if (painter === null) return;
    rule(lined);
    painter.show(kindsOf(state));
    const current = state.currentMark === null ? pointed : (marks[state.currentMark]?.range ?? null);
    painter.point(state.marksOn ? current : null);
  };

  return {
    draw: (next) => {
      // Only now: what the first marks have painted stays until there is something in its place.
      if (painter === null) sweepHighlights(token);
      painter?.erase();
      marks = next;
      lined = bearsLines(next);
      pointed = null;
      painter = next.length === 0 ? null : paint(next, token);
      if (shown !== null) show(shown);
    },
    show,
    intact: () => painter?.intact() ?? true,
    restore: () => painter?.restore(),
    isLined: () => lined,
    goTo: (mark) => {
      pointed = null;
      return scrollTo(marks[mark]?.range ?? null);
    },
    goToPlace: (place) => {
      const there = scrollTo(place);
      pointed = there ? place : null;
      return there;
    },
    at: (x, y) => {
      const kinds = shown === null ? new Set() : kindsOf(shown);
      return kinds.size === 0 ? [] : marksAt(marks, ({ kind }) => kinds.has(kind), x, y);
    },
    boxes: (mark) => {
      const one = marks[mark];
      return one === undefined ? [] : boxesOf(one);
    },
    erase: () => {
      // The first marks, where nothing has taken their place.
      if (ruled !== undefined && painter === null) sweepHighlights(token);
      painter?.erase();
      painter = null;
      marks = [];
      pointed = null;
      rule(undefined);
    },
  };
}
