/**
 * How each kind of mark looks. A page's colours are not known here and the reader's preference for dark says nothing of the page, so
 * every line colour is a middle tone that stands 3:1 against white and against near-black, and every ground is a faint tint. The
 * text's own colour is never set: its contrast stays the page's business. Kinds differ in line, not in colour alone. One table for the
 * page's rules and for the samples on the sidebar's buttons.
 */
import type { MentionKind } from './mention.js';

/** Besides the kinds: the mark that the reader has stepped to. */
export type MarkName = MentionKind | 'current';

export interface MarkStyle {
  readonly line: 'underline' | 'overline' | 'underline overline' | 'none';
  readonly stroke: 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy';
  /** Thickness of the line in CSS pixels: the page's font size is anybody's guess. */
  readonly thickness: number;
  /** Red, green, blue, 0 to 255. */
  readonly colour: readonly [number, number, number];
  /** Opacity of the ground behind the text, 0 to 1. */
  readonly tint: number;
  /** The same where marks go without lines (`groundAlone`). */
  readonly alone?: number;
  /** In forced-colours mode tints are gone: the system colour of the line. */
  readonly system: 'LinkText' | 'CanvasText' | 'Highlight';
}

const BLUE = [38, 121, 222] as const;
const VIOLET = [148, 92, 214] as const;
const GREEN = [30, 132, 86] as const;
const BROWN = [168, 104, 26] as const;
const TEAL = [14, 129, 143] as const;
const RED = [214, 72, 60] as const;
const GREY = [118, 118, 118] as const;

export const MARK_STYLES: Readonly<Record<MarkName, MarkStyle>> = {
  person: { line: 'underline', stroke: 'solid', thickness: 2, colour: BLUE, tint: 0, system: 'LinkText' },
  organization: { line: 'underline', stroke: 'dashed', thickness: 2, colour: VIOLET, tint: 0, system: 'LinkText' },
  place: { line: 'underline', stroke: 'dotted', thickness: 2, colour: GREEN, tint: 0, system: 'LinkText' },
  thing: { line: 'underline', stroke: 'double', thickness: 1, colour: BROWN, tint: 0, system: 'LinkText' },
  law: { line: 'underline overline', stroke: 'solid', thickness: 1, colour: VIOLET, tint: 0, system: 'LinkText' },
  date: { line: 'underline', stroke: 'wavy', thickness: 1, colour: TEAL, tint: 0, system: 'LinkText' },
  figure: { line: 'underline', stroke: 'solid', thickness: 1, colour: RED, tint: 0.14, alone: 0.26, system: 'LinkText' },
  // Whole sentences, and most of a report is one or the other: no more than a tint, or a thread that the names' own lines cover.
  statement: { line: 'none', stroke: 'dotted', thickness: 1, colour: BROWN, tint: 0.09, system: 'CanvasText' },
  event: { line: 'underline', stroke: 'dotted', thickness: 1, colour: GREY, tint: 0.06, system: 'CanvasText' },
  current: { line: 'underline', stroke: 'solid', thickness: 4, colour: BLUE, tint: 0.32, system: 'Highlight' },
};

/** Opacity of the ground where marks go without lines: a page may be too large for them (`highlights/lines.ts`). */
export const groundAlone = ({ tint, alone = tint || 0.2 }: MarkStyle): number => alone;
