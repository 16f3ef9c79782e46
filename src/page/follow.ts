/** Follows a page for as long as the signal lets it: mutations, navigation within the document, the back/forward cache. */
import { type Look, watchPage } from './watch.js';

export function followPage(begin: () => Look, signal: AbortSignal): void {
  const watch = watchPage(begin);
  onNavigation(watch.again, signal);
  addEventListener('pageshow', (event) => event.persisted && watch.again(), { signal });
  signal.addEventListener('abort', watch.stop, { once: true });
}

/** Navigation within the document. The Navigation API (Chrome 102, Firefox 147) sees all of it; below its floor, history events do. */
function onNavigation(run: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation !== undefined) navigation.addEventListener('navigatesuccess', run, { signal });
  else addEventListener('popstate', run, { signal });
}
