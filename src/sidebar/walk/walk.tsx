/** Going through the marks of the text: next and previous of a chosen kind, and the whole list of them for keyboard and ear. */
import { useRef, useState } from 'preact/hooks';
import { MENTION_KINDS, type MentionKind } from '../../core/mentions/mention.js';
import type { MarkEntry } from '../../view-model/mark-list.js';
import { Icon } from '../components/icon.js';
import { IconButton } from '../components/icon-button.js';
import { useSidebar } from '../context.js';
import { oneStop, stopAt } from '../one-stop.js';
import { trusted } from '../trusted.js';
import { revealWithFocus } from '../use-reveal.js';
import { markAfter, placeOfMark, walkOf } from './announce.js';
import { MarksList } from './marks-list.js';

const LIST_ID = 'sl-marks-list';

/** "3 of 27", or how many there are while the reader is at none. */
function Count({ walk }: { readonly walk: readonly MarkEntry[] }) {
  const { state, t, format } = useSidebar();
  const at = walk.findIndex(({ mark }) => mark === state.currentMark);
  const total = format.number(walk.length);
  if (at >= 0) return <span class="place">{t('sidebar_place', format.number(at + 1), total)}</span>;
  return (
    <span class="place">
      <span class="sl-spoken">{t('sidebar_marks')} </span>
      {total}
    </span>
  );
}

function Steps({ walk }: { readonly walk: readonly MarkEntry[] }) {
  const { state, t, walk: go } = useSidebar();
  const step = (by: 1 | -1) => () => {
    const mark = markAfter(walk, state.currentMark, by);
    if (mark !== null) go?.onVisit(mark);
  };
  return (
    <span class="stepper">
      <IconButton icon="left" label={t('walk_previous')} onPress={step(-1)} />
      <Count walk={walk} />
      <IconButton icon="right" label={t('walk_next')} onPress={step(1)} />
    </span>
  );
}

/** Which kind to go through: buttons, since nothing in a page may take text or open a list of the browser's. */
function Kinds({ present }: { readonly present: readonly MentionKind[] }) {
  const { state, t, onChange } = useSidebar();
  const chosen = state.walkKind ?? null;
  const choice = (kind: MentionKind | null, name: string, place: number) => (
    <button
      type="button"
      class="walk-kind"
      key={name}
      tabIndex={stopAt(place)}
      aria-pressed={chosen === kind}
      onClick={trusted(() => onChange({ walkKind: kind }))}
    >
      {name}
    </button>
  );
  return (
    <div class="walk-kinds" {...oneStop(t('walk_kind'))}>
      {choice(null, t('walk_all'), 0)}
      {present.map((kind, place) => choice(kind, t(`sidebar_kind_${kind}`), place + 1))}
    </div>
  );
}

interface SpokenProps {
  readonly shown: readonly MarkEntry[];
  readonly walk: readonly MarkEntry[];
  /** The focus is on the list's button of the mark, whose name is read aloud already. */
  readonly quiet: boolean;
}

/** The place that the reader has come to, said once it changes. */
function Spoken({ shown, walk, quiet }: SpokenProps) {
  const { state, t, format } = useSidebar();
  const current = shown.find(({ mark }) => mark === state.currentMark);
  const among = current && walk.includes(current) ? walk : shown;
  return (
    <p class="sl-spoken" role="status" aria-live={quiet ? 'off' : 'polite'}>
      {current && placeOfMark(current, among, t, format)}
    </p>
  );
}

export function Walk() {
  const { marks = [], walk: go, state, t } = useSidebar();
  const [open, setOpen] = useState(false);
  const [inList, setInList] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const shown = marks.filter(({ kind }) => state.kinds[kind]);
  if (!go || shown.length === 0) return null;
  const isOpen = open && state.marksOn;
  const walk = walkOf(marks, state);
  const present = MENTION_KINDS.filter((kind) => shown.some((entry) => entry.kind === kind));
  const leave = () => {
    go.onLeaveCard();
    const button = opener.current;
    const scroller = button?.closest<HTMLElement>('.scroller');
    if (button && scroller) revealWithFocus(scroller, button);
  };
  return (
    // It keeps its place while the marks are off: what stands below would move at each press of their switch.
    <div class="walk" inert={!state.marksOn}>
      <div class="walk-head">
        <button
          type="button"
          class="walk-opener"
          ref={opener}
          aria-expanded={isOpen}
          aria-controls={LIST_ID}
          onClick={trusted(() => setOpen(!open))}
        >
          {t('walk_title')}
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
        <Steps walk={walk} />
      </div>
      <Spoken shown={shown} walk={walk} quiet={inList} />
      <div id={LIST_ID}>
        {isOpen && <Kinds present={present} />}
        {isOpen && <MarksList walk={walk} onLeave={leave} onInside={setInList} />}
      </div>
    </div>
  );
}
