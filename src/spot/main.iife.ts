/**
 * Stage 1: runs on every page, reads its text once, and says whether stage 2 should have a look. It changes nothing, asks nobody but (of
 * a large library) the background, and keeps nothing; on most pages it is all of Sidelight that ever runs. It runs cold, so it touches as few
 * of the browser's interfaces as will do: the first use of each costs a tenth of a millisecond and more.
 */
import { anchors, asks, stories, unknown } from 'virtual:spot-index';
import { indexWith } from '../core/recognition/anchors.js';
import { type GateIndex, pieceGate } from '../core/recognition/gate.js';
import { gathering, isWorthAsking } from '../core/recognition/page-question.js';
import { tell } from '../messaging/ask.js';
import { isYes } from '../messaging/reply.js';
import { leaveHint } from '../page/hint.js';
import { removeHosts } from '../page/leftovers.js';
import { textPieces } from '../page/text-pieces.js';
import { type Look, type Watch, watchPage } from '../page/watch.js';

/** Articles are HTML; feeds, pictures, data and documents in frames of their own are left alone. */
const isArticlePage = document.body && /html/.test(document.contentType);

/** Looks for the whole index, which every page carries. */
function carriedLook(index: GateIndex, changed?: Iterable<Element>): Look {
  const next = textPieces(changed);
  const isCandidate = pieceGate(index);
  return () => {
    const piece = next();
    if (piece === null) return false;
    const found = isCandidate(piece);
    if (found) {
      leaveHint(next.hint(index.anchors.places.lastIndex - 1));
      void tell({ type: 'candidate' });
    }
    return found || undefined;
  };
}

/** Gathers what the background is asked, where the library is too large for every page. A page that is found is the overlay's from then on. */
function askingLook(watch: () => Watch, changed?: Iterable<Element>): Look {
  return gathering(textPieces(changed), async (question) => {
    const asked = question(document.title);
    if (isWorthAsking(asked) && isYes(await tell({ type: 'page', ...asked }))) watch().stop();
  });
}

function spot(): void {
  if (asks) {
    const watch: Watch = watchPage((changed) => askingLook(() => watch, changed));
    return;
  }
  const index = { anchors: indexWith(anchors, unknown), stories };
  watchPage((changed) => carriedLook(index, changed));
}

/** A prerendered page is not being read yet (`document.prerendering`: Chrome 108, absent in Firefox). */
function whenActive(run: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

if (isArticlePage) {
  removeHosts();
  whenActive(spot);
}
