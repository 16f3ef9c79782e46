/** What the record in this package is, and how far it goes. */
import type { Story } from '../../dossier/types.js';
import { fetchTexts, STORIES } from '../../platform/packaged.js';
import type { ChosenLanguage } from '../../platform/settings-fields.js';
import { byId, element } from './dom.js';
import { pageLanguage, t } from './translate.js';

/** The record's own English writes the day first. */
const dayLanguage = (): string => (pageLanguage().startsWith('en') ? 'en-GB' : pageLanguage());

/** A day without an hour: formatted as UTC, or it would be the day before in the Americas. */
const day = (iso: string): string =>
  new Intl.DateTimeFormat(dayLanguage(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00Z`));

/** The words' own tag is the key of the names in that language. */
const titleOf = (title: Story['title']): string => title[t('language') as keyof Story['title']] ?? title.en;

/** What was changed in each version, the newest first; what the record has in English alone says so to a screen reader. */
async function changesOf({ id, changeLog }: Story): Promise<HTMLDetailsElement> {
  const texts = await fetchTexts(id, t('language') as ChosenLanguage);
  const item = (text: string): HTMLLIElement => {
    const made = element('li', texts?.[text] ?? text);
    if (!texts?.[text]) made.lang = 'en';
    return made;
  };
  const versions = changeLog.flatMap(({ version, date, changes }) => [
    element('p', `${version} · ${day(date)}`),
    element('ul', ...changes.map(item)),
  ]);
  return element('details', element('summary', t('options_record_log')), ...versions);
}

const lineOf = ({ version, checkedUpTo }: Story): string => t('options_record_line', version, day(checkedUpTo));

const show = (rows: readonly HTMLElement[]): void => byId('stories', HTMLUListElement).replaceChildren(...rows);

const rowOf = async (story: Story): Promise<HTMLLIElement> =>
  element('li', element('strong', titleOf(story.title)), element('span', lineOf(story)), await changesOf(story));

/** Each with its version and what was changed in it. */
export async function listStories(): Promise<void> {
  const language = t('language');
  const rows = await Promise.all(STORIES.map(rowOf));
  // Another may have been chosen while the texts came.
  if (t('language') === language) show(rows);
}

/** What has changed, unfolded, for whoever asked for it in the sidebar. */
export function showLog(): void {
  const logs = byId('stories', HTMLUListElement).querySelectorAll('details');
  for (const log of logs) log.open = true;
  logs[0]?.scrollIntoView();
}

/** Each in a line. */
export const nameStories = (): void => show(STORIES.map((story) => element('li', t('join_colon', titleOf(story.title), lineOf(story)))));
