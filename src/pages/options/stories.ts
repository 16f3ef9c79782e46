/** What the record in this package is, and how far it goes. */
import { i18n } from '../../platform/browser.js';
import { STORIES } from '../../platform/packaged.js';
import { byId, element } from '../shared/dom.js';
import { t } from '../shared/translate.js';

/** A day without an hour: formatted as UTC, or it would be the day before in the Americas. */
const day = (iso: string): string =>
  new Intl.DateTimeFormat(i18n.getUILanguage(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00Z`));

export function listStories(): void {
  const rows = STORIES.map(({ title, version, checkedUpTo }) =>
    element('li', element('strong', title.en), element('span', t('options_record_line', version, day(checkedUpTo)))),
  );
  byId('stories', HTMLUListElement).replaceChildren(...rows);
}
