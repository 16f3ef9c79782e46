import type { ArticleVerdict } from '../core/recognition/verdict.js';
import type { Article } from '../dossier/types.js';
import type { VerdictView } from './view-model.js';

/** The verdict on a known article as the reader sees it: the shares, and what each missing passage says. */
export function verdictView(article: Article, { kind, coverage, purity, missing }: ArticleVerdict): VerdictView {
  const passagesKnown = article.passages.length;
  const gists = missing.flatMap((passage) => {
    const gist = article.passages[passage]?.gist;
    return gist === undefined ? [] : [{ passage, gist }];
  });
  return { kind, coverage, purity, passagesFound: passagesKnown - missing.length, passagesKnown, missing: gists };
}

/** A report of the story that is no known article: there is nothing to measure it against. */
export const STORY_VERDICT: VerdictView = { kind: 'story', coverage: 0, purity: 0, passagesFound: 0, passagesKnown: 0, missing: [] };
