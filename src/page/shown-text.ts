/** Texts longer than this are books or logs: what stands beyond is left unread. */
const CAP = 2_000_000;

/**
 * What the page shows, as one string, for stage 1. `innerText` is one native call that leaves out what is not rendered, scripts and
 * styles among it; it costs less than walking the nodes, provided that the layout is clean (watch.ts sees to that).
 */
export function shownText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is not rendered is not to be read, and the layout is clean here.
  return (document.body?.innerText ?? '').slice(0, CAP);
}
