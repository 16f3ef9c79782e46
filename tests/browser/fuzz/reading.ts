/** P2 and P3 of FAULTS.md: any stretch of the page's text is found again as a range of the same text. Runs inside the page. */

import { spanOf } from '../../../src/core/mentions/pattern.js';
import { fold } from '../../../src/core/text/letters.js';
import { BREAK, WALL } from '../../../src/core/text/page-rules.js';
import { rangeOf } from '../../../src/page/page-part.js';
import { type PageText, readPage } from '../../../src/page/page-text.js';
import { type Random, random } from '../../support/random.js';
import { release } from './release.js';
import { disturb, randomTree, type Tree } from './tree.js';

/** Null, or what is wrong with the case. */
export type Verdict = string | null;

const BETWEEN = new RegExp(`[${WALL}${BREAK}]`);
const bare = (text: string) => text.replace(/\s+/g, '');

/** Builds a tree in the page for as long as it is looked at. */
function within(tree: Tree, look: () => Verdict): Verdict {
  tree.root.ownerDocument.documentElement.append(tree.root);
  const verdict = look();
  tree.root.remove();
  return verdict;
}

export function locates(seed: number, size: number, owner: Document): Verdict {
  const r = random(seed);
  const tree = randomTree(r, 1 + r.below(size), owner);
  return within(tree, () => {
    const page = readPage(tree.root);
    return readsWhatIsSeen(page, tree) ?? findsAgain(r, page, tree) ?? findsAgain(r, page, tree);
  });
}

function readsWhatIsSeen({ text, nodes, starts }: PageText, { visible }: Tree): Verdict {
  const seen = visible.map(({ data }) => data).join('');
  if (bare(text) !== bare(seen)) return `reads ${JSON.stringify(text)} where ${JSON.stringify(seen)} is seen`;
  const wrong = nodes.findIndex(({ data }, i) => text.substr(starts[i] as number, data.length) !== data);
  return wrong === -1 ? null : `node ${wrong} is not where the offsets say`;
}

/** Any stretch of the text that stands between two walls, looked for by its words. */
function findsAgain(r: Random, page: PageText, { visible }: Tree): Verdict {
  const parts = page.text.split(BETWEEN).filter((part) => part !== '');
  if (parts.length === 0) return null;
  const part = r.of(parts);
  const start = r.below(part.length);
  const quote = part.slice(start, start + 1 + r.below(part.length - start));
  const at = page.text.indexOf(quote);
  const range = rangeOf(page, at, at + quote.length);
  if (range === null) return `no range for ${JSON.stringify(quote)}`;
  const found = seenIn(range, visible, quote);
  release(range);
  return found === quote ? null : `${JSON.stringify(quote)} is found as ${JSON.stringify(found)}`;
}

/** `Range.toString` without what stands in hidden parts. */
function seenIn(range: Range, visible: readonly Text[], quote: string): string {
  const exact = String(range);
  if (exact === quote) return exact;
  const seen = new Set<Node>(visible);
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let text = '';
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (!seen.has(node) || !range.intersectsNode(node)) continue;
    const { data } = node as Text;
    const to = node === range.endContainer ? range.endOffset : data.length;
    text += data.slice(node === range.startContainer ? range.startOffset : 0, to);
  }
  return exact.length === text.length ? exact : text;
}

export function isInvariant(seed: number, size: number, owner: Document): Verdict {
  const r = random(seed);
  const tree = randomTree(r, 1 + r.below(size), owner);
  return within(tree, () => {
    const before = lettersOf(readPage(tree.root));
    const spans = Array.from({ length: 4 }, () => [r.below(before.count + 1), r.below(before.count + 1)].sort((a, b) => a - b));
    const earlier = stringsAt(tree.root, spans);
    disturb(r, tree, 1 + r.below(20));
    const after = lettersOf(readPage(tree.root));
    if (after.text !== before.text) return `reads ${JSON.stringify(after.text)} where it read ${JSON.stringify(before.text)}`;
    const later = stringsAt(tree.root, spans);
    const wrong = later.findIndex((text, i) => text !== earlier[i]);
    return wrong === -1 ? null : `${JSON.stringify(earlier[wrong])} has become ${JSON.stringify(later[wrong])}`;
  });
}

function lettersOf({ text }: PageText): { count: number; text: string } {
  const { codes, count } = fold(text);
  return { count, text: String.fromCharCode(...codes.subarray(0, count)) };
}

/** What marks of the letters [from, to) cover. */
function stringsAt(root: Element, spans: readonly (readonly number[])[]): (string | null)[] {
  const page = readPage(root);
  const letters = fold(page.text);
  return spans.map(([from = 0, to = 0]) => {
    if (from === to) return '';
    const { start, end } = spanOf(page.text, letters, from, to);
    const range = rangeOf(page, start, end);
    const text = range && String(range);
    release(range);
    return text;
  });
}
