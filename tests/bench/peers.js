/** What a user would otherwise use to find many quotes on a page, each as its makers use it. Given: the quotes with what stands around them. */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import approxSearch from 'approx-string-match';
import Mark from 'mark.js';

/** Places of a string in a text as Hypothesis looks for them: to the letter, else the nearest with so many errors. */
function placesOf(text, wanted, errors) {
  const places = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    places.push({ start: at, end: at + wanted.length, errors: 0 });
  return places.length > 0 ? places : approxSearch(text, wanted, errors);
}

/** How like a stretch of the page is to what once stood there, 0 to 1; what the quote does not say counts as found. */
function likeness(part, wanted) {
  if (!wanted) return 1;
  return part === '' ? 0 : 1 - placesOf(part, wanted, wanted.length)[0].errors / wanted.length;
}

/** The best place of a quote: its own words count most, then what stands before and behind it. */
function bestPlace(text, { exact, prefix, suffix }) {
  const scored = placesOf(text, exact, Math.min(256, exact.length / 2)).map(({ start, end, errors }) => {
    const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
    const behind = likeness(text.slice(end, end + suffix.length), suffix);
    return { start, end, score: 50 * (1 - errors / exact.length) + 20 * before + 20 * behind };
  });
  return scored.sort((a, b) => b.score - a.score)[0] ?? null;
}

/** The root's text as Hypothesis reads it, anew for each quote: node by node with a blank for each line break, and where those blanks are. */
function textOf(root) {
  const read = { text: '', blanks: [] };
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) read.text += node.textContent;
    else if (node.nodeType !== Node.ELEMENT_NODE) return;
    else if (node.tagName === 'BR') {
      read.blanks.push(read.text.length);
      read.text += ' ';
    } else for (const child of Array.from(node.childNodes)) visit(child);
  };
  visit(root);
  return read;
}

/** An offset in that text as one in `textContent`, which has no blanks for line breaks. */
function withoutBlanks(blanks, offset) {
  let before = 0;
  while (before < blanks.length && blanks[before] < offset) before++;
  return offset - before;
}

/** From a place in `textContent` to a range, by a walk over the text nodes. */
function rangeAt(root, start, end) {
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  const ends = [];
  let before = 0;
  for (let node = nodes.nextNode(); node !== null && ends.length < 2; ) {
    const offset = ends.length === 0 ? start : end;
    if (before + node.data.length > offset) ends.push([node, offset - before]);
    else {
      before += node.data.length;
      node = nodes.nextNode();
    }
  }
  const range = new Range();
  range.setStart(...ends[0]);
  range.setEnd(...ends[1]);
  return range;
}

/** As the client anchors an annotation that has its quote and nothing else to go by. */
async function anchored(root, quote) {
  const { text, blanks } = textOf(root);
  const place = bestPlace(text, quote);
  if (place === null) throw new Error('not found');
  return rangeAt(root, withoutBlanks(blanks, place.start), withoutBlanks(blanks, place.end));
}

/**
 * Each finds every quote under `root`; what it found is counted, and taken back, when the clock has stopped. `count`: how many of the quotes were
 * found where they stand (mark.js: how many elements it put in).
 */
export const PEERS = {
  'Hypothesis’s anchoring by quote (approx-string-match)': {
    find: (root, quotes) => Promise.all(quotes.map((quote) => anchored(root, quote))),
    count: (ranges, quotes) => ranges.filter((range, i) => isAt(range, quotes[i])).length,
  },
  '@apache-annotator/dom, text quotes': {
    find: async (root, quotes) => {
      const found = [];
      for (const quote of quotes) for await (const range of createTextQuoteSelectorMatcher(quote)(root)) found.push({ range, quote });
      return found;
    },
    count: (found) => found.filter(({ range, quote }) => isAt(range, quote)).length,
  },
  'mark.js, the same words (paints them too)': {
    find: (root, quotes) => {
      let found = 0;
      const mark = new Mark(root);
      for (const term of new Set(quotes.map(({ exact }) => exact)))
        mark.mark(term, { separateWordSearch: false, accuracy: 'exactly', caseSensitive: true, each: () => found++ });
      return { mark, found };
    },
    count: ({ mark, found }) => {
      mark.unmark();
      return found;
    },
  },
};

const isAt = (range, { exact, isInPlace }) => range.toString() === exact && isInPlace(range);

/** The browser's own search, for the first twenty words only: it is the slowest of all. */
export function findTwenty(quotes) {
  const terms = [...new Set(quotes.map(({ exact }) => exact))].slice(0, 20);
  return terms.filter((term) => {
    getSelection()?.removeAllRanges();
    return window.find(term, true);
  }).length;
}
