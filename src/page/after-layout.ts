/**
 * Runs a function right after the browser has laid the page out, so that reading rendered text costs no layout of ours. A
 * ResizeObserver reports a newly observed element once, within the rendering step and after layout; in a page that nobody sees there is
 * no rendering step, and nothing is done until there is.
 */
export function afterLayout(run: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    signal.removeEventListener('abort', stop);
    if (!signal.aborted) run();
  });
  const stop = () => observer.disconnect();
  signal.addEventListener('abort', stop, { once: true });
  observer.observe(document.documentElement);
}
