/**
 * The card beside a mark: when it comes, where it lies, and what makes it go. A host of its own that is in the document only while the card is
 * shown. Hovered cards go with the pointer; pinned ones (clicked, stepped to) stay until Escape, a press elsewhere, or their mark is out of view.
 */
import { type MountedCard, mountCard } from '../sidebar/card/mount.js';
import { type Box, lineAt, placeCard, placeSheet } from '../sidebar/card/place.js';
import { areaOf, focusedIn, isSheetIn, propsOf } from './card-facts.js';
import type { CardOwner, Cards, Showing } from './cards-key.js';
import type { Host } from './host.js';
import { perFrame } from './per-frame.js';
import type { Point } from './pointing.js';

interface Shown {
  readonly mark: number;
  readonly pinned: boolean;
  readonly at: Point | null;
  readonly until: AbortController;
  /** Natural height, in whole CSS pixels. */
  height: number;
  /** Has been in view: going out of it again ends it. */
  placed: boolean;
  box: Box | null;
}

/** Attribute of the card's host; the sidebar's has none. */
const MARK = { 'data-card': '' };
const WIDTH = 344;
/** Wider text needs a wider line, up to this. */
const WIDEST = 1.5;
/** Share of the window's height that a sheet takes at most. */
const SHEET = 0.6;
/** Milliseconds that the pointer may be off mark and card on its way from one to the other. */
const GRACE = 300;
/** CSS pixels around mark and card that count as on them. */
const MARGIN = 8;

const holds = ({ left, top, right, bottom }: Box, { x, y }: Point) =>
  x >= left - MARGIN && x <= right + MARGIN && y >= top - MARGIN && y <= bottom + MARGIN;
const isOn = (box: Box, area: Box) => box.bottom > area.top && box.top < area.bottom && box.right > area.left && box.left < area.right;
const px = (value: number) => `${Math.round(value)}px`;

export class CardsInText implements Cards {
  readonly #owner: CardOwner;
  readonly #signal: AbortSignal;
  #host: Host | null = null;
  #mounted: MountedCard | null = null;
  #shown: Shown | null = null;
  #back: HTMLElement | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** The page has thrown the card out too often. */
  #banned = false;
  /** The mark whose card the reader has just sent away: the pointer that still rests on it does not bring it back. */
  #dismissed: number | null = null;

  constructor(owner: CardOwner, signal: AbortSignal) {
    this.#owner = owner;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  get mark(): number | null {
    return this.#shown?.mark ?? null;
  }

  get isPinned(): boolean {
    return this.#shown?.pinned === true;
  }

