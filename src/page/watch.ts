/**
 * When to look at the page again: after navigation within the document, after a return from the back/forward cache, after mutations.
 * The observer is one-shot: the first record disconnects it until the look has been taken, so that a page that mutates all the time
 * costs one callback per look. Looks draw on a budget that fills slowly: a few come at once, a page that never rests is looked at seldom.
 */
import { afterLayout } from './after-layout.js';

/** Share of one core that looking may take in the long run, and the milliseconds of work that may be spent at once. */
const SHARE = 0.004;
const SAVINGS = 250;
/** Milliseconds from the first mutation to the look: late paragraphs come in bunches. */
const SETTLE = 250;
/** Longest pause between two looks. */
const LONGEST = 20_000;

/** Takes looks until the signal aborts: the first at once (after layout), others when the page changed. */
export function watchPage(look: () => void, signal: AbortSignal): void {
  let savings = SAVINGS;
  let spentAt = performance.now();
  let due = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    observer.disconnect();
    schedule(Math.min(LONGEST, Math.max(SETTLE, -savings / SHARE)));
  });

  const observe = () => observer.observe(document, { childList: true, characterData: true, subtree: true });
  const schedule = (wait: number) => {
    const at = performance.now() + wait;
    if (at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => afterLayout(take, signal), wait);
  };
  const take = () => {
    due = Number.POSITIVE_INFINITY;
    const before = performance.now();
    look();
    const now = performance.now();
    savings = Math.min(SAVINGS, savings + (before - spentAt) * SHARE) - (now - before);
    spentAt = now;
    if (!signal.aborted) observe();
  };
  const again = () => schedule(SETTLE);

  onNavigation(again, signal);
  addEventListener('pageshow', (event) => event.persisted && again(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  whenActive(() => afterLayout(take, signal), signal);
}

/** Our own host is put in and taken out below `<html>`: no change of the page. */
const isOurs = (record: MutationRecord): boolean =>
  [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName === 'SIDELIGHT-SIDEBAR') && record.type === 'childList';

/** A prerendered page is not being read yet (`document.prerendering`: Chrome 108, absent in Firefox). */
function whenActive(run: () => void, signal: AbortSignal): void {
  if ((document as { prerendering?: boolean }).prerendering === true)
    document.addEventListener('prerenderingchange', run, { once: true, signal });
  else run();
}

/** Navigation within the document. The Navigation API (Chrome 102, Firefox 147) sees all of it; below its floor, history events do. */
function onNavigation(run: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation !== undefined) navigation.addEventListener('navigatesuccess', run, { signal });
  else addEventListener('popstate', run, { signal });
}
