/**
 * When to look at the page again: after navigation within the document, after a return from the back/forward cache, after mutations.
 * The observer is one-shot: the first record disconnects it until the look has been taken, so that a page that mutates all the time
 * costs one callback per look; looks are spaced so that they take at most SHARE of a core, whatever one costs.
 */
import { afterLayout } from './after-layout.js';

/** Share of one core that looking again may take. */
const SHARE = 0.004;
/** Milliseconds from the first mutation to the look: late paragraphs come in bunches. */
const SETTLE = 250;
/** Longest pause between two looks: a page that costs more than SHARE of this is looked at on navigation only. */
const LONGEST = 20_000;

/** Takes looks until the signal aborts: the first at once (after layout), others when the page changed. */
export function watchPage(look: () => void, signal: AbortSignal): void {
  let pause = SETTLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    observer.disconnect();
    schedule(pause);
  });

  const observe = () => observer.observe(document, { childList: true, characterData: true, subtree: true });
  const schedule = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => afterLayout(take, signal), wait);
  };
  const take = () => {
    const before = performance.now();
    look();
    pause = Math.min(LONGEST, Math.max(SETTLE, (performance.now() - before) / SHARE));
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
