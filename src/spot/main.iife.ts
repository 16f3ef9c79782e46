/**
 * Stage 1: runs on every page, reads what it shows once, and says whether stage 2 should have a look. It changes nothing, asks nobody
 * and keeps nothing; on most pages it is all of Sidelight that ever runs. It runs cold, so it touches as few of the browser's interfaces as
 * will do: the first use of each costs a tenth of a millisecond and more.
 */
import { anchors, stories } from 'virtual:spot-index';
import { anchorIndex } from '../core/recognition/anchors.js';
import { isCandidate } from '../core/recognition/gate.js';
import { ask } from '../messaging/ask.js';
import { removeHosts } from '../page/leftovers.js';
import { shownText } from '../page/shown-text.js';
import { watchPage } from '../page/watch.js';

/** Articles are HTML; feeds, pictures, data and documents in frames of their own are left alone. */
const isArticlePage = /html/.test(document.contentType) && document.body !== null;

function spot(): void {
  const index = { anchors: anchorIndex(anchors), stories };
  watchPage(() => {
    const found = isCandidate(shownText(), index);
    if (found) void ask({ type: 'candidate' });
    return found;
  });
}

/** A prerendered page is not being read yet (`document.prerendering`: Chrome 108, absent in Firefox). */
function whenActive(run: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering === true) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

if (isArticlePage) {
  removeHosts();
  whenActive(spot);
}
