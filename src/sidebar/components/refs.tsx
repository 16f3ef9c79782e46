/** Source numbers behind a statement, each a button to its entry; together one stop of the Tab key. */
import type { SourceRefs } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';
import { oneStop, stopAt } from '../one-stop.js';
import { trusted } from '../trusted.js';

function Ref({ index, place }: { readonly index: number; readonly place: number }) {
  const { view, t, format, onSource } = useSidebar();
  const source = view.sources[index];
  if (!source) return null;
  const number = format.number(index + 1);
  return (
    <button
      type="button"
      class="ref"
      tabIndex={stopAt(place)}
      aria-label={t('sidebar_source_ref', number, source.publisher)}
      title={`${source.publisher}: ${source.title}`}
      onClick={trusted((event: MouseEvent) => onSource(index, event.currentTarget as HTMLElement))}
    >
      {number}
    </button>
  );
}

/** U+2060 keeps the first number on the line of the word that it follows: a line break is allowed before any button. */
const JOINER = '\u2060';

export function Refs({ sources }: { readonly sources: SourceRefs }) {
  if (sources.length === 0) return null;
  const { locale, t } = useSidebar();
  return (
    <span class="refs" lang={locale} {...(sources.length > 1 && oneStop(t('sidebar_section_sources'), 'group'))}>
      {JOINER}
      {sources.map((index, place) => (
        <Ref key={index} index={index} place={place} />
      ))}
    </span>
  );
}
