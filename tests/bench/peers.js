/** What a user would otherwise use to find many quotes on a page, each as its makers use it. Given: the quotes with what stands around them. */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import approxSearch from 'approx-string-match';
import Mark from 'mark.js';

/** Hypothesis: exact places first, else approximate ones with as many errors as half the quote; the best by what stands around. */
function matchQuote(text, { exact, prefix, suffix }) {
  const places = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length, errors: 0 });
  if (places.length === 0) places.push(...approxSearch(text, exact, Math.min(256, exact.length / 2)));
  const likeness = (part, wanted) => {
    if (part.includes(wanted)) return 1;
    const errors = approxSearch(part, wanted, wanted.length).map((match) => match.errors);
    return 1 - Math.min(wanted.length, ...errors) / wanted.length;
  };
  const score = ({ start, end, errors }) =>
    50 * (1 - errors / exact.length) +
    20 * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    20 * likeness(text.slice(end, end + suffix.length), suffix);
  return places.map((place) => ({ place, score: score(place) })).sort((a, b) => b.score - a.score)[0]?.place ?? null;
}

/** From a place in `textContent` to a range, by a walk over the text nodes. */
function rangeAt(root, { start, end }) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const after = before + node.data.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) {
      range.setEnd(node, end - before);
      return range;
    }
    before = after;
  }
  return range;
}

/** Each finds every quote under `root` and says how many it found. */
export const PEERS = {
  'approx-string-match, as Hypothesis uses it': (root, quotes) =>
    quotes.filter((quote) => {
      const place = matchQuote(root.textContent, quote);
      return place !== null && rangeAt(root, place) !== null;
    }).length,
  '@apache-annotator/dom, text quotes': async (root, quotes) => {
    let found = 0;
    for (const quote of quotes) for await (const _ of createTextQuoteSelectorMatcher(quote)(root)) found++;
    return found;
  },
  'mark.js, the same words (paints them too)': (root, quotes) => {
    let found = 0;
    const mark = new Mark(root);
    for (const term of new Set(quotes.map(({ exact }) => exact)))
      mark.mark(term, { separateWordSearch: false, accuracy: 'exactly', caseSensitive: true, each: () => found++ });
    mark.unmark();
    return found;
  },
};

/** The browser's own search, for the first twenty words only: it is the slowest of all. */
export function findTwenty(quotes) {
  const terms = [...new Set(quotes.map(({ exact }) => exact))].slice(0, 20);
  return terms.filter((term) => {
    getSelection()?.removeAllRanges();
    return window.find(term, true);
  }).length;
}
