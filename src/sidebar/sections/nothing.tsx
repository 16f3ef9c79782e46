/** The page holds nothing that we know: said plainly, with what there would be to know. */
import { DateText } from '../components/date-text.js';
import { Said } from '../components/said.js';
import { useSidebar } from '../context.js';

export function Nothing() {
  const { view, t } = useSidebar();
  const { story } = view;
  return (
    <section class="section part lead">
      <p class="prose">{t('sidebar_nothing')}</p>
      <h3>{t('sidebar_knows')}</h3>
      <Said as="h4" text={story.title} />
      <Said as="p" class="prose" text={story.summary} />
      <p class="aside">
        {t('sidebar_checkedUpTo')} <DateText date={story.checkedUpTo} />
      </p>
    </section>
  );
}
