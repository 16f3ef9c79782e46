/**
 * Follows a page for as long as the signal lets it: mutations, navigation within the document, the back/forward cache. Returns the way to ask
 * for a look where nothing of that tells of a change.
 */
import { type BeginLook, watchPage } from './watch.js';

export function followPage(begin: BeginLook, signal: AbortSignal): () => void {
  let watch = watchPage(begin, isOurs);
  // Another page has a budget of its own, and is looked at at once.
  const another = () => {
    watch.stop();
    watch = watchPage(begin, isOurs);
  };
  const again = () => watch.again();
  onNavigation(renewer(another, again), signal);
  addEventListener('pageshow', (event) => event.persisted && again(), { signal });
  signal.addEventListener('abort', () => watch.stop(), { once: true });
  return again;
}

/** Pages that a reader may turn to at once, and the milliseconds in which one more may be: some pages write another address at every turn of the wheel. */
const TURNS = 12;
const REFILL = 2000;

/** Another address is another page, which the reader waits for; the same one is a page that has changed. */
function renewer(another: () => void, again: () => void): () => void {
  let address = addressOf();
  let turns = TURNS;
  let since = Date.now();
  return () => {
    turns = Math.min(TURNS, turns + Math.abs(Date.now() - since) / REFILL);
    since = Date.now();
    if (address === addressOf() || turns < 1) return again();
    address = addressOf();
    turns--;
    another();
  };
}

/** The page that a reader would call the same: fragments only move about in it. */
export const addressOf = (): string => location.href.replace(/#.*/, '');

/** Navigation within the document. The Navigation API (Chrome 102, Firefox 147) sees all of it; below its floor, history events do. */
function onNavigation(run: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation !== undefined) navigation.addEventListener('navigatesuccess', run, { signal });
  else addEventListener('popstate', run, { signal });
}

/** Our own host is put in and taken out below `<html>`: no change of the page. */
const isOurs = (record: MutationRecord): boolean =>
  record.type === 'childList' &&
  [...record.addedNodes, ...record.removedNodes].every((node) => (node as Element).localName === 'sidelight-sidebar');
