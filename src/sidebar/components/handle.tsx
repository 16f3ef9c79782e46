import { useSidebar } from '../context.js';
import { trusted } from '../trusted.js';
import { Icon } from './icon.js';

/** What is left of the sidebar when collapsed: a tab at the edge of the window, or a bar at the bottom of a narrow one. */
export function Handle() {
  const { state, t, onChange } = useSidebar();
  return (
    <button
      type="button"
      class={`handle ${state.side}`}
      aria-expanded="false"
      aria-label={t('sidebar_expand')}
      onClick={trusted(() => onChange({ collapsed: false }))}
    >
      <Icon name="up" />
      <span>{t('extName')}</span>
    </button>
  );
}
