/** Milliseconds to wait for a rendering step that may not come: in a tab nobody looks at, and in a page that renders nothing. */
const PATIENCE = { hidden: 600, visible: 3000 } as const;

/**
 * Runs a function right after the browser has laid the page out, so that reading rendered text costs no layout of ours. A
 * ResizeObserver reports a newly observed element once, within the rendering step and after layout. A tab in the background has no
 * rendering steps; it is read all the same, after a while, so that the toolbar button tells when the reader comes to it.
 * Returns the way to call it off.
 */
export function afterLayout(run: () => void): () => void {
  const cancel = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const fire = () => {
    cancel();
    run();
  };
  const observer = new ResizeObserver(fire);
  const timer = setTimeout(fire, document.hidden ? PATIENCE.hidden : PATIENCE.visible);
  observer.observe(document.documentElement);
  return cancel;
}
