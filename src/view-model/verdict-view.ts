/** The verdict as the reader sees it: plain JSON, part of the view model. */

export type VerdictKind = 'article' | 'partial' | 'excerpt' | 'story' | 'none';

export interface VerdictView {
  readonly kind: VerdictKind;
  /** Share of the known article found here, 0 to 1. */
  readonly coverage: number;
  /** Share of the matched block that is the known article, 0 to 1. */
  readonly purity: number;
  readonly passagesFound: number;
  readonly passagesKnown: number;
  readonly missing: readonly { readonly passage: number; readonly gist: string }[];
  /** The page is longer than is read: what stands further down was not looked at. */
  readonly cut?: boolean;
  /** What else the copy changed; absent where nothing was compared. */
  readonly changes?: ChangesView;
}

/** A place in the text: UTF-16 code units, end exclusive. */
export interface PlaceView {
  readonly start: number;
  readonly end: number;
}

export interface ChangesView {
  /** Prose that no passage has. `letters`: how many; `excerpt`: its first words, from the page. */
  readonly added: readonly (PlaceView & { readonly letters: number; readonly excerpt: string })[];
  /** Passages out of the article's order. */
  readonly moved: readonly (PlaceView & { readonly passage: number; readonly gist: string })[];
  /** Passages in other words. `verbatim`: share of the letters that are as in the article, 0 to 1, at the least. */
  readonly reworded: readonly (PlaceView & { readonly passage: number; readonly gist: string; readonly verbatim: number })[];
}

export interface AlsoHere {
  readonly id: string;
  readonly label: string;
  readonly kind: VerdictKind;
}
