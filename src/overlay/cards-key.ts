import type { Translate } from '../sidebar/contract.js';
import type { Viewport } from '../sidebar/geometry.js';
import type { Lent } from '../sidebar/lent.js';
import type { MarkEntry } from '../view-model/mark-list.js';
import type { AidsOwner } from './aids.js';
import type { makeHost } from './host.js';
import type { Point } from './pointing.js';

/** Where the script of `cards-entry.ts` leaves its function, in the world that our scripts on a page share. */
export const CARDS = Symbol.for('sidelight.cards');

/** What the cards need of the page and of what is known of it. */
export interface CardOwner {
  readonly session: AidsOwner;
  readonly lent: Lent;
  readonly makeHost: typeof makeHost;
  readonly t: Translate;
  /** BCP 47 tag of the interface. */
  readonly locale: () => string;
  readonly viewport: () => Viewport;
  /** The marks that can be gone to, in reading order. */
  readonly marks: () => readonly MarkEntry[];
  /** Marks of its kind are shown. */
  readonly isShown: (mark: number) => boolean;
  /** Goes to a mark and shows its card. */
  readonly visit: (mark: number) => void;
}

/** `at`: where the reader pointed, if so. Pinned: it stays when the pointer leaves. */
export interface Showing {
  readonly pinned: boolean;
  readonly at?: Point | null;
}

export interface Cards {
  /** The mark whose card is shown; null for none. */
  readonly mark: number | null;
  /** The pointer rests: the card of what is under it is shown, but in place of a pinned one or from within one. `over`: the event's target. */
  hover(at: Point, over: EventTarget | null): void;
  /** Shows the card of a mark in place of the one before. */
  show(mark: number, how: Showing): void;
  /** The focus goes into the card and comes back to where it was. */
  enter(): void;
  close(): void;
  /** The pointer moved: a hovered card stays while it is on mark or card, or on its way between them. */
  pointerMoved(at: Point, over: EventTarget | null): void;
}

export type MakeCards = (owner: CardOwner, signal: AbortSignal) => Cards;
