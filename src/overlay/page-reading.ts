/** One reading of the page: what it says, what is known of it, and the way from each mention to its place. */
import type { Mark } from '../highlights/painter.js';
import { nodesIn, type PagePart, partOf, rangeOf } from '../page/page-part.js';
import { beginReading, LIMITS, type PageText } from '../page/page-text.js';
import { hiddenParts, unrendered } from '../page/unseen.js';
import type { Reader, ReadOptions, TextReading } from '../view-model/read-text.js';

/** What was found in the page's text, without the record that it was found by. */
export interface Found extends Pick<TextReading, 'kind' | 'verdict' | 'mentions' | 'block' | 'unmarked'> {
  /** Id; null on `none`. */
  readonly story: string | null;
  /** Null on `none` and `story`. */
  readonly article: { readonly id: string; readonly label: string } | null;
}

export interface PageReading {
  /** Of the page's text, as much as was recognised. */
  readonly page: PagePart;
  readonly reading: Found;
  readonly marks: readonly Mark[];
  /** The same of other known articles on the page; theirs is empty. */
  readonly others: readonly PageReading[];
  /** Parts that may hold more and are not shown for now. */
  readonly unseen: readonly Element[];
}

/**
 * Reads all that the page shows, in steps of some milliseconds. Whether a text is shown is asked only where something was recognised in it:
 * where some of that is not, the page is read again without it.
 */
export function* readInSteps(reader: Reader, options: ReadOptions): Generator<undefined, PageReading> {
  const root = document.body ?? document.documentElement;
  const all = yield* readWithout([], root, reader, options);
  // What asks for styles has a task of its own: the page may have made many of them stale.
  yield;
  const unseen = unrendered([all, ...all.others].flatMap(recognisedIn));
  const shown = unseen.size === 0 ? all : yield* readWithout(unseen, root, reader, options);
  return { ...shown, unseen: [...unseen, ...hiddenParts(root)] };
}

function* readWithout(unseen: Iterable<Element>, root: Element, reader: Reader, options: ReadOptions): Generator<undefined, PageReading> {
  const step = beginReading(root, LIMITS, unseen);
  let page = step();
  for (; page === null; page = step()) yield;
  yield;
  return onPage(page, yield* reader.reading(page.text, options));
}

function onPage(page: PageText, { dossier, article, others, ...found }: TextReading): PageReading {
  return {
    page: recognised(page, found),
    reading: { ...found, story: dossier?.story.id ?? null, article: article && { id: article.id, label: article.label } },
    marks: marksOf(page, found),
    others: others.map((other) => onPage(page, other)),
    unseen: [],
  };
}

/** Most of a page's text is other matters: it is let go. */
function recognised(page: PageText, { block, mentions }: Pick<TextReading, 'block' | 'mentions'>): PagePart {
  const places = [...(block ? [block] : []), ...mentions];
  return partOf(page, Math.min(...places.map(({ start }) => start)), Math.max(0, ...places.map(({ end }) => end)));
}

const recognisedIn = ({ page, reading: { block } }: PageReading): readonly Text[] =>
  block === null ? [] : nodesIn(page, block.start, block.end);

/** A mark for each mention, by the same index. */
export function marksOf(page: Pick<PageText, 'nodes' | 'starts'>, reading: Pick<TextReading, 'mentions'>): Mark[] {
  return reading.mentions.map(({ kind, start, end }) => ({ kind, range: rangeOf(page, start, end) }));
}
