/**
 * The cards beside the marks, brought when a reader first comes to one: until then nothing of them is on the page. A card that was asked for in between
 * is shown once the script is there, the last one if there were several; where the script does not come there is none, and the next wish asks again.
 */
import { ask } from '../messaging/ask.js';
import { isOwnPage } from '../platform/native.js';
import { CARDS, type CardOwner, type Cards, type MakeCards, type Showing } from './cards-key.js';
import type { Point } from './pointing.js';

const world = globalThis as { [CARDS]?: MakeCards };

interface Wanted {
  readonly mark: number;
  readonly how: Showing;
  /** The focus shall go into it. */
  readonly enters?: boolean;
}

export class CardsOnDemand implements Cards {
  readonly #owner: CardOwner;
  readonly #signal: AbortSignal;
  #cards: Cards | null = null;
  #isComing = false;
  #wanted: Wanted | null = null;

  constructor(owner: CardOwner, signal: AbortSignal) {
    this.#owner = owner;
    this.#signal = signal;
  }

  get mark(): number | null {
    return (this.#cards ?? this.#wanted)?.mark ?? null;
  }

  /** A card may be wanted in the next moment: what draws it is brought, if the pointer is at a mark. */
  comeTo(at: Point): void {
    if (!this.#cards && this.#under(at) !== undefined) void this.#bring();
  }

  /**
   * Brings the script, if it is not on its way. Always anew: one that is left in this world may be of an older version of ours, and goes first; a page of
   * our own has the right one from the start.
   */
  async #bring(): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    if (!isOwnPage()) {
      delete world[CARDS];
      await ask({ type: 'cards' });
    }
    this.#isComing = false;
    if (world[CARDS] && !this.#signal.aborted) this.#cards = world[CARDS](this.#owner, this.#signal);
    const wanted = this.#wanted;
    this.#wanted = null;
    if (!this.#cards || !wanted) return;
    this.#cards.show(wanted.mark, wanted.how);
    if (wanted.enters) this.#cards.enter();
  }

  hover(at: Point, over: EventTarget | null): void {
    this.#cards?.hover(at, over);
    const mark = this.#cards || this.#wanted?.how.pinned ? undefined : this.#under(at);
    if (mark !== undefined) this.show(mark, { pinned: false, at });
  }

  show(mark: number, how: Showing): void {
    if (this.#cards) this.#cards.show(mark, how);
    else {
      this.#wanted = { mark, how };
      void this.#bring();
    }
  }

  enter(): void {
    if (this.#cards) this.#cards.enter();
    else if (this.#wanted) this.#wanted = { ...this.#wanted, enters: true };
  }

  close(): void {
    this.#wanted = null;
    this.#cards?.close();
  }

  /** What was to be hovered is not, once the pointer has left it. */
  pointerMoved(at: Point, over: EventTarget | null): void {
    this.#cards?.pointerMoved(at, over);
    const wanted = this.#wanted;
    if (wanted && !wanted.how.pinned && this.#under(at) !== wanted.mark) this.#wanted = null;
  }

  #under({ x, y }: Point): number | undefined {
    return this.#owner.session.marking.at(x, y)[0];
  }
}