  #isOurs(target: EventTarget | null): boolean {
    return target !== null && target === this.#host?.element;
  }

  hover(at: Point, over: EventTarget | null): void {
    if (this.isPinned || this.#isOurs(over)) return;
    const [mark] = this.#owner.session.marking.at(at.x, at.y);
    if (mark !== undefined && mark === this.#dismissed) return;
    this.#dismissed = null;
    if (mark !== undefined && mark !== this.mark) this.show(mark, { pinned: false, at });
  }

  show(mark: number, how: Showing): void {
    const inCard = this.#hasFocus();
    this.#end();
    if (this.#banned || propsOf(this.#owner, mark, this) === null) {
      this.close();
      return;
    }
    const shown = { mark, pinned: how.pinned, at: how.at ?? null, until: new AbortController(), height: 0, placed: false, box: null };
    this.#shown = shown;
    this.#listen(shown);
    this.#draw(shown);
    if (inCard) this.#mounted?.dialog?.focus({ preventScroll: true });
  }

  enter(): void {
    if (!this.#shown?.placed) return;
    this.#back = focusedIn(this.#owner);
    this.#mounted?.dialog?.focus({ preventScroll: true });
  }

  close(): void {
    const back = this.#hasFocus() ? this.#back : null;
    this.#end();
    this.#host?.place(null);
    this.#back = null;
    // The sidebar's column may have been scrolled meanwhile; the page stays where it is.
    back?.focus({ preventScroll: back.getRootNode() === document });
  }

  pointerMoved(at: Point, over: EventTarget | null): void {
    const shown = this.#shown;
    if (!shown || shown.pinned) return;
    const on =
      this.#isOurs(over) ||
      this.#owner.session.marking.boxes(shown.mark).some((box) => holds(box, at)) ||
      (shown.box && holds(shown.box, at));
    if (on) {
      clearTimeout(this.#leaving);
      this.#leaving = undefined;
    } else this.#leaving ??= setTimeout(() => this.close(), GRACE);
  }

  #dismiss(): void {
    this.#dismissed = this.mark;
    this.close();
  }

  #hasFocus(): boolean {
    return this.#host?.root.activeElement != null;
  }

  #end(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    this.#shown?.until.abort();
    this.#shown = null;
  }

  #draw(shown: Shown): void {
    const area = areaOf(this.#owner);
    this.#render(shown, isSheetIn(this.#owner) ? (area.bottom - area.top) * SHEET : area.bottom - area.top - 2 * MARGIN);
    if (!this.#host?.element.isConnected) this.#host?.place(this.#styles({ ...area, right: area.left + this.#width(), bottom: area.top }));
    shown.height = Math.ceil(this.#mounted?.dialog?.getBoundingClientRect().height ?? 0);
    this.#place(shown);
  }

  #render(shown: Shown, maxHeight: number): void {
    const props = propsOf(this.#owner, shown.mark, this);
    if (props === null) {
      this.close();
      return;
    }
    this.#host ??= this.#owner.makeHost(() => this.#ban(), this.#signal, MARK);
    this.#mounted ??= mountCard(this.#host.root, this.#owner.lent);
    this.#mounted.update({ ...props, sheet: isSheetIn(this.#owner), maxHeight: Math.floor(maxHeight), onDismiss: () => this.#dismiss() });
  }

  #ban(): void {
    this.#banned = true;
    this.close();
  }

  #width(): number {
    const { left, right } = areaOf(this.#owner);
    return Math.min(WIDTH * Math.min(WIDEST, this.#owner.session.state().textScale ?? 1), right - left - 2 * MARGIN);
  }

  /** Beside its mark. One that is not in view yet waits for the page to scroll there; one that has left the view goes. */
  #place(shown: Shown): void {
    const boxes = this.#owner.session.marking.boxes(shown.mark);
    const area = areaOf(this.#owner);
    if (!boxes.some((box) => isOn(box, area))) {
      if (shown.placed) this.close();
      else this.#host?.place(null);
      return;
    }
    shown.placed = true;
    shown.box = isSheetIn(this.#owner) ? this.#sheetBox(shown, boxes, area) : this.#besideBox(shown, boxes, area);
    const high = shown.box.bottom - shown.box.top;
    if (high < shown.height) this.#render(shown, high);
    this.#host?.place(this.#styles(shown.box));
  }

  #besideBox(shown: Shown, boxes: readonly Box[], area: Box): Box {
    const line = lineAt(boxes, shown.at) ?? area;
    const limited = Math.min(shown.height, area.bottom - area.top);
    return placeCard(boxes, line, { width: this.#width(), height: limited }, area);
  }

  #sheetBox(shown: Shown, boxes: readonly Box[], area: Box): Box {
    const most = Math.min(shown.height, (area.bottom - area.top) * SHEET);
    return placeSheet(boxes, lineAt(boxes, shown.at) ?? area, most, area);
  }

  #styles({ left, top, right }: Box) {
    return { left: px(left), top: px(top), right: 'auto', bottom: 'auto', width: px(right - left), height: 'auto' };
  }

  #listen(shown: Shown): void {
    const signal = shown.until.signal;
    let measure = false;
    const follow = perFrame(() => {
      if (signal.aborted) return;
      if (measure) this.#draw(shown);
      else this.#place(shown);
      measure = false;
    });
    const resized = () => {
      measure = true;
      follow();
    };
    addEventListener('scroll', () => (shown.pinned ? follow() : this.close()), { signal, capture: true, passive: true });
    addEventListener('resize', resized, { signal });
    addEventListener('pointerdown', (event) => event.isTrusted && !this.#isOurs(event.target) && this.close(), { signal, capture: true });
    addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
  }

  /** Escape is used up: a page that closes its own things by it would lose two at once. */
  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dismiss();
  }
}
