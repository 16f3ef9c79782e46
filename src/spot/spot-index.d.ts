/** Written at build time by src/dossier/spot-index.ts. */
declare module 'virtual:spot-index' {
  import type { StoryWords } from '../core/recognition/story-words.js';
  export const anchors: readonly number[];
  export const stories: readonly StoryWords[];
}
