/** "Something is wrong here": reasons to choose from, under the section. The note is the owner's to keep. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { useSidebar } from '../context.js';
import { useKept } from '../kept.js';
import { messageKey } from '../messages.js';
import { trusted } from '../trusted.js';
import { WRONGS } from '../wrongs.js';
import { Icon } from './icon.js';

/** `told`: whether the note was kept; null until that is known. */
function Reasons({ told }: { readonly told: (kept: boolean | null) => void }) {
  const { t, onWrong } = useSidebar();
  return (
    <>
      <p class="aside">{t('sidebar_wrong_note')}</p>
      <ul class="plain reasons">
        {WRONGS.map((reason) => (
          <li key={reason}>
            <button
              type="button"
              class="go-to"
              onClick={trusted(() => {
                told(null);
                onWrong?.(reason).then(told);
              })}
            >
              {t(messageKey('sidebar_reason', reason))}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Wrong() {
  const { t, state, onWrong } = useSidebar();
  // Each section has its own, kept while the sidebar is closed.
  const [open, setOpen] = useKept(`wrong ${state.section}`, () => false);
  const [kept, setKept] = useState<boolean | null>(null);
  // A note was about what was shown then.
  useLayoutEffect(() => setKept(null), [state.section, state.current]);
  if (!onWrong) return null;
  return (
    <div class="wrong">
      <button type="button" class="unfolds" aria-expanded={open} onClick={trusted(() => setOpen(!open))}>
        {t('sidebar_wrong')}
        <Icon name={open ? 'up' : 'down'} />
      </button>
      {open && <Reasons told={setKept} />}
      <p class="aside" role="status">
        {kept === null ? '' : t(kept ? 'sidebar_wrong_kept' : 'sidebar_wrong_not_kept')}
      </p>
    </div>
  );
}
