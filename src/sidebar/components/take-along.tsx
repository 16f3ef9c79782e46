/** The whole reading as a file, in the formats that others read. */
import { useSidebar } from '../context.js';
import { EXPORTS } from '../contract.js';
import { messageKey } from '../messages.js';
import { oneStop, stopAt } from '../one-stop.js';
import { trusted } from '../trusted.js';

export function TakeAlong() {
  const { t, onExport } = useSidebar();
  return (
    <section class="part">
      <h3>{t('sidebar_take')}</h3>
      <p class="aside">{t('sidebar_take_note')}</p>
      <div class="links" {...oneStop(t('sidebar_take'))}>
        {EXPORTS.map((format, place) => (
          <button key={format} type="button" class="go-to" tabIndex={stopAt(place)} onClick={trusted(() => onExport(format))}>
            {t(messageKey('sidebar_export', format))}
          </button>
        ))}
      </div>
    </section>
  );
}
