/**
 * The cards beside the marks, brought when a reader first comes to one: until then nothing of them is on the page. A card that was asked for in between
 * is shown once the script is there, the last one if there were several; where the script does not come there is none, and the next wish asks again.
 */
import { ask } from '../messaging/ask.js';
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

  get isHere(): boolean {
    return this.#cards !== null;
  }

  get mark(): number | null {
    return (this.#cards ?? this.#wanted)?.mark ?? null;
  }

  get isPinned(): boolean {
    return this.#cards?.isPinned ?? this.#wanted?.how.pinned ?? false;
  }

  get dismissed(): number | null {
    return this.#cards?.dismissed ?? null;
  }

  set dismissed(mark: number | null) {
    if (this.#cards) this.#cards.dismissed = mark;
  }

  isOurs(target: EventTarget | null): boolean {
    return this.#cards?.isOurs(target) ?? false;
  }

  /** Brings the script, if it is not here or on its way. Always anew: one that is left in this world may be of an older version of ours. */
  async bring(): Promise<void> {
    if (this.#isComing || this.isHere) return;
    this.#isComing = true;
    await ask({ type: 'cards' });
    this.#isComing = false;
    if (world[CARDS] && !this.#signal.aborted) this.#cards = world[CARDS](this.#owner, this.#signal);
    const wanted = this.#wanted;
    this.#wanted = null;
    if (!this.#cards || !wanted) return;
    this.#cards.show(wanted.mark, wanted.how);
    if (wanted.enters) this.#cards.enter();
  }

  show(mark: number, how: Showing): void {
    if (this.#cards) this.#cards.show(mark, how);
    else {
      this.#wanted = { mark, how };
      void this.bring();
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
    if (wanted && !wanted.how.pinned && !this.#isOn(wanted.mark, at)) this.#wanted = null;
  }

  #isOn(mark: number, { x, y }: Point): boolean {
    return this.#owner.session.marking
      .boxes(mark)
      .some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  }
}
