/** Sifting the timeline by buttons: a text field on the page would hand every key to the page. */
import type { EventView } from '../../view-model/view-model.js';
import { Choices } from '../components/choices.js';
import { Icon } from '../components/icon.js';
import { useSidebar } from '../context.js';
import { useKept } from '../kept.js';
import { messageKey } from '../messages.js';
import { trusted } from '../trusted.js';
import { type Facet, facetCounts, isOpen, OPEN_SIEVE, type Sieve, toggled } from './sift.js';

interface FilterProps {
  readonly sieve: Sieve;
  readonly onSieve: (sieve: Sieve) => void;
}

function Facets({ facet, sieve, onSieve }: FilterProps & { readonly facet: Facet }) {
  const { view, t, format } = useSidebar();
  const names = new Map(view.actors.map(({ id, name }) => [id, name ?? t('sidebar_actor_others')]));
  const nameOf = (value: string) => (facet === 'actors' ? names.get(value) : t(messageKey('sidebar_event', value)));
  const values = facetCounts(view.timeline, facet, sieve);
  if (values.length < 2) return null;
  const choices = values.map(({ value, count }) => ({
    value,
    name: (
      <>
        {nameOf(value)} <span class="count">{format.number(count)}</span>
      </>
    ),
  }));
  return (
    <Choices
      label={t(`sidebar_facet_${facet}`)}
      choices={choices}
      isChosen={(value) => sieve[facet].has(value)}
      onChoose={(value) => onSieve(toggled(sieve, facet, value))}
    />
  );
}

/** What is left, read aloud whenever it changes, with the way back to everything, which goes as it is pressed: the focus is the button's before it. */
function Left({ events, sieve, onSieve }: FilterProps & { readonly events: readonly EventView[] }) {
  const { view, t, format } = useSidebar();
  const clear = trusted(({ currentTarget }: MouseEvent) => {
    (currentTarget as HTMLElement).parentElement?.querySelector('button')?.focus();
    onSieve(OPEN_SIEVE);
  });
  return (
    <>
      <span role="status">
        {isOpen(sieve) ? '' : t('sidebar_filter_left', format.number(events.length), format.number(view.timeline.length))}
      </span>
      {!isOpen(sieve) && (
        <button type="button" class="go-to" onClick={clear}>
          {t('sidebar_filter_clear')}
        </button>
      )}
    </>
  );
}

export function Filters(props: FilterProps & { readonly events: readonly EventView[] }) {
  const { t } = useSidebar();
  const [shown, show] = useKept('filters', () => false);
  return (
    <div class="filters">
      <div class="filters-head">
        <button type="button" class="unfolds" aria-expanded={shown} onClick={trusted(() => show(!shown))}>
          {t('sidebar_filter')} <Icon name={shown ? 'up' : 'down'} />
        </button>
        <Left {...props} />
      </div>
      {shown && (
        <>
          <Facets facet="actors" {...props} />
          <Facets facet="kinds" {...props} />
        </>
      )}
    </div>
  );
}
