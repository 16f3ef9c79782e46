/** The whole record below the overview, one chapter a section, sources included: for reading on, searching and listening without tabs. */
import { sectionsOf } from '../components/tabs.js';
import { useSidebar } from '../context.js';
import type { Section } from '../contract.js';
import { messageKey } from '../messages.js';
import { Entities } from './entities.js';
import { Sources } from './sources.js';
import { Tariffs } from './tariffs.js';
import { ThenNow } from './then-now.js';
import { Timeline } from './timeline.js';

export const CHAPTERS: Readonly<Record<Exclude<Section, 'overview'>, () => preact.JSX.Element>> = {
  entities: Entities,
  timeline: Timeline,
  tariffs: Tariffs,
  'loose-ends': ThenNow,
  sources: Sources,
};

export function Everything() {
  const { view, t } = useSidebar();
  return sectionsOf(view).map((section) => {
    if (section === 'overview') return null;
    const Chapter = CHAPTERS[section];
    return (
      <section class="chapter" key={section}>
        <h2>{t(messageKey('sidebar_section', section))}</h2>
        <Chapter />
      </section>
    );
  });
}
