import type { Mention, MentionKind } from '../core/mentions/mention.js';

/** Entities of all kinds share their ids; dates, figures, statements and events have ids of their own. */
export type Family = 'entity' | 'date' | 'figure' | 'statement' | 'event';

/** Which marks of the text belong to which row. Marks are indices into the mentions, in reading order. */
export interface Marks {
  readonly of: (family: Family, id: string) => readonly number[];
  /** Marks of anything with this id. */
  readonly ofAny: (id: string) => readonly number[];
  /** Ids of a family that have marks, in order of their first one. */
  readonly ids: (family: Family) => readonly string[];
}

export function indexMarks(mentions: readonly Mention[]): Marks {
  const rows = new Map<string, number[]>();
  const order = mentions.map((_, index) => index).sort((a, b) => (mentions[a]?.start ?? 0) - (mentions[b]?.start ?? 0) || a - b);
  for (const index of order) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    const key = `${familyOf(mention.kind)} ${mention.id}`;
    rows.set(key, [...(rows.get(key) ?? []), index]);
  }
  const of = (family: Family, id: string): readonly number[] => rows.get(`${family} ${id}`) ?? [];
  return {
    of,
    ofAny: (id) => order.filter((index) => mentions[index]?.id === id),
    ids: (family) => [...rows.keys()].filter((key) => key.startsWith(`${family} `)).map((key) => key.slice(family.length + 1)),
  };
}

export function familyOf(kind: MentionKind): Family {
  return kind === 'date' || kind === 'figure' || kind === 'statement' || kind === 'event' ? kind : 'entity';
}

/** Every kind with the number of its marks. */
export function countByKind(mentions: readonly Mention[]): Record<MentionKind, number> {
  const counts: Record<MentionKind, number> = {
    person: 0,
    organization: 0,
    place: 0,
    thing: 0,
    law: 0,
    date: 0,
    figure: 0,
    statement: 0,
    event: 0,
  };
  for (const mention of mentions) counts[mention.kind] += 1;
  return counts;
}
