import { coversSentence } from '../core/mentions/stored-mention.js';
import { fold, letterAt } from '../core/text/letters.js';
import type { ArticleMention } from '../dossier/types.js';

type Stretch = readonly [from: number, to: number];

/**
 * Mentions with `at` set to where their passage prints them, in order: so that an author may write one by hand as passage and surface.
 * One that is in its place stays there; of several places the first that no other mention has is taken. Throws where there is none.
 */
export function placeMentions(mentions: readonly ArticleMention[], paragraphs: readonly string[]): ArticleMention[] {
  const places = mentions.map((mention) => placesOf(mention, paragraphs));
  const isPlaced = mentions.map(({ at }, n) => places[n]?.some(([from, to]) => from === at[0] && to === at[1]) === true);
  const taken = mentions.filter((mention, n) => isPlaced[n] && !coversSentence(mention.kind)).map(key);
  const placed = mentions.map((mention, n) => {
    if (isPlaced[n] || mention.exact === undefined) return mention;
    const free = places[n]?.find((at) => !taken.includes(key({ ...mention, at: [...at] })));
    if (free === undefined) throw new Error(`passage ${mention.passage} does not print "${mention.exact}" (${mention.id}) once more`);
    const moved: ArticleMention = { ...mention, at: [...free] };
    taken.push(key(moved));
    return moved;
  });
  const sentence = ({ kind }: ArticleMention) => Number(coversSentence(kind));
  return placed.sort((a, b) => a.passage - b.passage || sentence(a) - sentence(b) || a.at[0] - b.at[0]);
}

const key = ({ passage, at }: Pick<ArticleMention, 'passage' | 'at'>): string => `${passage} ${at.join(' ')}`;
const WORD = /[\p{L}\p{N}]/u;

/** Where a passage prints a surface as words of its own, in folded letters. */
function placesOf({ exact, passage }: ArticleMention, paragraphs: readonly string[]): Stretch[] {
  const text = paragraphs[passage];
  if (exact === undefined || text === undefined) return [];
  const letters = fold(text);
  const places: Stretch[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (WORD.test(text.charAt(at - 1)) || WORD.test(text.charAt(end))) continue;
    places.push([letterAt(letters, at), letterAt(letters, end)]);
  }
  return places;
}
