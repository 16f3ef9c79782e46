/**
 * When to look at the page, and when again after it has changed. A look is taken in steps, in tasks that are over long before anybody could
 * notice. After a change the page is given a moment to come to rest; looks draw on a budget that fills slowly, and while it is empty the
 * observer is off: a page that never rests is looked at seldom, and costs nothing in between.
 *
 * Stage 1 runs this on every page, cold: what is not needed there (signals, navigation, the page cache) is in follow.ts.
 */

/** Share of one core that looking may take in the long run, and the milliseconds of work that may be spent at once. */
const SHARE = 0.004;
const SAVINGS = 100;
/** Milliseconds after which a task ends and the look goes on in another one. */
const SLICE = 3;
/** Milliseconds of rest before a look (late paragraphs come in bunches), and the longest wait for a rest that does not come. */
const REST = 350;
const PATIENCE = 5000;
/** Milliseconds after a change for which the observer is off: a storm has hundreds of changes a second, and one tells as much. */
const DEAF = 150;
/** Longest pause between two looks. */
const LONGEST = 20_000;

/** One step of a look: undefined while there is more to look at; true: nothing further is to be watched. */
export type Look = () => boolean | undefined;

export interface Watch {
  /** The page has changed in a way that no mutation tells. */
  again(): void;
  stop(): void;
}

/** Milliseconds since a moment, whichever way the clock was set in between. */
const since = (then: number): number => Math.abs(Date.now() - then);

/** Takes a look at once, and others when the page has changed, until one ends with true. */
export function watchPage(begin: () => Look): Watch {
  let savings = SAVINGS;
  // Not `performance.now()`: a script's first touch of an interface costs 0.1 ms and more, and milliseconds will do here.
  let countedAt = Date.now();
  /** What the last look cost; the very first is not counted against the budget. */
  let cost = 0;
  let first = true;
  let look: Look | null = null;
  /** Of the page's last change and of the first one that no look has seen; 0: it is as it was. */
  let changedAt = 0;
  let unseenSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let deaf: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    unwatch();
    deaf = setTimeout(observe, DEAF);
    changed();
  });
  const observe = () => observer.observe(document, { childList: true, characterData: true, subtree: true });
  const unwatch = () => {
    observer.disconnect();
    clearTimeout(deaf);
  };

  const changed = () => {
    changedAt = Date.now();
    if (unseenSince !== 0) return;
    unseenSince = changedAt;
    if (look === null) wait();
  };
  /** Waits until the page rests; longer, and without the observer, where the budget asks for it. */
  const wait = () => {
    savings = Math.min(SAVINGS, savings + since(countedAt) * SHARE);
    countedAt = Date.now();
    const debt = (Math.min(cost, SAVINGS) - savings) / SHARE;
    if (debt > PATIENCE) unwatch();
    timer = setTimeout(debt > PATIENCE ? take : takeAtRest, Math.min(LONGEST, Math.max(REST, debt)));
  };
  const takeAtRest = () => {
    const rested = since(changedAt);
    if (rested >= REST || since(unseenSince) >= PATIENCE) take();
    else timer = setTimeout(takeAtRest, REST - rested);
  };
  const take = () => {
    unseenSince = 0;
    cost = 0;
    // Before the first step: the page may change between two of them.
    observe();
    look = begin();
    go();
  };
  const go = () => {
    const before = Date.now();
    let ended: boolean | undefined;
    while (ended === undefined && since(before) < SLICE) ended = look?.();
    cost += since(before);
    if (stopped) return;
    if (ended === undefined) timer = setTimeout(go);
    else if (ended) stop();
    else rest();
  };
  const rest = () => {
    look = null;
    if (!first) savings -= cost;
    first = false;
    if (unseenSince !== 0) wait();
  };
  const stop = () => {
    stopped = true;
    unwatch();
    clearTimeout(timer);
  };
  take();
  return { again: () => !stopped && changed(), stop };
}

/** Our own host is put in and taken out below `<html>`: no change of the page. */
const isOurs = (record: MutationRecord): boolean =>
  record.type === 'childList' &&
  [...record.addedNodes, ...record.removedNodes].every((node) => (node as Element).localName === 'sidelight-sidebar');
