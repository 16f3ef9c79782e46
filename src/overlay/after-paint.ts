/** Milliseconds after which it is done where no frame is drawn: the tab may be out of sight. */
const PATIENCE = 150;

/** Runs once the next frame is on the screen: what the reader waits for does not wait for it. */
export function afterPaint(run: () => unknown): void {
  let ran = false;
  const once = () => {
    if (!ran) run();
    ran = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, PATIENCE);
}

/** The same as often as it is asked for; what is asked for later takes the place of what waits, and nothing is done once the signal aborts. */
export function eachAfterPaint(signal: AbortSignal): (run: () => void) => void {
  let asked = 0;
  return (run) => {
    const mine = ++asked;
    afterPaint(() => mine === asked && !signal.aborted && run());
  };
}
