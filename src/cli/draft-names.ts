import nlp from 'compromise';
import { fold, letterAt } from '../core/text/letters.js';
import type { ArticleMention } from '../dossier/types.js';

/** A name in an article that the record does not know. */
export interface UnknownName {
  readonly text: string;
  /** What it may be; a guess of the NLP library, no more. */
  readonly kind: 'person' | 'place' | 'organization' | 'name';
  readonly count: number;
  /** Number of the passage in which it comes first. */
  readonly passage: number;
}

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: readonly string[];
}
interface Run {
  readonly offset: { readonly start: number };
  readonly terms: readonly Term[];
}
interface Piece {
  readonly text: string;
  readonly kind: UnknownName['kind'];
  readonly start: number;
}

/** Names that no mention covers, the most frequent first. Calendar words and nationalities are none. */
export function unknownNames(paragraphs: readonly string[], mentions: readonly ArticleMention[]): UnknownName[] {
  const found = new Map<string, UnknownName>();
  paragraphs.forEach((text, passage) => {
    const letters = fold(text);
    const known = mentions.filter((mention) => mention.passage === passage).map(({ at }) => at);
    for (const { text: name, kind, start } of pieces(text)) {
      const from = letterAt(letters, start);
      const to = letterAt(letters, start + name.length);
      if (known.some(([a, b]) => a < to && from < b)) continue;
      const before = found.get(name);
      found.set(name, before ? { ...before, count: before.count + 1 } : { text: name, kind, count: 1, passage });
    }
  });
  return [...found.values()].sort((a, b) => b.count - a.count || a.passage - b.passage);
}

const NO_NAME = new Set(['Date', 'Month', 'WeekDay', 'Demonym', 'Pronoun', 'Value', 'Ordinal', 'Honorific']);
/** Between two terms this parts two names. */
const PARTS = /[,;:—–()“”"]/;

/** Runs of proper nouns, parted where punctuation or a possessive parts them. */
function pieces(text: string): Piece[] {
  const runs = nlp(text)
    .match('#ProperNoun+')
    .json({ offset: true, terms: { tags: true } }) as Run[];
  return runs.flatMap((run) => piecesOf(run, text));
}

function piecesOf({ offset, terms }: Run, text: string): Piece[] {
  const groups: Term[][] = [[]];
  for (const term of terms) {
    if (PARTS.test(term.pre)) groups.push([]);
    if (!term.tags.some((tag) => NO_NAME.has(tag)) && /^\p{Lu}\p{L}/u.test(term.text)) groups.at(-1)?.push(term);
    else groups.push([]);
    if (PARTS.test(term.post) || /[’']s$/.test(term.text)) groups.push([]);
  }
  return groups.flatMap((group) => {
    const name = group.map((term) => term.text.replace(/[’']s$/, '')).join(' ');
    const start = name === '' ? -1 : text.indexOf(name, offset.start);
    return start < 0 ? [] : [{ text: name, kind: kindOf(group), start }];
  });
}

function kindOf(group: readonly Term[]): UnknownName['kind'] {
  const has = (tag: string) => group.some(({ tags }) => tags.includes(tag));
  if (has('Person')) return 'person';
  if (has('Organization')) return 'organization';
  return has('Place') ? 'place' : 'name';
}
