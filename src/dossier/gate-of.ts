import { anchorIndex } from '../core/recognition/anchors.js';
import { readAnchors } from '../core/recognition/fingerprint.js';
import type { GateIndex } from '../core/recognition/gate.js';
import type { Dossier } from './types.js';

/** Stage 1's index of some stories, from their records. Throws RangeError where a fingerprint is damaged. */
export const gateOf = (dossiers: readonly Dossier[]): GateIndex => ({
  anchors: anchorIndex(dossiers.flatMap(({ articles }) => articles.flatMap(({ fingerprint }) => readAnchors(fingerprint)))),
  stories: dossiers.map(({ story }) => ({ id: story.id, ...story.words })),
});
