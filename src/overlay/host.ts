/**
 * A host: an element below `<html>` in the top layer, with a closed shadow root, armed against the page's styles and put back a few times when
 * the page throws it out or alters it (FAULTS 28, F26, F27); in a page's modal dialog while there is one.
 */
import { HOST } from '../page/leftovers.js';
import type { HostStyles } from '../sidebar/geometry.js';
import { armourOf } from './host-armour.js';
import { watchGround } from './host-ground.js';

export interface Host {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Makes ready for a place, outside the document: to be shown there later, and then at once. */
  dress(styles: HostStyles): void;
  /** Shows the host at a place, or takes it out of the document. */
  place(styles: HostStyles | null): void;
  remove(): void;
}

/** Times within SPAN milliseconds that the host is put back, and mended, before the page has its will. */
const TRIES = 3;
const MENDINGS = 10;
const SPAN = 5000;

/** Counts to a limit within SPAN; true once it is passed. */
function fight(limit: number): () => boolean {
  let times: number[] = [];
  return () => {
    const now = performance.now();
    times = [...times.filter((at) => now - at < SPAN), now];
    if (times.length <= limit) return false;
    times = [];
    return true;
  };
}

/** Leaving the document costs a scroller its place. */
function keepingScroll(root: ShadowRoot, move: () => void): void {
  const scrolled = [...root.querySelectorAll('*')].flatMap((box) => (box.scrollTop > 0 ? [{ box, top: box.scrollTop }] : []));
  move();
  for (const { box, top } of scrolled) box.scrollTop = top;
}

/** A popover is a group to those who hear the page, and this one would have no name: what is in it has one. */
const SILENT = { role: 'none' } as const;

/** Makes a host that is not yet in the page. `lost` is told when the page does not suffer it. `marks`: further attributes of its own. */
export function makeHost(lost: () => void, signal: AbortSignal, marks: Readonly<Record<string, string>> = {}): Host {
  const element = document.createElement(HOST);
  const armour = armourOf(element, { popover: 'manual', ...SILENT, ...marks });
  const root = element.attachShadow({ mode: 'closed' });
  let styles: HostStyles | null = null;
  const ended = new AbortController();
  const ground = watchGround(() => draw(), AbortSignal.any([signal, ended.signal]));

  /** To rise into the top layer makes an element's boxes anew and asks for its styles before: it has neither yet. */
  const raise = () => {
    element.popover = 'manual';
    element.style.setProperty('display', 'none', 'important');
    element.showPopover();
  };
  const draw = () => {
    if (styles === null) return element.remove();
    const { parent, usable } = ground.now();
    const place = styles;
    const put = () => {
      if (element.parentNode !== parent) parent.append(element);
      const raised = element.matches(':popover-open');
      if (!raised) raise();
      armour.wear(place, parent, usable, !raised);
      // Firefox leaves the focus in what is hidden until it next lays the page out.
      if (!usable) (root.activeElement as HTMLElement | null)?.blur();
    };
    // To ask for what is scrolled is to ask for a layout; nothing is where the host does not move, or comes anew.
    if (element.isConnected && !(element.parentNode === parent && element.matches(':popover-open'))) keepingScroll(root, put);
    else put();
    mender.takeRecords();
  };
  const guard = keepAttached(() => styles === null || element.isConnected, draw, lost);
  const mender = keepWhole(element, () => styles === null || !element.isConnected || armour.intact(), draw, lost);
  const remove = () => {
    styles = null;
    guard.disconnect();
    mender.disconnect();
    ended.abort();
    element.remove();
  };
  signal.addEventListener('abort', remove, { once: true });
  return {
    root,
    element,
    remove,
    dress: (styles) => {
      const { parent, usable } = ground.now();
      if (!element.isConnected) armour.wear(styles, parent, usable);
    },
    place: (next) => {
      styles = next;
      draw();
    },
  };
}

/** Puts the host back when it is missing, TRIES times within SPAN; then it stays out and `lost` is told. */
function keepAttached(inPlace: () => boolean, attach: () => void, lost: () => void): MutationObserver {
  const over = fight(TRIES);
  const observer = new MutationObserver(() => {
    if (inPlace()) return;
    if (over()) return lost();
    attach();
    watch();
  });
  // `document` too: the whole root element may be replaced, and the new one must be observed.
  const watch = () => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  watch();
  return observer;
}

/** Mends what the page alters of the host itself, MENDINGS times within SPAN. A popover may be hidden without any attribute telling. */
function keepWhole(element: HTMLElement, whole: () => boolean, mend: () => void, lost: () => void): MutationObserver {
  const over = fight(MENDINGS);
  const check = (fine: boolean) => {
    if (fine) return;
    if (over()) lost();
    else mend();
  };
  const observer = new MutationObserver(() => check(whole()));
  observer.observe(element, { attributes: true });
  element.addEventListener('toggle', (event) => {
    if (event.isTrusted && element.isConnected) check(element.matches(':popover-open'));
  });
  return observer;
}
