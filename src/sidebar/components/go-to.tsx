/** From a row to its marks in the text: one button for one mark, previous and next for several. */
import { useSidebar } from '../context.js';
import { counted } from '../messages.js';
import { trusted } from '../trusted.js';
import { IconButton } from './icon-button.js';

interface GoToProps {
  readonly marks: readonly number[];
  /** What is named there, for those who hear the button without seeing its row. */
  readonly name: string;
}

/** The mark that a step leads to; a step from outside the row's marks leads to its first or its last. The ends join. */
export function markAfter(marks: readonly number[], current: number | null, by: 1 | -1): number | undefined {
  const at = current === null ? -1 : marks.indexOf(current);
  if (at < 0) return by === 1 ? marks[0] : marks.at(-1);
  return marks[(at + by + marks.length) % marks.length];
}

function Single({ mark, name }: { readonly mark: number; readonly name: string }) {
  const { t, onGoTo } = useSidebar();
  return (
    <button type="button" class="go-to" aria-label={t('sidebar_goTo_label', name)} onClick={trusted(() => onGoTo(mark))}>
      {t('sidebar_goTo')}
    </button>
  );
}

function Several({ marks, name }: GoToProps) {
  const { t, format, state, onGoTo } = useSidebar();
  const at = state.currentMark === null ? -1 : marks.indexOf(state.currentMark);
  const step = (by: 1 | -1) => () => onGoTo(markAfter(marks, state.currentMark, by) ?? 0);
  const place =
    at < 0 ? counted(t, format, 'sidebar_mentions', marks.length) : t('sidebar_place', format.number(at + 1), format.number(marks.length));
  return (
    <span class="stepper">
      <IconButton icon="left" label={t('sidebar_previous', name)} onPress={step(-1)} />
      <span class="place" aria-live="polite">
        {place}
      </span>
      <IconButton icon="right" label={t('sidebar_next', name)} onPress={step(1)} />
    </span>
  );
}

export function GoTo({ marks, name }: GoToProps) {
  const [first] = marks;
  if (first === undefined) return null;
  return marks.length === 1 ? <Single mark={first} name={name} /> : <Several marks={marks} name={name} />;
}
