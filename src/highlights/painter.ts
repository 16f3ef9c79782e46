/**
 * The only painter: ranges in, CSS highlights out (CSS Custom Highlight API Module Level 1), its eraser back. The page's DOM is never
 * touched: not one mutation in a whole on/off cycle. The registry is shared with the page, hence a name that no page can guess.
 */
import { MENTION_KINDS, type MentionKind } from '../core/mentions/mention.js';

/** One mark of the text. `range` null: its place has left the document. */
export interface Mark {
  readonly kind: MentionKind;
  readonly range: Range | null;
}

export interface Painter {
  /** Shows exactly these kinds, but for sentences where a browser would paint over them. */
  show(kinds: ReadonlySet<MentionKind>): void;
  /** Marks one range as the current one; null for none. */
  point(range: Range | null): void;
  /** Whether all that should be registered still is: pages can clear the registry. */
  intact(): boolean;
  /** Registers anew all that should be. */
  restore(): void;
  /** Takes everything of ours out, and nothing that a page has put in its place. The painter is of no more use. */
  erase(): void;
}

/** Sentences lie under names; all of ours lie under a page's own highlights, which have priority 0. */
const PRIORITY = { current: -1, words: -2, sentences: -3 } as const;
const CURRENT = 'current';

export const highlightName = (token: string, kind: MentionKind | typeof CURRENT): string => `sidelight-${token}-${kind}`;

/** Takes out what a painter with this token may have left when its script was ended without warning (Firefox, on an update). */
export function sweepHighlights(token: string): void {
  for (const kind of [...MENTION_KINDS, CURRENT] as const) CSS.highlights.delete(highlightName(token, kind));
}

const isSentence = (kind: MentionKind) => kind === 'statement' || kind === 'event';
const priorityOf = (kind: MentionKind): number => (isSentence(kind) ? PRIORITY.sentences : PRIORITY.words);

/**
 * Chromium (156) gives every highlight the selection's colours where the reader's are forced, whatever a sheet says: sentences, which are most of a
 * report, would make all of it look selected. They are left undrawn there and keep their cards and their places in the list.
 */
function coversText(): boolean {
  if (navigator.vendor !== 'Google Inc.') return false;
  forced ??= matchMedia('(forced-colors: active)');
  return forced.matches;
}
/** Asked for once: to ask costs more than to switch all marks. */
let forced: MediaQueryList | undefined;

/** Makes one highlight per kind; nothing is shown until `show`. */
export function paint(marks: readonly Mark[], token: string): Painter {
  const byKind = new Map<MentionKind, Highlight>();
  for (const { kind, range } of marks) {
    if (range === null) continue;
    const highlight = byKind.get(kind) ?? new Highlight();
    highlight.priority = priorityOf(kind);
    highlight.add(range);
    byKind.set(kind, highlight);
  }
  const current = new Highlight();
  current.priority = PRIORITY.current;
  const registered = new Map<string, Highlight>();

  const set = (name: string, highlight: Highlight, on: boolean) => {
    if (!on) remove(name);
    else if (registered.get(name) !== highlight || !isOurs(name)) {
      CSS.highlights.set(name, highlight);
      registered.set(name, highlight);
    }
  };
  const remove = (name: string) => {
    if (registered.has(name) && isOurs(name)) CSS.highlights.delete(name);
    registered.delete(name);
  };
  const isOurs = (name: string) => CSS.highlights.get(name) === registered.get(name);

  return {
    show: (kinds) => {
      for (const [kind, highlight] of byKind) {
        set(highlightName(token, kind), highlight, kinds.has(kind) && !(isSentence(kind) && coversText()));
      }
    },
    point: (range) => {
      current.clear();
      if (range !== null) current.add(range);
      set(highlightName(token, CURRENT), current, range !== null);
    },
    intact: () => [...registered.keys()].every(isOurs),
    restore: () => {
      for (const [name, highlight] of registered) if (!isOurs(name)) CSS.highlights.set(name, highlight);
    },
    erase: () => {
      for (const name of [...registered.keys()]) remove(name);
    },
  };
}
