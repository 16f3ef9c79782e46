import { unknownOf } from '../core/recognition/anchors.js';
import { readAnchors } from '../core/recognition/fingerprint.js';
import { type IndexedStory, packIndex } from '../core/recognition/library-index.js';
import type { Dossier } from './types.js';

/**
 * Characters of source that every page may carry: 3 KB gzipped, so that stage 1 stays below 6. A library that needs more is asked in the
 * background (docs/adr, "A library of any size").
 */
const CARRIED = 5500;

/** One word of a group is asked for: one that holds another of them says nothing more. */
const leastOf = (groups: readonly (readonly string[])[]): string[][] =>
  groups.map((words) => words.filter((word) => !words.some((other) => other !== word && word.includes(other))));

/** As much of the dataset as stage 1 needs. */
export const indexedStories = (dossiers: readonly Dossier[]): IndexedStory[] =>
  dossiers.map(({ articles, story }) => ({
    words: { id: story.id, ...story.words },
    anchors: articles.flatMap((article) => readAnchors(article.fingerprint)),
  }));

/**
 * Stage 1's index as the source of a module: all articles' anchors (unsigned 32-bit hashes, sorted, each once; written as steps in base 36)
 * and the words of each story. It is all of the dataset that a page of no interest ever sees.
 */
function carriedSource(library: readonly IndexedStory[]): string {
  const sorted = [...new Set(library.flatMap(({ anchors }) => anchors))].sort((a, b) => a - b);
  const steps = sorted.map((anchor, i) => (anchor - (sorted[i - 1] ?? 0)).toString(36)).join(' ');
  return `let at = 0;
export const asks = false;
export const anchors = ${JSON.stringify(steps)}.split(' ').map((step) => (at += Number.parseInt(step, 36)));
export const unknown = ${JSON.stringify(unknownOf(sorted))};
export const stories = ${JSON.stringify(library.map(({ words }) => ({ ...words, sides: leastOf(words.sides), leaders: leastOf(words.leaders) })))};
`;
}

const ASKING_SOURCE = 'export const asks = true;\nexport const anchors = [];\nexport const unknown = [];\nexport const stories = [];\n';

export interface SpotIndex {
  /** Source of `virtual:spot-index`. */
  readonly source: string;
  /** What the background is asked with, where it is. */
  readonly packed: Uint8Array<ArrayBuffer> | null;
}

/** Carried by every page while it is small; one packed file beyond. */
export function spotIndex(library: readonly IndexedStory[]): SpotIndex {
  const source = carriedSource(library);
  return source.length <= CARRIED ? { source, packed: null } : { source: ASKING_SOURCE, packed: packIndex(library) };
}
