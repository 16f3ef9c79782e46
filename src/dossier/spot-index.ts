import { readAnchors } from '../core/recognition/fingerprint.js';
import type { Dossier } from './types.js';

/**
 * Stage 1's index as the source of a module: all articles' anchors (unsigned 32-bit hashes, sorted, each once; written as steps in base 36)
 * and the words of each story. It is all of the dataset that a page of no interest ever sees.
 */
export function spotIndexSource(dossiers: readonly Dossier[]): string {
  const anchors = dossiers.flatMap(({ articles }) => articles.flatMap((article) => readAnchors(article.fingerprint)));
  const sorted = [...new Set(anchors)].sort((a, b) => a - b);
  const steps = sorted.map((anchor, i) => (anchor - (sorted[i - 1] ?? 0)).toString(36)).join(' ');
  const stories = dossiers.map(({ story }) => ({ id: story.id, ...story.words }));
  return `let at = 0;
export const anchors = ${JSON.stringify(steps)}.split(' ').map((step) => (at += Number.parseInt(step, 36)));
export const stories = ${JSON.stringify(stories)};
`;
}
