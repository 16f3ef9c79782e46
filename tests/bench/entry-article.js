/**
 * Stage 2's work on the article's page, cold, in a content script, once and by steps. `benchDossier` is a script before this one;
 * `benchMode` chooses between the whole as shipped, its steps one by one, and the look at the rest of the page.
 */
import { articleMentions } from '../../src/core/mentions/article-mentions.js';
import { MENTION_KINDS } from '../../src/core/mentions/mention.js';
import { anchorIndex, countAnchors } from '../../src/core/recognition/anchors.js';
import { readAnchors } from '../../src/core/recognition/fingerprint.js';
import { makeLibrary, recogniseAtOnce } from '../../src/core/recognition/recognise.js';
import { fold } from '../../src/core/text/letters.js';
import { paint } from '../../src/highlights/painter.js';
import { marksOf, readAtOnce, readInSteps } from '../../src/overlay/page-reading.js';
import { findParagraph } from '../../src/page/find-paragraph.js';
import { readAround } from '../../src/page/page-text.js';
import { atOnce, makeReader } from '../../src/view-model/read-text.js';

const STEPS = 'data-bench-steps';
const { benchDossier: dossier, benchMode } = globalThis;

const gate = { anchors: anchorIndex(dossier.articles.flatMap(({ fingerprint }) => readAnchors(fingerprint))) };

/** As shipped, up to the first marks. */
function whole() {
  const reader = makeReader([dossier]);
  const marks = readAtOnce(reader, gate);
  paint(marks, 'benchbench').show(new Set(MENTION_KINDS));
  return { kind: 'article', mentions: marks.length };
}

/** The look at the whole page that follows. */
function rest() {
  const reader = makeReader([dossier]);
  const { reading } = atOnce(readInSteps(reader, {}));
  return { kind: reading.kind, mentions: reading.mentions.length };
}

function steps() {
  const took = {};
  let last = performance.now();
  const done = (name) => {
    const now = performance.now();
    took[name] = now - last;
    last = performance.now();
  };
  const library = makeLibrary(dossier.articles);
  done('know the passages');
  const reader = makeReader([dossier]);
  const paragraph = findParagraph(document.body, (text) => countAnchors(text, gate.anchors, 1) > 0);
  done('find a paragraph');
  const { before, behind } = reader.reach(paragraph.textContent);
  const page = readAround(document.body, paragraph, before, behind);
  done('read about it');
  const letters = fold(page.text);
  done('fold');
  const found = recogniseAtOnce(page.text, letters, library);
  done('recognise');
  const article = dossier.articles.find(({ id }) => id === found?.article);
  const mentions = found ? articleMentions(page.text, letters, found.matches, article.mentions, () => []) : [];
  done('mentions');
  const marks = marksOf(page, { mentions });
  done('ranges');
  paint(marks, 'benchbench').show(new Set(MENTION_KINDS));
  done('register');
  return took;
}

const MODES = { steps, rest, whole };

const observer = new ResizeObserver(() => {
  observer.disconnect();
  const start = performance.now();
  const result = MODES[benchMode ?? 'whole']();
  const all = performance.now() - start;
  setTimeout(() => document.documentElement.setAttribute(STEPS, JSON.stringify({ ...result, all })), 1000);
});
observer.observe(document.documentElement);
