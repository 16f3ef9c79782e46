import type { CardProps } from '../sidebar/card/contract.js';
import type { Box } from '../sidebar/card/place.js';
import type { Lent } from '../sidebar/lent.js';
import type { makeHost } from './host.js';
import type { Point } from './pointing.js';
import type { About } from './several.js';

/** Where the script of `cards-entry.ts` leaves its function, in the world that our scripts on a page share. */
export const CARDS = Symbol.for('sidelight.cards');

/** What the card needs to know of the page and of what is known of it. */
export interface CardOwner {
  /** What to draw; null where there is nothing to say of a mark. */
  props(mark: number): (Pick<CardProps, 'sidebar' | 'others' | 'spoken' | 'onMore' | 'onShow'> & { readonly about: About }) | null;
  /** The lines of the mark, in CSS pixels of the viewport. */
  boxes(mark: number): readonly Box[];
  /** The part of the viewport that the card may use. */
  area(): Box;
  /** The window is narrow: the card is a sheet over its whole width. */
  isSheet(): boolean;
  textScale(): number;
  /** What has the focus now, in the sidebar or in the page. */
  focused(): HTMLElement | null;
  readonly makeHost: typeof makeHost;
}

/** `at`: where the reader pointed, if so. Pinned: it stays when the pointer leaves. */
export interface Showing {
  readonly pinned: boolean;
  readonly at?: Point | null;
}

export interface Cards {
  /** The mark whose card is shown; null for none. */
  readonly mark: number | null;
  readonly isPinned: boolean;
  /** The mark whose card the reader has just sent away: the pointer that still rests on it does not bring it back. */
  dismissed: number | null;
  isOurs(target: EventTarget | null): boolean;
  /** Shows the card of a mark in place of the one before. */
  show(mark: number, how: Showing): void;
  /** The focus goes into the card and comes back to where it was. */
  enter(): void;
  close(): void;
  /** The pointer moved: a hovered card stays while it is on mark or card, or on its way between them. */
  pointerMoved(at: Point, over: EventTarget | null): void;
}

export type MakeCards = (owner: CardOwner, lent: Lent, signal: AbortSignal) => Cards;
