import type { CopyChanges } from '../core/recognition/changes.js';
import type { ArticleVerdict } from '../core/recognition/verdict.js';
import type { Article } from '../dossier/types.js';
import type { ChangesView, VerdictView } from './view-model.js';

/** The verdict on a known article as the reader sees it: the shares, and what each missing passage says. */
export function verdictView(article: Article, { kind, coverage, purity, missing }: ArticleVerdict): VerdictView {
  const passagesKnown = article.passages.length;
  const gists = missing.flatMap((passage) => {
    const gist = article.passages[passage]?.gist;
    return gist === undefined ? [] : [{ passage, gist }];
  });
  return { kind, coverage, purity, passagesFound: passagesKnown - missing.length, passagesKnown, missing: gists };
}

/** Changes as the reader sees them: passages by what they say, additions by their first words. `text`: the page's, in which they were found. */
export function changesView(article: Article, text: string, { added, moved, reworded }: CopyChanges): ChangesView {
  const gist = (passage: number): string => article.passages[passage]?.gist ?? '';
  return {
    added: added.map((place) => ({ ...place, excerpt: excerptOf(text.slice(place.start, place.end)) })),
    moved: moved.map((place) => ({ ...place, gist: gist(place.passage) })),
    reworded: reworded.map((place) => ({ ...place, gist: gist(place.passage) })),
  };
}

/** Characters of an addition that are shown: enough to know it again. */
const EXCERPT = 80;

/** The first words of a part of the page, in one line. */
function excerptOf(part: string): string {
  const line = part
    .slice(0, 4 * EXCERPT)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  // Put together anew: a part of the page's text would keep all of that in memory.
  if (characters.length <= EXCERPT) return characters.join('');
  return `${characters
    .slice(0, EXCERPT)
    .join('')
    .replace(/\s\S{0,20}$/, '')}…`;
}

/** A report of the story that is no known article: there is nothing to measure it against. */
export const STORY_VERDICT: VerdictView = { kind: 'story', coverage: 0, purity: 0, passagesFound: 0, passagesKnown: 0, missing: [] };
