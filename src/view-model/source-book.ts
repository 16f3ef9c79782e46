import type { Source } from '../dossier/types.js';
import { present } from './present.js';
import type { SourceRefs, SourceView } from './view-model.js';

/** The sources of one view, numbered in order of first use, as a reader meets them. */
export interface SourceBook {
  /** The numbers of these sources, from 0, each once and in rising order; those that are new are added. An unknown id is left out. */
  readonly refs: (ids: readonly string[]) => SourceRefs;
  /** All sources used so far, in order of number. */
  readonly list: () => readonly SourceView[];
}

export function openSourceBook(
  sources: readonly Source[],
  publisherOf: (publisher: string) => string = (publisher) => publisher,
): SourceBook {
  const known = new Map(sources.map((source) => [source.id, source]));
  const numbers = new Map<string, number>();
  const used: SourceView[] = [];
  const number = (id: string): number[] => {
    const source = known.get(id);
    if (source === undefined) return [];
    if (!numbers.has(id)) numbers.set(id, used.push({ ...viewOf(source), publisher: publisherOf(source.publisher) }) - 1);
    return [numbers.get(id) ?? 0];
  };
  return { refs: (ids) => [...new Set(ids.flatMap(number))].sort((a, b) => a - b), list: () => used };
}

function viewOf({ id, publisher, title, kind, url, language, date, citation, checked, seen }: Source): SourceView {
  return present({ id, publisher, title, kind, url, language, date, citation, checked, seen });
}
