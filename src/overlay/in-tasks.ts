import { SLICE } from '../page/watch.js';

/**
 * Work in steps, each a task of its own, so that none of them is long. What is asked for later takes the place of what has not been done; nothing is
 * done once the signal aborts.
 */
export function inTasks(signal: AbortSignal): (steps: readonly (() => void)[]) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = ([step, ...others]: readonly (() => void)[]) => {
    clearTimeout(timer);
    if (step === undefined || signal.aborted) return;
    timer = setTimeout(() => {
      if (signal.aborted) return;
      step();
      go(others);
    });
  };
  return go;
}

/** Runs steps of some milliseconds, as many in a task as there is time for; what is no longer wanted ends. */
export function inSlices(steps: Generator<undefined, void>, isWanted: () => boolean): void {
  const go = () => {
    if (!isWanted()) return;
    const before = performance.now();
    while (performance.now() - before < SLICE) if (steps.next().done) return;
    setTimeout(go);
  };
  go();
}
