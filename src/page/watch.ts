/**
 * When to look at the page again after it has changed. The observer is one-shot: the first record disconnects it until the look has been
 * taken, so that a page that mutates all the time costs one callback per look. Looks draw on a budget that fills slowly: a few come at
 * once, a page that never rests is looked at seldom.
 *
 * Stage 1 runs this on every page, cold: what is not needed there (signals, navigation, the page cache) is in follow.ts.
 */
import { afterLayout } from './after-layout.js';

/** Share of one core that looking may take in the long run, and the milliseconds of work that may be spent at once. */
const SHARE = 0.004;
const SAVINGS = 250;
/** Milliseconds from the first mutation to the look: late paragraphs come in bunches. */
const SETTLE = 250;
/** Longest pause between two looks. */
const LONGEST = 20_000;

export interface Watch {
  /** The page has changed in a way that no mutation tells. */
  again(): void;
  stop(): void;
}

/** Takes a look after the next layout, and others when the page has changed, until a look returns true. */
export function watchPage(look: () => boolean): Watch {
  let savings = SAVINGS;
  // Not `performance.now()`: a script's first touch of an interface costs 0.1 ms and more, and milliseconds will do here.
  let spentAt = Date.now();
  let due = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancel = () => {};
  let stopped = false;
  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    observer.disconnect();
    schedule(Math.min(LONGEST, Math.max(SETTLE, -savings / SHARE)));
  });

  const schedule = (wait: number) => {
    const at = Date.now() + wait;
    if (stopped || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(prepare, wait);
  };
  const prepare = () => {
    cancel();
    cancel = afterLayout(take);
  };
  const take = () => {
    due = Number.POSITIVE_INFINITY;
    const before = Date.now();
    stopped ||= look();
    const now = Date.now();
    savings = Math.min(SAVINGS, savings + (before - spentAt) * SHARE) - (now - before);
    spentAt = now;
    if (!stopped) observer.observe(document, { childList: true, characterData: true, subtree: true });
  };
  const stop = () => {
    stopped = true;
    observer.disconnect();
    clearTimeout(timer);
    cancel();
  };
  prepare();
  return { again: () => schedule(SETTLE), stop };
}

/** Our own host is put in and taken out below `<html>`: no change of the page. */
const isOurs = (record: MutationRecord): boolean =>
  record.type === 'childList' && [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName === 'SIDELIGHT-SIDEBAR');
