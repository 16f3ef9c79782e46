/** The page's side of the comparison: ours and the peers in one world, on one warm page, as functions that say what they took. */
import { MENTION_KINDS } from '../../src/core/mentions/mention.js';
import { anchorIndex } from '../../src/core/recognition/anchors.js';
import { readAnchors } from '../../src/core/recognition/fingerprint.js';
import { pieceGate } from '../../src/core/recognition/gate.js';
import { packArticle } from '../../src/core/recognition/pack-article.js';
import { paint } from '../../src/highlights/painter.js';
import { lookAround, lookAtOnce } from '../../src/overlay/first-look.js';
import { marksOf } from '../../src/overlay/page-reading.js';
import { makePanel } from '../../src/overlay/panel.js';
import { hintedText } from '../../src/page/hint.js';
import { readPage } from '../../src/page/page-text.js';
import { textPieces } from '../../src/page/text-pieces.js';
import { buildViewModel } from '../../src/view-model/build.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { findTwenty, PEERS } from './peers.js';

const ALL = new Set(MENTION_KINDS);
const NONE = new Set();
const reader = makeReader([globalThis.benchDossier]);
const anchors = globalThis.benchDossier.articles.flatMap(({ fingerprint }) => readAnchors(fingerprint));
const gate = { anchors: anchorIndex(anchors), stories: [] };
const roots = { article: document.getElementById('known-article') ?? document.querySelector('main'), body: document.body };

const packed = globalThis.benchDossier.articles.map((article) => packArticle(article));

/** Stage 1 up to its hit. */
function search() {
  const next = textPieces();
  const isCandidate = pieceGate(gate);
  while (!isCandidate(next() ?? ''));
  return next.hint(gate.anchors.places.lastIndex - 1);
}

const read = (root) => {
  const page = readPage(root);
  const reading = reader.read(page.text, {});
  return { page, reading, marks: marksOf(page, reading) };
};
const settled = read(roots.body);

/** The same marks for all, names as well as sentences. */
const asked = settled.marks.filter(({ range }) => range !== null);

/** Code units on either side of a quote, as Hypothesis stores it. */
const CONTEXT = 32;

/** What stands in the article from its beginning to a mark's, or from a mark's end to its own. */
function beside(range, before) {
  const part = new Range();
  part.selectNodeContents(roots.article);
  if (before) part.setEnd(range.startContainer, range.startOffset);
  else part.setStart(range.endContainer, range.endOffset);
  return part.toString();
}

/** A selector as the peers would have made it, from the text as they read it; `isInPlace` is for the count alone. */
function quoteOf({ range }) {
  const before = beside(range, true);
  return {
    type: 'TextQuoteSelector',
    exact: range.toString(),
    prefix: before.slice(-CONTEXT),
    suffix: beside(range, false).slice(0, CONTEXT),
    isInPlace: (found) => beside(found, true).length === before.length,
  };
}
const quotes = asked.map(quoteOf);

const layout = () => document.body.getBoundingClientRect().height;

async function timed(work, settle = () => undefined) {
  layout();
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  await settle(result);
  return ms;
}

function walk() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.data.length;
  return length;
}

let painter = null;
let wrapped = [];
function wrapAll() {
  wrapped = settled.marks.flatMap(({ kind, range }) => {
    if (range === null || kind === 'statement' || kind === 'event' || range.startContainer !== range.endContainer) return [];
    const mark = document.createElement('mark');
    range.cloneRange().surroundContents(mark);
    return [mark];
  });
  layout();
}
function unwrapAll() {
  for (const mark of wrapped) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  layout();
}

function viewModel() {
  const { article, dossier, verdict, mentions } = settled.reading;
  return buildViewModel({ dossier, article, verdict, mentions, language: 'en' });
}

function openPanel(view) {
  const kinds = Object.fromEntries(MENTION_KINDS.map((kind) => [kind, true]));
  const state = {
    section: 'overview',
    depth: 'minute',
    collapsed: false,
    side: 'right',
    width: 400,
    marksOn: true,
    kinds,
    current: null,
    currentMark: null,
    notice: null,
  };
  const end = new AbortController();
  const nothing = () => undefined;
  const walk = { onVisit: nothing, onEnterCard: nothing, onLeaveCard: nothing };
  makePanel({ onClose: nothing, onChange: nothing, onGoTo: nothing }, nothing, end.signal).update(view, state, {
    marks: [],
    walk,
    places: [],
  });
  layout();
  return end;
}

/** Quotes that each peer has found, by its name and root. */
const counts = {};

globalThis.bench = {
  quotes: quotes.length,
  mentions: settled.reading.mentions.length,
  walk: () => timed(walk),
  locate: (root) => timed(() => read(roots[root])),
  /** The first marks, as shipped: from a text of the article, and with its search from the page's beginning. */
  first: (root) => {
    const there = root === 'article' ? hintedText(search()) : null;
    return timed(() => (there ? lookAround(there, packed) : lookAtOnce(search(), packed)));
  },
  firstMarks: lookAtOnce(search(), packed).length,
  peer: (name, root) =>
    timed(
      () => PEERS[name].find(roots[root], quotes),
      (found) => {
        counts[`${name}, given the ${root}`] = PEERS[name].count(found, quotes);
      },
    ),
  counts,
  find: () =>
    timed(
      () => findTwenty(quotes),
      () => getSelection()?.removeAllRanges(),
    ),
  on: () =>
    timed(() => {
      painter = paint(settled.marks, 'benchbench');
      painter.show(ALL);
      layout();
    }),
  off: () =>
    timed(() => {
      painter.show(NONE);
      layout();
    }),
  again: () =>
    timed(
      () => {
        painter.show(ALL);
        layout();
      },
      () => painter.erase(),
    ),
  view: () => timed(viewModel),
  open: () => {
    const view = viewModel();
    return timed(
      () => openPanel(view),
      (end) => end.abort(),
    );
  },
  wrap: () => timed(wrapAll),
  unwrap: () => timed(unwrapAll),
};
