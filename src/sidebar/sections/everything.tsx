/** The whole record below the overview, one chapter a section, sources included: for reading on, searching and listening without tabs. */
import { sectionsOf } from '../components/tabs.js';
import { useSidebar } from '../context.js';
import type { Section } from '../contract.js';
import { InSlices, ONE_BY_ONE } from '../in-slices.js';
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
  const chapters = sectionsOf(view).filter((section) => section !== 'overview');
  const draw = (section: (typeof chapters)[number]) => {
    const Chapter = CHAPTERS[section];
    return (
      <section class="chapter" key={section}>
        <h2>{t(messageKey('sidebar_section', section))}</h2>
        <Chapter />
      </section>
    );
  };
  return <InSlices rows={chapters} draw={draw} {...ONE_BY_ONE} />;
}
