/**
 * Marks in prose that no known article explains: another report of a story, and what a copy adds. It is half as large as all else that reads a
 * page, and most known articles have no use for it: in the browser it is a script of its own, brought when there is such prose.
 */
import { findDates } from '../core/mentions/dates.js';
import { buildLexicon, type Lexicon } from '../core/mentions/lexicon.js';
import type { Mention } from '../core/mentions/mention.js';
import { storyMentions } from '../core/mentions/story-mentions.js';
import type { Letters } from '../core/text/letters.js';
import type { Dossier } from '../dossier/types.js';

/** A part of a text, in UTF-16 code units of it, end exclusive. */
export interface ReportPart {
  readonly text: string;
  /** Folded letters of the text or of more of it than the part. */
  readonly letters: Letters;
  readonly start: number;
  readonly end: number;
  readonly dossier: Dossier;
  /** ISO day by which relative dates are resolved; null where unknown. */
  readonly date: string | null;
  /** Ids that count as named in full, since the text around the part names them. */
  readonly named?: ReadonlySet<string>;
}

export type MarkReport = (part: ReportPart) => Mention[];

const lexicons = new WeakMap<Dossier, Lexicon>();

function lexiconOf(dossier: Dossier): Lexicon {
  const lexicon = lexicons.get(dossier) ?? buildLexicon(dossier.entities);
  lexicons.set(dossier, lexicon);
  return lexicon;
}

export const markReport: MarkReport = ({ text, letters, start, end, dossier, date, named }) =>
  storyMentions(text, letters, { start, end }, lexiconOf(dossier), { figures: dossier.figures, date, findDates, ...(named && { named }) });
