/** The shape of `languages/<tag>.json`: a story's texts in another language. See `schema.ts` and `texts.ts`. */
import * as v from 'valibot';
import { text } from './schema-values.js';

/** Languages, other than the record's own English, in which the interface speaks (BCP 47). */
export const OTHER_LANGUAGES = ['de', 'es', 'fr', 'zh-Hans'] as const;
export const OtherLanguage = v.picklist(OTHER_LANGUAGES);

export const Translation = v.strictObject({
  $schema: v.optional(v.string()),
  /** As the file is called. */
  language: OtherLanguage,
  /** By the English text, so that a text that changes loses its translation and the check asks for a new one. */
  texts: v.record(v.string(), text(600)),
});
