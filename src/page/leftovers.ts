/**
 * What an earlier instance of ours left on the page when the extension was reloaded or updated under it: Chrome leaves its script running
 * without a browser behind it, Firefox ends the script and leaves what it drew (FAULTS 21).
 */
export const HOST = 'sidelight-sidebar';
/** By it a new instance tells an old one to go. A page that sends it switches Sidelight off on itself, which it may. */
const TAKEOVER = 'sidelight-takeover';

/** Removes hosts whose script is gone: children of `<html>`, or of a dialog of the page that was open. */
export function removeHosts(): void {
  for (const host of document.querySelectorAll(`:is(html, dialog) > ${HOST}`)) host.remove();
}

/** Clears the way for a new instance. */
export function sweepLeftovers(): void {
  document.dispatchEvent(new Event(TAKEOVER));
  removeHosts();
}

/** Runs once a successor has announced itself. */
export function onTakeover(run: () => void, signal: AbortSignal): void {
  document.addEventListener(TAKEOVER, run, { signal });
}
