/**
 * The host of the sidebar: an element below `<html>` in the top layer, with a closed shadow root, armed against the page's styles
 * (FAULTS 5 and 6) and put back a few times when the page throws it out (FAULTS 28).
 */
import { HOST, TOKEN } from '../page/leftovers.js';
import type { HostStyles } from '../sidebar/geometry.js';

export interface Host {
  readonly root: ShadowRoot;
  /** Shows the host at a place, or hides it. It stays in the document while anything of ours is shown. */
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

/** Puts a hidden host into the page. `lost` is told when the page does not suffer it. */
export function makeHost(token: string, lost: () => void, signal: AbortSignal): Host {
  const element = document.createElement(HOST);
  element.setAttribute('popover', 'manual');
  element.setAttribute(TOKEN, token);
  const root = element.attachShadow({ mode: 'closed' });
  let styles: HostStyles | null = null;

  const draw = () => {
    const rules = styles === null ? { ...ARMOUR, display: 'none' } : { ...ARMOUR, ...styles };
    for (const [property, value] of Object.entries(rules)) element.style.setProperty(property, value, 'important');
    showInTopLayer(element, styles !== null);
  };
  const attach = () => {
    document.documentElement.append(element);
    draw();
  };
  const guard = keepAttached(element, attach, lost);
  const remove = () => {
    guard.disconnect();
    element.remove();
  };
  attach();
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

/** Throws where the element is not in a document that renders; it is shown when it is put back. */
function showInTopLayer(element: HTMLElement, show: boolean): void {
  if (!element.isConnected) return;
  const open = element.matches(':popover-open');
  if (show && !open) element.showPopover();
  if (!show && open) element.hidePopover();
}

/** Puts the host back when it is removed, TRIES times within SPAN; then it stays out and `lost` is told. */
function keepAttached(element: HTMLElement, attach: () => void, lost: () => void): MutationObserver {
  let tries: number[] = [];
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    const now = performance.now();
    tries = [...tries.filter((at) => now - at < SPAN), now];
    observer.disconnect();
    if (tries.length > TRIES) {
      lost();
      return;
    }
    attach();
    watch();
  });
  // `document` too: the whole root element may be replaced.
  const watch = () => {
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  watch();
  return observer;
}
