/** Written at build time by scripts/vite/prepared-modules.ts. */
declare module 'virtual:known-articles' {
  import type { PackedArticle } from '../core/recognition/packed-article.js';
  /** None where the library is too large to be carried. */
  export const articles: readonly PackedArticle[];
}
