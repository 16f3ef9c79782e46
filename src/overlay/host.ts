/**
 * The host of the sidebar: an element below `<html>` in the top layer, with a closed shadow root, armed against the page's styles
 * (FAULTS 5 and 6) and put back a few times when the page throws it out (FAULTS 28).
 */
import { HOST } from '../page/leftovers.js';
import type { HostStyles } from '../sidebar/geometry.js';

export interface Host {
  readonly root: ShadowRoot;
  /** Shows the host at a place, or takes it out of the document. */
  place(styles: HostStyles | null): void;
  remove(): void;
}

/** Inline and important wins over every rule a page can write. `all` leaves out `direction` and `unicode-bidi`. */
const ARMOUR: Readonly<Record<string, string>> = {
  all: 'initial',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  display: 'block',
  position: 'fixed',
  'box-sizing': 'border-box',
  opacity: '1',
  visibility: 'visible',
  'z-index': '2147483647',
  'pointer-events': 'auto',
  transition: 'none',
  animation: 'none',
  contain: 'layout style',
};

/** Times that the host is put back within SPAN milliseconds before the page has its will. */
const TRIES = 3;
const SPAN = 5000;

/** Makes a host that is not yet in the page. `lost` is told when the page does not suffer it. */
export function makeHost(lost: () => void, signal: AbortSignal): Host {
  const element = document.createElement(HOST);
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  let styles: HostStyles | null = null;

  const draw = () => {
    if (styles === null) return element.remove();
    if (!element.isConnected) document.documentElement.append(element);
    for (const [property, value] of Object.entries({ ...ARMOUR, ...styles })) element.style.setProperty(property, value, 'important');
    if (!element.matches(':popover-open')) element.showPopover();
  };
  const guard = keepAttached(() => styles === null || element.isConnected, draw, lost);
  const remove = () => {
    styles = null;
    guard.disconnect();
    element.remove();
  };
  signal.addEventListener('abort', remove, { once: true });
  return {
    root,
    remove,
    place: (next) => {
      styles = next;
      draw();
    },
  };
}

/** Puts the host back when it is missing, TRIES times within SPAN; then it stays out and `lost` is told. */
function keepAttached(inPlace: () => boolean, attach: () => void, lost: () => void): MutationObserver {
  let tries: number[] = [];
  const observer = new MutationObserver(() => {
    if (inPlace()) return;
    const now = performance.now();
    tries = [...tries.filter((at) => now - at < SPAN), now];
    if (tries.length > TRIES) {
      tries = [];
      lost();
      return;
    }
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
