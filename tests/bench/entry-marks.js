/** The page's side of the comparison: ours and the peers in one world, on one warm page, as functions that say what they took. */
import { MENTION_KINDS } from '../../src/core/mentions/mention.js';
import { anchorIndex } from '../../src/core/recognition/anchors.js';
import { readAnchors } from '../../src/core/recognition/fingerprint.js';
import { paint } from '../../src/highlights/painter.js';
import { marksOf, readAtOnce } from '../../src/overlay/page-reading.js';
import { makePanel } from '../../src/overlay/panel.js';
import { readPage } from '../../src/page/page-text.js';
import { buildViewModel } from '../../src/view-model/build.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { findTwenty, PEERS } from './peers.js';

const ALL = new Set(MENTION_KINDS);
const NONE = new Set();
const reader = makeReader([globalThis.benchDossier]);
const gate = { anchors: anchorIndex(globalThis.benchDossier.articles.flatMap(({ fingerprint }) => readAnchors(fingerprint))) };
const roots = { article: document.getElementById('known-article') ?? document.querySelector('main'), body: document.body };

const read = (root) => {
  const page = readPage(root);
  const reading = reader.read(page.text, {});
  return { page, reading, marks: marksOf(page, reading) };
};
const settled = read(roots.body);

/** Peers are asked for words; sentences are ours alone. */
const quotes = settled.reading.mentions
  .filter(({ kind }) => kind !== 'statement' && kind !== 'event')
  .map(({ start, end }) => ({
    type: 'TextQuoteSelector',
    exact: settled.page.text.slice(start, end),
    prefix: settled.page.text
      .slice(Math.max(0, start - 32), start)
      .split('\u2029')
      .at(-1),
    suffix: settled.page.text.slice(end, end + 32).split('\u2029')[0],
  }));

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

globalThis.bench = {
  quotes: quotes.length,
  mentions: settled.reading.mentions.length,
  walk: () => timed(walk),
  locate: (root) => timed(() => read(roots[root])),
  /** As shipped: nobody hands it the article. */
  shipped: () => timed(() => readAtOnce(reader, gate)),
  peer: (name, root) => timed(() => PEERS[name](roots[root], quotes)),
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
