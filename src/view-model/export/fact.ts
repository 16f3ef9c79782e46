/** The one form in which everything is taken along. */
import type { SourceRefs } from '../view-model.js';
import type { Pen } from './taken.js';

/** Names for machines of what only some facts have. Days are ISO 8601, rates percent. */
export const DETAILS = [
  'kind',
  'place',
  'participants',
  'links',
  'status',
  'addressee',
  'channel',
  'rate',
  'layers',
  'leaves_out',
  'method',
  'announced',
  'signed',
  'effective',
  'suspended_points',
  'suspended_until',
  'ended',
] as const;

export type Details = Readonly<Partial<Record<(typeof DETAILS)[number], string | undefined>>>;

export interface Fact {
  readonly id: string;
  /** Id of the row that tells it together with others: an event of its accounts, a series of its points. */
  readonly of?: string;
  readonly section: 'overview' | 'entities' | 'timeline' | 'tariffs' | 'loose-ends';
  /** What or who it is about. */
  readonly name: string;
  readonly date?: string | undefined;
  /** What is so, in parts that may each be in a language of its own; they follow one another with a space between. */
  readonly told: readonly string[];
  /** What became of it, in a word of the interface. */
  readonly state?: string | undefined;
  readonly now?: string | undefined;
  readonly nowDate?: string | undefined;
  readonly marks: readonly number[];
  readonly sources: SourceRefs;
  /** What is in the words above, once more for machines. */
  readonly columns?: Details;
}

export const parts = (...all: readonly (string | undefined)[]): readonly string[] => all.flatMap((part) => part || []);
/** As a sentence, if it is none yet. */
export const stopped = (text: string, t: Pen['t']): string =>
  /[.。!?！？]$/.test(text) || text === '' ? text : t('join_stop', text, '').trim();
/** What it rests on itself comes first: who cites one source cites that of the fact. */
export const both = (own: SourceRefs, later: SourceRefs = []): SourceRefs => [...new Set([...own, ...later])];
