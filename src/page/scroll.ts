/** Part of the viewport's height, from the top, at which a sentence that was gone to comes to rest: above a bottom sheet. */
const REST = 0.3;
/** CSS pixels: a few lines of text. */
const LINES = 120;

/** Brings a range into view, in every scroller that holds it. Quietly where the reader wants less motion. */
export function scrollToRange(range: Range): void {
  const element = range.startContainer.parentElement;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  // First the inner scrollers: only the browser knows them all. Then the window, since the element may be much longer than the range.
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, height } = range.getBoundingClientRect();
  // Of what is longer than a few lines the beginning is what the reader looks for.
  scrollBy({ top: top + Math.min(height, LINES) / 2 - innerHeight * REST, behavior });
}
