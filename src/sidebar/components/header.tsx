/** The masthead: whose sidebar this is, and where it stands. It never scrolls away, so that the way out is always there. */
import { useSidebar } from '../context.js';
import { IconButton } from './icon-button.js';

export function Header() {
  const { state, t, onChange, onClose, onSettings } = useSidebar();
  const other = state.side === 'right' ? 'left' : 'right';
  return (
    <header class="masthead">
      <p class="name">{t('extName')}</p>
      <div class="controls">
        {onSettings && <IconButton icon="settings" label={t('sidebar_settings')} onPress={() => onSettings(false)} />}
        {onClose && (
          <>
            <IconButton
              class="side-button"
              icon={`to-${other}`}
              label={t(`sidebar_move_${other}`)}
              onPress={() => onChange({ side: other })}
            />
            <IconButton class="collapse" icon={state.side} label={t('sidebar_collapse')} onPress={() => onChange({ collapsed: true })} />
            <IconButton icon="close" label={t('sidebar_close')} onPress={onClose} />
          </>
        )}
      </div>
    </header>
  );
}
