/** The marks of an article that stands mostly unchanged, read without the rest of the page: they cost the same on a page of any size. */
import { articleAtOnce, findVerbatim, reachOf } from '../core/recognition/at-once.js';
import { type FirstPlace, firstPlaces } from '../core/recognition/first-places.js';
import type { PackedArticle, PackedMentions } from '../core/recognition/packed-article.js';
import type { Mark } from '../highlights/painter.js';
import { textContent } from '../page/dom.js';
import { type Hint, hintedText } from '../page/hint.js';
import { blockOf, type PartText, readAtOnce } from '../page/read-at-once.js';
import { isShown } from '../page/unseen.js';

/** From where stage 1 came upon an anchor; null where the whole page has to be read. */
export function lookAtOnce(hint: Hint, articles: readonly PackedArticle[]): Mark[] | null {
  const node = hintedText(hint);
  return node && lookAround(node, articles);
}

/** From a text node of the article. */
export function lookAround(node: Text, articles: readonly PackedArticle[]): Mark[] | null {
  const block = blockOf(node);
  if (!block || !isShown(block)) return null;
  const { before, behind } = reachOf(textContent(block), articles);
  const page = readAtOnce(document.body, node, before, behind);
  return page && marksIn(page, articles);
}

function marksIn(page: PartText, articles: readonly PackedArticle[]): Mark[] | null {
  const { at, found } = findVerbatim(page.text, articles);
  const passages = articleAtOnce(found, articles);
  const [first] = passages ?? [];
  if (!passages || !first) return null;
  const [, mentions] = articles[first.article] as PackedArticle;
  return marksAt(page, firstPlaces(page.text, at, passages, JSON.parse(mentions) as PackedMentions));
}

/** Nothing in the page has moved since it was read: no place is asked for twice. */
export function marksAt({ nodes, starts }: PartText, places: readonly FirstPlace[]): Mark[] {
  let n = 0;
  const seek = (offset: number): Text => {
    while (n > 0 && (starts[n] as number) > offset) n--;
    while (n + 1 < starts.length && (starts[n + 1] as number) <= offset) n++;
    return nodes[n] as Text;
  };
  return places.map(({ kind, start, end }) => {
    const range = new Range();
    range.setStart(seek(start), start - (starts[n] as number));
    range.setEnd(seek(end - 1), end - (starts[n] as number));
    return { kind, range };
  });
}
