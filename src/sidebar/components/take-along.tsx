/** The whole reading as a file, in the formats that others read. */
import { useSidebar } from '../context.js';
import { EXPORTS } from '../contract.js';
import { messageKey } from '../messages.js';
import { trusted } from '../trusted.js';

export function TakeAlong() {
  const { t, onExport } = useSidebar();
  return (
    <section class="part">
      <h3>{t('sidebar_take')}</h3>
      <p class="aside">{t('sidebar_take_note')}</p>
      <p class="links">
        {EXPORTS.map((format) => (
          <button key={format} type="button" class="go-to" onClick={trusted(() => onExport(format))}>
            {t(messageKey('sidebar_export', format))}
          </button>
        ))}
      </p>
    </section>
  );
}
