/** Source numbers behind a statement, each a button to its entry; together one stop of the Tab key. */
import type { SourceRefs } from '../../view-model/view-model.js';
import { type SidebarContext, withSidebar } from '../context.js';
import { oneStop, stopAt } from '../one-stop.js';
import { trusted } from '../trusted.js';

type Press = (event: MouseEvent) => void;

/** No component of its own, and one listener for a row of them: a long section has hundreds. */
function refButton(index: number, place: number, { view, t, format }: SidebarContext, press: Press) {
  const source = view.sources[index];
  if (!source) return null;
  const number = format.number(index + 1);
  return (
    <button
      key={index}
      type="button"
      class="ref"
      data-source={index}
      tabIndex={stopAt(place)}
      aria-label={t('sidebar_source_ref', number, source.publisher)}
      onClick={press}
    >
      {number}
    </button>
  );
}

/** U+2060 keeps the first number on the line of the word that it follows: a line break is allowed before any button. */
const JOINER = '\u2060';

export const Refs = withSidebar(({ sources }: { readonly sources: SourceRefs }, sidebar) => {
  if (sources.length === 0) return null;
  const { locale, t, view, onSource } = sidebar;
  const press = trusted(({ currentTarget }: MouseEvent) => {
    if (currentTarget instanceof HTMLElement) onSource(Number(currentTarget.dataset.source), currentTarget);
  });
  // The tooltip comes with the pointer: written down, it would be read out after the name, which has the publisher already.
  const tell = ({ target }: PointerEvent) => {
    const source = target instanceof HTMLElement ? view.sources[Number(target.dataset.source)] : undefined;
    if (source) (target as HTMLElement).title = `${source.publisher}: ${source.title}`;
  };
  return (
    <span class="refs" lang={locale} onPointerOver={tell} {...(sources.length > 1 && oneStop(t('sidebar_section_sources'), 'group'))}>
      {JOINER}
      {sources.map((index, place) => refButton(index, place, sidebar, press))}
    </span>
  );
});
