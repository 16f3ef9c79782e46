/** Text onto the reader's clipboard, from a page of whatever kind. */

/**
 * By the copy event, which also works on http pages, where there is no `navigator.clipboard`. On the window and in capture: before any listener of
 * the page that was not there first. Selection and focus stay as they are. False: the page's own listener was first and kept the event.
 */
export function copyByEvent(text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return copied;
}

/** The quiet way first: no event of it reaches the page. Only after a trusted click. False: neither way is open. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on http pages (TypeError), or the page's policy forbids it (NotAllowedError).
    return copyByEvent(text);
  }
}
