/** The marks in reading order, each with what it says and what it stands for: for those who go through them by key or by ear. */
import type { Mention, MentionKind } from '../core/mentions/mention.js';
import { familyOf } from './marks.js';
import type { ViewModel } from './view-model.js';

export interface MarkEntry {
  /** Index into the mentions. */
  readonly mark: number;
  readonly kind: MentionKind;
  /** The words of the text, cut short where they are a whole sentence. */
  readonly text: string;
  /** What they stand for: a name, what was said, what happened; of dates the ISO form. Absent where the words say it all. */
  readonly value?: string;
  /** Who said it. */
  readonly by?: string;
  /** Language of `value`, where it is not the interface's. */
  readonly lang?: string;
  readonly date?: string;
}

/** Longest piece of a sentence that is read out, in code units. */
const LONGEST = 60;
/** Of the page's own text that much is looked at for it, white space and all. */
const WIDEST = 4 * LONGEST;

/** `text`: that which the mentions' offsets count in, or the part of it that begins at `from`. Order: by start, a sentence before the names in it. */
export function markEntries(view: ViewModel, mentions: readonly Mention[], text: string, from = 0): MarkEntry[] {
  const names = namesOf(view);
  const order = mentions.map((mention, mark) => ({ mention, mark }));
  order.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const wordsOf = ({ start, end }: Mention) => shorten(text.slice(start - from, end - from));
  return order.map(({ mention, mark }) => entryOf(mention, mark, wordsOf(mention), names));
}

interface Named {
  readonly value: string;
  readonly by?: string;
  readonly lang?: string;
}

function entryOf(mention: Mention, mark: number, words: string, names: ReadonlyMap<string, Named>): MarkEntry {
  const name = names.get(`${familyOf(mention.kind)} ${mention.id}`);
  return {
    mark,
    kind: mention.kind,
    text: words,
    ...(name !== undefined && name.value !== words && name),
    ...(mention.date !== undefined && { date: mention.date }),
  };
}

/** Nothing is replaced where nothing changes: what comes out is then a piece of the page's text, which is in memory once for all marks. */
function shorten(raw: string): string {
  const words = raw
    .slice(0, WIDEST)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  if (words.length <= LONGEST) return raw.length > WIDEST ? `${words}…` : words;
  const cut = words.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST / 2 ? cut.slice(0, space) : cut}…`;
}

function namesOf({ entities, figures, statements, timeline, foreign }: ViewModel): Map<string, Named> {
  const named = (key: string, value: string, by?: string) => {
    const lang = foreign[value];
    return [key, { value, ...(by !== undefined && { by }), ...(lang !== undefined && { lang }) }] as const;
  };
  return new Map([
    ...entities.map(({ id, name }) => named(`entity ${id}`, name)),
    ...figures.map(({ id, label }) => named(`figure ${id}`, label)),
    ...statements.map(({ id, speaker, gist }) => named(`statement ${id}`, gist, speaker)),
    ...timeline.map(({ id, title }) => named(`event ${id}`, title)),
  ]);
}
