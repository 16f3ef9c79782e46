import { tabs } from '../../platform/browser.js';

/**
 * Tells when the panel is seen no more, and when it is again. What is said at `pagehide` gets through in Firefox; Chrome drops it, and tells before that a
 * panel which closes is hidden. A panel that was opened in a tab of its own is behind the page that it shows.
 */
export function whenHidden(told: (hidden: boolean) => void): void {
  addEventListener('pagehide', () => told(true));
  void tabs.getCurrent().then((own) => {
    if (own === undefined) document.addEventListener('visibilitychange', () => told(document.hidden));
  });
}
