/**
 * When the pointer means a place: it has rested there. A moving pointer costs two numbers per event and no layout; what lies under it is asked
 * once it has come to rest.
 */
import { HOST } from '../page/leftovers.js';
import { perFrame } from './per-frame.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PointerTold {
  /** Whether anything wants to know: marks are shown, or a card that the pointer holds open. */
  readonly listening: () => boolean;
  /** It has stood still for a moment, and may yet go on. */
  readonly halted: (at: Point) => void;
  /** A button or a finger has gone down, and may yet drag. */
  readonly down: (at: Point) => void;
  readonly rested: (at: Point, over: EventTarget | null) => void;
  /** At most once a frame. */
  readonly moved: (at: Point, over: EventTarget | null) => void;
}

/** Milliseconds at one place after which it may be meant, and those that are no mere passing. */
const HALT = 100;
const INTENT = 250;
/** CSS pixels that a hand at rest may tremble. */
const TREMBLE = 5;

/** No mark of the text is there, and to look for one would have the whole page laid out and searched, in the press itself. */
const isOurs = (target: EventTarget | null) => target instanceof Element && target.localName === HOST;
const far = (a: Point, b: Point) => Math.abs(a.x - b.x) > TREMBLE || Math.abs(a.y - b.y) > TREMBLE;

/** Of mouse and pen all; a finger has no rest, goes down and is heard as a click. `moved` and `rested` get the event's target: a host for all that is ours. */
export function watchPointer({ listening, halted, down, rested, moved }: PointerTold, signal: AbortSignal): void {
  let here: Point = { x: -1, y: -1 };
  let over: EventTarget | null = null;
  let came = 0;
  /** What has been told of this place, of two things. */
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = perFrame((at: Point, target: EventTarget | null) => {
    if (!signal.aborted) moved(at, target);
  });
  const check = () => {
    timer = undefined;
    const stood = performance.now() - came + 1;
    if (told === 0 && stood >= HALT) {
      told = 1;
      if (!isOurs(over)) halted(here);
    }
    if (told === 1 && stood >= INTENT) {
      told = 2;
      rested(here, over);
    }
    if (told < 2) timer = setTimeout(check, (told === 0 ? HALT : INTENT) - stood);
  };
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0 || !listening()) return;
    const at = { x: event.clientX, y: event.clientY };
    over = event.target;
    if (far(at, here)) {
      here = at;
      came = performance.now();
      told = 0;
      timer ??= setTimeout(check, HALT);
    }
    tell(at, over);
  };
  const onDown = (event: PointerEvent) =>
    event.isTrusted && !isOurs(event.target) && listening() && down({ x: event.clientX, y: event.clientY });
  addEventListener('pointermove', onMove, { signal, passive: true, capture: true });
  addEventListener('pointerdown', onDown, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
