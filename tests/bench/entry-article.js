/**
 * The first marks of the article's page step by step, cold, in a content script: the shipped modules with a clock between them. `benchDossier` is a
 * script before this one. Stage 1's reading, which leaves the hint, comes first as on a page.
 */
import { MENTION_KINDS } from '../../src/core/mentions/mention.js';
import { anchorIndex } from '../../src/core/recognition/anchors.js';
import { articleAtOnce, findVerbatim, reachOf } from '../../src/core/recognition/at-once.js';
import { readAnchors } from '../../src/core/recognition/fingerprint.js';
import { firstPlaces } from '../../src/core/recognition/first-places.js';
import { pieceGate } from '../../src/core/recognition/gate.js';
import { packArticle } from '../../src/core/recognition/pack-article.js';
import { paint } from '../../src/highlights/painter.js';
import { marksAt } from '../../src/overlay/first-look.js';
import { hintedText } from '../../src/page/hint.js';
import { blockOf, readAtOnce } from '../../src/page/read-at-once.js';
import { textPieces } from '../../src/page/text-pieces.js';
import { isShown } from '../../src/page/unseen.js';

const STEPS = 'data-bench-steps';
const { benchDossier: dossier } = globalThis;
const articles = dossier.articles.map(packArticle);
const gate = { anchors: anchorIndex(dossier.articles.flatMap(({ fingerprint }) => readAnchors(fingerprint))), stories: [] };

function hint() {
  const next = textPieces();
  const isCandidate = pieceGate(gate);
  while (!isCandidate(next() ?? ''));
  return next.hint(gate.anchors.places.lastIndex - 1);
}

function steps() {
  const took = {};
  let last = performance.now();
  const done = (name) => {
    const now = performance.now();
    took[name] = now - last;
    last = performance.now();
  };
  const there = hint();
  done('stage 1, until it finds an anchor');
  const node = hintedText(there);
  const block = blockOf(node);
  done('the paragraph that it found');
  isShown(block);
  done('whether it is shown');
  const { before, behind } = reachOf(block.textContent, articles);
  done('how far the article reaches');
  const page = readAtOnce(document.body, node, before, behind);
  done('read that');
  const { at, found } = findVerbatim(page.text, articles);
  done('its letters, and the passages');
  const passages = articleAtOnce(found, articles);
  done('the verdict');
  const places = firstPlaces(page.text, at, passages, JSON.parse(articles[passages[0].article][1]));
  done('mentions');
  const marks = marksAt(page, places);
  done('ranges');
  paint(marks, 'benchbench').show(new Set(MENTION_KINDS));
  done('register');
  return { took, mentions: marks.length };
}

const observer = new ResizeObserver(() => {
  observer.disconnect();
  const result = steps();
  setTimeout(() => document.documentElement.setAttribute(STEPS, JSON.stringify(result)), 1000);
});
observer.observe(document.documentElement);
