/** Written at build time by src/dossier/spot-index.ts. */
declare module 'virtual:spot-index' {
  import type { StoryWords } from '../core/recognition/story-words.js';
  /** The library is too large to be carried to every page: `anchors` and `stories` are empty, the background is asked instead. */
  export const asks: boolean;
  export const anchors: readonly number[];
  /** What begins none of them after a rare letter (`unknownOf`). */
  export const unknown: readonly string[];
  export const stories: readonly StoryWords[];
}
