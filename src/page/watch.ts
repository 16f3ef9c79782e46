/**
 * When to look at the page, and when again after it has changed. A look is taken in steps, in tasks that are over long before anybody could
 * notice. After a change the page is given a moment to come to rest; a page that does not rest is looked at now and then all the same. Then only
 * what has changed is read, and all of the page once in a while. Looks draw on a budget that fills slowly; while it is empty, nothing is looked at.
 *
 * Stage 1 runs this on every page, cold: what is not needed there (signals, navigation, the page cache) is in follow.ts.
 */

/** Share of one core that looking may take in the long run, and the milliseconds of work that may be spent at once. */
const SHARE = 0.004;
const SAVINGS = 100;
/** Milliseconds after which a task ends and the look goes on in another one. */
export const SLICE = 3;
/**
 * Milliseconds of rest before a look (late paragraphs come in bunches), and the longest wait for a rest that does not come; three times that before all
 * of the page is read.
 */
const REST = 350;
const PATIENCE = 1500;
/** Longest pause between two looks, and the time between two of all of the page. */
const LONGEST = 20_000;
/** Looks in a row at a page that does not rest, after which the observer is off between two, and two are that far apart. */
const ROUNDS = 256;
/** Changed elements that are told apart, and records that are heard between two looks: beyond them all of the page is read. */
const MANY = 64;
const MOST = 20_000;

/** One step of a look: undefined while there is more to look at; true: nothing further is to be watched. */
export type Look = () => boolean | undefined;

/** Begins a look at all of the page, or at elements of it in which something has changed. */
export type BeginLook = (changed?: Iterable<Element>) => Look;

export interface Watch {
  /** The page has changed in a way that no mutation tells. */
  again(): void;
  stop(): void;
}

/** Milliseconds since a moment, whichever way the clock was set in between. */
const since = (then: number): number => Math.abs(Date.now() - then);

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** Takes a look at once, and others when the page has changed, until one ends with true. `isOurs`: no change of the page. */
export function watchPage(begin: BeginLook, isOurs?: (record: MutationRecord) => boolean): Watch {
  /** Without end until the very first look is over, which is not counted against the budget. */
  let savings = Number.POSITIVE_INFINITY;
  // Not `performance.now()`: a script's first touch of an interface costs 0.1 ms and more, and milliseconds will do here.
  let countedAt = Date.now();
  let lookedAt = 0;
  let wholeAt = 0;
  let isWhole = true;
  /** What the last look cost. */
  let cost = 0;
  let look: Look | null = null;
  /** Where the page has changed since the last look began; null: anywhere. */
  let changes = new Set<Element | null>();
  /** Of the page's last change and of the first one that no look has seen. */
  let changedAt = 0;
  let unseenSince = 0;
  let heard = 0;
  let rounds = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    let last: Node | undefined;
    for (const record of records) {
      const { target, addedNodes } = record;
      if (target === last || isOurs?.(record)) continue;
      // The body is all of the page; what pages put into it (a dialog, an advertisement) is little.
      if (target === document.body && addedNodes.length > 0 && !changes.has(null)) for (const node of addedNodes) changed(elementOf(node));
      else {
        last = target;
        changed(elementOf(target));
      }
    }
    heard += records.length;
    if (heard > MOST) unwatch();
  });
  const unwatch = () => {
    observer.disconnect();
    changes.add(null);
  };

  const changed = (element: Element | null) => {
    changedAt = Date.now();
    const isFirst = changes.size === 0;
    changes.add(changes.size < MANY ? element : null);
    if (!isFirst) return;
    unseenSince = changedAt;
    if (since(lookedAt) > PATIENCE) rounds = 0;
    if (look === null) wait();
  };
  /** Waits until the page rests; longer where the budget asks for it, and without the observer after too many fruitless rounds. */
  const wait = () => {
    savings = Math.min(SAVINGS, savings + since(countedAt) * SHARE);
    countedAt = Date.now();
    let pause = Math.max(REST, (Math.min(cost, SAVINGS) - savings) / SHARE);
    if (rounds > ROUNDS) {
      unwatch();
      pause = LONGEST;
    }
    clearTimeout(timer);
    timer = setTimeout(takeAtRest, Math.min(LONGEST, pause));
  };
  const takeAtRest = () => {
    const rested = since(changedAt);
    if (rested >= REST || since(unseenSince) >= PATIENCE * (changes.has(null) ? 3 : 1)) take();
    else timer = setTimeout(takeAtRest, REST - rested);
  };
  const take = () => {
    lookedAt = Date.now();
    isWhole = changes.has(null) || since(wholeAt) >= LONGEST;
    if (isWhole) wholeAt = lookedAt;
    const elements = isWhole ? undefined : (changes as Set<Element>);
    changes = new Set();
    cost = heard = 0;
    rounds++;
    // Before the first step: the page may change between two of them.
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    look = begin(elements);
    go();
  };
  const go = () => {
    const before = Date.now();
    let ended: boolean | undefined;
    while (ended === undefined && since(before) < SLICE) ended = look?.();
    // What took much longer was another process's turn, on a busy machine: that is none of our work.
    cost += Math.min(since(before), 3 * SLICE);
    if (stopped) return;
    if (ended === undefined) timer = setTimeout(go);
    else if (ended) stop();
    else rest();
  };
  const rest = () => {
    look = null;
    savings -= cost;
    if (changes.size > 0) wait();
    // What has changed may belong together with what has not.
    else if (!isWhole) timer = setTimeout(changed, LONGEST, null);
  };
  const stop = () => {
    stopped = true;
    observer.disconnect();
    clearTimeout(timer);
  };
  take();
  return { again: () => !stopped && changed(null), stop };
}
