/** From a row to its marks in the text: one button for one mark, previous and next for several. */
import { withSidebar } from '../context.js';
import { counted } from '../messages.js';
import { trusted } from '../trusted.js';
import { IconButton } from './icon-button.js';

interface GoToProps {
  readonly marks: readonly number[];
  /** What is named there, for those who hear the button without seeing its row. */
  readonly name: string;
  /** Beside a date there is room for the number only. */
  readonly short?: boolean;
}

/** The mark that a step leads to; a step from outside the row's marks leads to its first or its last. The ends join. */
export function markAfter(marks: readonly number[], current: number | null, by: 1 | -1): number | undefined {
  const at = current === null ? -1 : marks.indexOf(current);
  if (at < 0) return by === 1 ? marks[0] : marks.at(-1);
  return marks[(at + by + marks.length) % marks.length];
}

const Single = withSidebar(({ mark, name }: { readonly mark: number; readonly name: string }, { view, t, locale, onGoTo }) => {
  return (
    <button
      type="button"
      class="go-to"
      aria-label={t('sidebar_goTo_label', name)}
      lang={view.foreign[name]}
      onClick={trusted(() => onGoTo(mark))}
    >
      <span lang={locale}>{t('sidebar_goTo')}</span>
    </button>
  );
});

/** How many marks there are or, once the reader is at one of them, which it is. */
const Place = withSidebar(({ marks, short }: { readonly marks: readonly number[]; readonly short: boolean }, { t, format, state }) => {
  const at = state.currentMark === null ? -1 : marks.indexOf(state.currentMark);
  const total = format.number(marks.length);
  const count = short ? total : counted(t, format, 'sidebar_mentions', marks.length);
  // With the marks shown the walk says where the reader has come to: this would be said on top, by every row that the mark belongs to.
  return (
    <span class="place" aria-live={state.marksOn ? undefined : 'polite'}>
      {at < 0 ? count : t('sidebar_place', format.number(at + 1), total)}
    </span>
  );
});

const Several = withSidebar(({ marks, name, short = false }: GoToProps, { t, state, onGoTo }) => {
  const step = (by: 1 | -1) => () => onGoTo(markAfter(marks, state.currentMark, by) ?? 0);
  return (
    <span class="stepper">
      <IconButton icon="left" label={t('sidebar_previous', name)} of={name} onPress={step(-1)} />
      <Place marks={marks} short={short} />
      <IconButton icon="right" label={t('sidebar_next', name)} of={name} onPress={step(1)} />
    </span>
  );
});

export function GoTo(props: GoToProps) {
  const [first] = props.marks;
  if (first === undefined) return null;
  return props.marks.length === 1 ? <Single mark={first} name={props.name} /> : <Several {...props} />;
}
