import type { MentionKind, Unit } from './mention.js';

/** A mention as a known article's file keeps it (see `ArticleMention` in the dossier's schema, which has this shape). */
export interface StoredMention {
  readonly kind: MentionKind;
  readonly id: string;
  /** Number of the passage. */
  readonly passage: number;
  /** First letter and the one after the last, in folded letters of the passage. */
  readonly at: readonly [number, number];
  /** The surface as printed; absent on statements and events. */
  readonly exact?: string | undefined;
  readonly date?: string | undefined;
  readonly value?: number | undefined;
  readonly unit?: Unit | undefined;
}

/** Statements and events cover sentences and may hold other mentions; the rest never overlap. */
export function coversSentence(kind: MentionKind): boolean {
  return kind === 'statement' || kind === 'event';
}
