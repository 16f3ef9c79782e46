/** The dataset's types, taken from the one definition in `schema.ts`. Type-only: importing this costs a bundle nothing. */
import type { InferOutput } from 'valibot';
import type * as S from './schema.js';
import type * as T from './schema-tariffs.js';
import type { Translation as TranslationFile } from './schema-translation.js';
import type { LocalizedName as Name } from './schema-values.js';

export type Source = InferOutput<typeof S.Source>;
export type Office = InferOutput<typeof S.Office>;
export type Form = InferOutput<typeof S.Form>;
export type Entity = InferOutput<typeof S.Entity>;
export type StoryEvent = InferOutput<typeof S.Event>;
export type Step = InferOutput<typeof T.Step>;
export type Layer = InferOutput<typeof T.Layer>;
export type AverageSeries = InferOutput<typeof T.AverageSeries>;
export type Statement = InferOutput<typeof S.Statement>;
export type Figure = InferOutput<typeof S.Figure>;
export type LooseEnd = InferOutput<typeof S.LooseEnd>;
export type ArticleMention = InferOutput<typeof S.ArticleMention>;
export type Footnote = InferOutput<typeof S.Footnote>;
export type Article = InferOutput<typeof S.Article>;
export type Story = InferOutput<typeof S.Story>;
export type LocalizedName = InferOutput<typeof Name>;
export type Translation = InferOutput<typeof TranslationFile>;
export type OtherLanguage = Translation['language'];

/** Texts of a story in one other language, by the English ones. */
export type Texts = Readonly<Record<string, string>>;

/** One story with everything that belongs to it, as the build packs it into one file. */
export interface Dossier {
  readonly story: Story;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly events: readonly StoryEvent[];
  readonly layers: readonly Layer[];
  readonly averages: readonly AverageSeries[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly looseEnds: readonly LooseEnd[];
  readonly articles: readonly Article[];
  /** Where the record is checked and packed. A page is given the texts of its reader's language apart. */
  readonly translations?: readonly Translation[];
}
