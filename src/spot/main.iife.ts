/**
 * Stage 1: runs on every page, reads its text once, and says whether stage 2 should have a look. It changes nothing, asks nobody
 * and keeps nothing; on most pages it is all of Sidelight that ever runs. It runs cold, so it touches as few of the browser's interfaces as
 * will do: the first use of each costs a tenth of a millisecond and more.
 */
import { anchors, stories } from 'virtual:spot-index';
import { anchorIndex } from '../core/recognition/anchors.js';
import { pieceGate } from '../core/recognition/gate.js';
import { ask } from '../messaging/ask.js';
import { removeHosts } from '../page/leftovers.js';
import { textPieces } from '../page/text-pieces.js';
import { watchPage } from '../page/watch.js';

/** Articles are HTML; feeds, pictures, data and documents in frames of their own are left alone. */
const isArticlePage = /html/.test(document.contentType) && document.body !== null;

function spot(): void {
  const index = { anchors: anchorIndex(anchors), stories };
  watchPage(() => {
    const next = textPieces();
    const asks = pieceGate(index);
    return () => {
      const piece = next();
      if (piece === null) return false;
      const found = asks(piece);
      if (found) void ask({ type: 'candidate' });
      return found || undefined;
    };
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
