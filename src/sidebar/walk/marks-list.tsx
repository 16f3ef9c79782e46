/**
 * A button for each mark, in reading order: marks are highlights, which no key and no screen reader can reach. One tab stop; arrows, Home and
 * End move (APG's roving tabindex); the focus shows the mark and its card, Enter goes into the card, Escape back out of the list.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkEntry } from '../../view-model/mark-list.js';
import { useSidebar } from '../context.js';
import { PAGE } from '../languages.js';
import { trusted } from '../trusted.js';
import { meaningOf } from './announce.js';

interface MarksListProps {
  readonly walk: readonly MarkEntry[];
  readonly onLeave: () => void;
  /** The focus has come into the list, or left it. */
  readonly onInside: (inside: boolean) => void;
}

const LEAP = 10;

/** The place in the list that a key leads to, null for a key that is not ours. The ends do not join: they are the text's. */
export function placeAfter(at: number, key: string, length: number): number | null {
  const last = length - 1;
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + LEAP, PageUp: at - LEAP }[key];
  return target === undefined ? null : Math.max(0, Math.min(last, target));
}

/** Its name is its content: what is seen, and the kind for those who do not see the line under it. */
function MarkButton({ entry, stop }: { readonly entry: MarkEntry; readonly stop: boolean }) {
  const { state, t, format, walk } = useSidebar();
  const current = state.currentMark === entry.mark;
  const meaning = meaningOf(entry, t, format);
  return (
    <li>
      <button
        type="button"
        class="proxy"
        tabIndex={stop ? 0 : -1}
        aria-current={current ? 'location' : undefined}
        onFocus={trusted(() => !current && walk?.onVisit(entry.mark))}
        onClick={trusted((event: MouseEvent) => (event.detail === 0 ? walk?.onEnterCard() : walk?.onVisit(entry.mark)))}
      >
        <span class="sl-spoken">{`${t(`card_kind_${entry.kind}`)}, `}</span>
        <span class={`mark ${entry.kind}`} lang={PAGE}>
          {entry.text}
        </span>
        {meaning !== entry.text && (
          <>
            <span class="sl-spoken">, </span>
            <span class="meaning" lang={entry.lang}>
              {meaning}
            </span>
          </>
        )}
      </button>
    </li>
  );
}

/** Only the list itself scrolls: the browser's own way would move the page behind as well. */
function keepInView(box: HTMLElement, row: HTMLElement): void {
  const { top, bottom } = row.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top) box.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom;
}

export function MarksList({ walk, onLeave, onInside }: MarksListProps) {
  const { state, t } = useSidebar();
  const list = useRef<HTMLOListElement>(null);
  const at = Math.max(
    0,
    walk.findIndex(({ mark }) => mark === state.currentMark),
  );
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];

  useLayoutEffect(() => {
    const row = buttons()[at];
    if (list.current && row) keepInView(list.current, row);
  }, [at, walk.length]);

  const onKeyDown = trusted((event: KeyboardEvent) => {
    const focused = buttons().indexOf(event.target as HTMLButtonElement);
    const next = placeAfter(focused, event.key, walk.length);
    if (event.key === 'Escape') onLeave();
    else if (next !== null) buttons()[next]?.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  });
  return (
    <ol
      class="proxies"
      ref={list}
      // Firefox makes a tab stop of whatever scrolls.
      tabIndex={-1}
      aria-label={t('walk_list')}
      onFocusIn={() => onInside(true)}
      onFocusOut={() => onInside(false)}
      onKeyDown={onKeyDown}
    >
      {walk.map((entry, place) => (
        <MarkButton key={entry.mark} entry={entry} stop={place === at} />
      ))}
    </ol>
  );
}
