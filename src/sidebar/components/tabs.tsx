/** The sections as tabs: arrows, Home and End move and choose at once, one tab stop for all (APG's tabs pattern). */
import { useRef } from 'preact/hooks';
import type { ViewModel } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';
import { SECTIONS, type Section } from '../contract.js';
import { messageKey } from '../messages.js';
import { trusted } from '../trusted.js';

export const tabId = (section: Section) => `sl-tab-${section}`;
export const PANEL_ID = 'sl-panel';

/** The sections that this record has something for: a story that is not about tariffs has no rates to show. */
export function sectionsOf({ tariffs }: ViewModel): readonly Section[] {
  const rates = tariffs.spans.length + tariffs.announced.length + tariffs.averages.length;
  return rates > 0 ? SECTIONS : SECTIONS.filter((section) => section !== 'tariffs');
}

/** The section that a key leads to, or null for a key that is not ours. The ends join, as in any ring of tabs. */
export function tabAfter(section: Section, key: string, sections: readonly Section[] = SECTIONS): Section | null {
  const at = sections.indexOf(section);
  const last = sections.length - 1;
  const target = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[key];
  return target === undefined ? null : (sections[target] ?? null);
}

export function Tabs() {
  const { view, state, t, onChange } = useSidebar();
  const sections = sectionsOf(view);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = trusted((event: KeyboardEvent) => {
    const next = tabAfter(state.section, event.key, sections);
    if (!next) return;
    event.preventDefault();
    onChange({ section: next });
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  });
  return (
    <div class="tabs" role="tablist" aria-label={t('sidebar_sections')} ref={list} onKeyDown={onKeyDown}>
      {sections.map((section) => (
        <button
          key={section}
          type="button"
          role="tab"
          id={tabId(section)}
          aria-selected={section === state.section}
          aria-controls={PANEL_ID}
          tabIndex={section === state.section ? 0 : -1}
          onClick={trusted(() => onChange({ section }))}
        >
          {t(messageKey('sidebar_section', section))}
        </button>
      ))}
    </div>
  );
}
