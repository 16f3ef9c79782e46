/** A page with several known articles: one of them is in front, the others can be turned to. */
import type { Mention } from '../core/mentions/mention.js';
import type { Mark } from '../highlights/painter.js';
import type { AlsoHere, ViewModel } from '../view-model/view-model.js';
import type { PageReading } from './page-reading.js';

const all = (front: PageReading): readonly PageReading[] => [front, ...front.others];

/** The same page with another of its articles in front; itself where none has that id. */
export function turnedTo(article: string, front: PageReading): PageReading {
  const wanted = all(front).find(({ reading }) => reading.article?.id === article);
  return wanted === undefined || wanted === front ? front : { ...wanted, others: all(front).filter((one) => one !== wanted) };
}

/** The marks of all; those of the article in front come first, so that its mentions' numbers are its marks'. */
export const allMarks = (front: PageReading): readonly Mark[] => all(front).flatMap(({ marks }) => marks);

/** Whose mark has that number among all marks of the page, and its number among that article's own. */
export function ownerOf(front: PageReading, mark: number): { readonly of: PageReading; readonly mark: number } | null {
  let before = 0;
  for (const of of all(front)) {
    if (mark < before + of.marks.length) return { of, mark: mark - before };
    before += of.marks.length;
  }
  return null;
}

/** What a mark of the page is about: its article's view and mentions, and its number among those. */
export interface About {
  readonly view: ViewModel;
  readonly mentions: readonly Mention[];
  readonly mark: number;
}

export function aboutOf(mark: number, front: PageReading | null, model: (of: PageReading) => ViewModel | null): About | null {
  const at = front && ownerOf(front, mark);
  const view = at && model(at.of);
  return view && { view, mentions: at.of.reading.mentions, mark: at.mark };
}

export const alsoOn = ({ others }: PageReading): AlsoHere[] =>
  others.flatMap(({ reading: { article, kind } }) => (article === null ? [] : [{ id: article.id, label: article.label, kind }]));
