import { readAnchors } from '../core/recognition/fingerprint.js';
import type { Dossier } from './types.js';

/**
 * Stage 1's index as the source of a module: all articles' anchors (unsigned 32-bit hashes, sorted, each once) and the words of each
 * story. It is all of the dataset that a page of no interest ever sees.
 */
export function spotIndexSource(dossiers: readonly Dossier[]): string {
  const anchors = dossiers.flatMap(({ articles }) => articles.flatMap((article) => readAnchors(article.fingerprint)));
  const sorted = [...new Set(anchors)].sort((a, b) => a - b);
  const stories = dossiers.map(({ story }) => ({ id: story.id, ...story.words }));
  return `export const anchors = ${JSON.stringify(sorted)};\nexport const stories = ${JSON.stringify(stories)};\n`;
}
