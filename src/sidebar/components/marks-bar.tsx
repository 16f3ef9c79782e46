/** What is marked in the text: one switch for all, one button for each kind that this text has. */
import { useRef, useState } from 'preact/hooks';
import { MENTION_KINDS, type MentionKind } from '../../core/mentions/mention.js';
import { useSidebar } from '../context.js';
import { oneStop, stopAt } from '../one-stop.js';
import { trusted } from '../trusted.js';
import { Walk } from '../walk/walk.js';
import { Icon } from './icon.js';

/** The switch says its own state as it is pressed; what became of the marks otherwise, by a shortcut or in another tab, is said here. */
function Switch() {
  const { state, t, onChange } = useSidebar();
  const known = useRef(state.marksOn);
  const says = useRef(false);
  // That the page does not suffer them is said by a notice.
  if (known.current !== state.marksOn) says.current = state.notice !== t('noticeMarksRefused');
  known.current = state.marksOn;
  const flip = trusted(() => {
    known.current = !state.marksOn;
    says.current = false;
    onChange({ marksOn: !state.marksOn });
  });
  return (
    <>
      <button type="button" role="switch" class="switch" aria-checked={state.marksOn} onClick={flip}>
        <span>{t('sidebar_marks')}</span>
        <span class="track" aria-hidden="true" />
      </button>
      <p class="sl-spoken" role="status">
        {says.current && t(state.marksOn ? 'sidebar_marks_on' : 'sidebar_marks_off')}
      </p>
    </>
  );
}

interface KindProps {
  readonly kind: MentionKind;
  readonly count: number;
  readonly place: number;
}

function KindToggle({ kind, count, place }: KindProps) {
  const { state, t, format, onChange } = useSidebar();
  const flip = trusted(() => onChange({ kinds: { ...state.kinds, [kind]: !state.kinds[kind] } }));
  return (
    <button type="button" class="kind" tabIndex={stopAt(place)} aria-pressed={state.kinds[kind]} disabled={!state.marksOn} onClick={flip}>
      <span class={`mark ${kind}`}>{t(`sidebar_kind_${kind}`)}</span> <span class="count">{format.number(count)}</span>
    </button>
  );
}

/** On a bottom sheet the kinds are folded away at first: the sheet is for reading. Elsewhere the button is not shown. */
function More({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) {
  const { t } = useSidebar();
  return (
    <button type="button" class="more" aria-expanded={open} onClick={trusted(onToggle)}>
      {t('sidebar_kinds')}
      <Icon name={open ? 'up' : 'down'} />
    </button>
  );
}

export function MarksBar() {
  const { view, t, lined = true } = useSidebar();
  const [open, setOpen] = useState(false);
  const present = MENTION_KINDS.filter((kind) => view.counts[kind] > 0);
  if (present.length === 0) return null;
  return (
    <div class="marks">
      <div class="marks-head">
        <Switch />
        <More open={open} onToggle={() => setOpen(!open)} />
      </div>
      <div class={`kinds${open ? '' : ' folded'}${lined ? '' : ' plain'}`} {...oneStop(t('sidebar_kinds'))}>
        {present.map((kind, place) => (
          <KindToggle key={kind} kind={kind} count={view.counts[kind]} place={place} />
        ))}
      </div>
      <Walk />
    </div>
  );
}
