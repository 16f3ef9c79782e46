/** What this copy changed, beside what it leaves out: prose added, passages moved, passages reworded; each with the way to its place. */
import type { ComponentChildren, JSX } from 'preact';
import type { ChangesView, PlaceView } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';
import { PAGE } from '../languages.js';
import { counted } from '../messages.js';
import { trusted } from '../trusted.js';

interface ChangeProps {
  readonly title: string;
  readonly place: PlaceView;
  /** What is spoken for the button beside the title. */
  readonly name: string;
  /** Of what is there. */
  readonly lang: string | undefined;
  readonly children: ComponentChildren;
}

function Change({ title, place, name, lang, children }: ChangeProps) {
  const { t, onGoToPlace } = useSidebar();
  return (
    <li class="row change">
      <div class="row-head">
        <h4>{title}</h4>
        <button
          type="button"
          class="go-to"
          aria-label={t('sidebar_goTo_label', lang ? title : t('join_colon', title, name))}
          onClick={trusted(() => onGoToPlace(place.start, place.end))}
        >
          {t('sidebar_goTo')}
        </button>
      </div>
      <p class="prose" lang={lang}>
        {children}
      </p>
    </li>
  );
}

function useRows({ added, moved, reworded }: ChangesView): JSX.Element[] {
  const { view, t, format, locale } = useSidebar();
  const foreign = locale.startsWith(PAGE) ? undefined : PAGE;
  const passage = (number: number) => format.number(number + 1);
  return [
    ...added.map((place) => (
      <Change
        key={`added ${place.start}`}
        title={t('sidebar_change_added', format.number(place.letters))}
        place={place}
        name={place.excerpt}
        lang={foreign}
      >
        <q>{place.excerpt}</q>
      </Change>
    )),
    ...reworded.map((place) => (
      <Change
        key={`reworded ${place.start}`}
        title={t('sidebar_change_reworded', passage(place.passage), format.share(place.verbatim))}
        place={place}
        name={place.gist}
        lang={view.foreign[place.gist]}
      >
        {place.gist}
      </Change>
    )),
    ...moved.map((place) => (
      <Change
        key={`moved ${place.start}`}
        title={t('sidebar_change_moved', passage(place.passage))}
        place={place}
        name={place.gist}
        lang={view.foreign[place.gist]}
      >
        {place.gist}
      </Change>
    )),
  ];
}

/** Changes that are shown at once. To fold away fewer than three would cost the reader more than it saves. */
const SHOWN = 5;

export function Changes({ changes }: { readonly changes: ChangesView }) {
  const { t, format } = useSidebar();
  const rows = useRows(changes);
  if (rows.length === 0) return null;
  const shown = rows.length < SHOWN + 3 ? rows.length : SHOWN;
  return (
    <section class="part">
      <h3>
        {t('sidebar_changes')} <span class="count">{format.number(rows.length)}</span>
      </h3>
      <ul class="rows">{rows.slice(0, shown)}</ul>
      {shown < rows.length && (
        <details>
          <summary class="go-to unfold">{counted(t, format, 'sidebar_changes_more', rows.length - shown)}</summary>
          <ul class="rows">{rows.slice(shown)}</ul>
        </details>
      )}
    </section>
  );
}
