/** What a stretch of a text names. Pure data; offsets are UTF-16 code units into the text that was read, end exclusive. */

export const ENTITY_KINDS = ['person', 'organization', 'place', 'thing', 'law'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const MENTION_KINDS = [...ENTITY_KINDS, 'date', 'figure', 'statement', 'event'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export type Unit = 'percent' | 'day' | 'minute' | 'usd' | 'count';

export interface Mention {
  readonly kind: MentionKind;
  /** Id in the dossier; dates are `date-2025-06-05` and figures that the dossier does not know `figure-145-percent`. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Dates: ISO 8601 day or month, or `day/day`. */
  readonly date?: string;
  readonly value?: number;
  readonly unit?: Unit;
}
