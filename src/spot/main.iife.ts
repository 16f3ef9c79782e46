/**
 * Stage 1: runs on every page, reads what it shows once, and says whether stage 2 should have a look. It changes nothing, asks nobody
 * and keeps nothing; on most pages it is all of Sidelight that ever runs.
 */
import { anchors, stories } from 'virtual:spot-index';
import { isCandidate } from '../core/recognition/gate.js';
import { ask } from '../messaging/ask.js';
import { sweepLeftovers } from '../page/leftovers.js';
import { shownText } from '../page/shown-text.js';
import { watchPage } from '../page/watch.js';

const index = { anchors: new Set(anchors), stories };

/** Articles are HTML; feeds, pictures, data and documents in frames of their own are left alone. */
const isArticlePage = /html/.test(document.contentType) && document.body !== null;

function spot(): void {
  const end = new AbortController();
  watchPage(() => {
    if (!isCandidate(shownText(), index)) return;
    end.abort();
    void ask({ type: 'candidate' });
  }, end.signal);
}

if (isArticlePage) {
  sweepLeftovers();
  spot();
}
