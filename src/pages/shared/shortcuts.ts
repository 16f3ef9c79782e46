/** The keyboard shortcuts as they are now: the reader may have changed them, and the browser may have refused one that was taken. */
import { commands, isChrome, tabs } from '../../platform/browser.js';
import { byId, element } from './dom.js';
import { t } from './translate.js';

/** By our own messages, in the page's language: the browser's list has them in its own. */
const NAMES: Readonly<Record<string, string>> = {
  _execute_action: 'options_key_open',
  'next-mark': 'commandNextMark',
  'previous-mark': 'commandPreviousMark',
  'toggle-marks': 'commandToggleMarks',
};
/** Chrome has no API for it, as Firefox has (from 137); its page may be opened by an extension, though not by a link. */
const CHROME_PAGE = 'chrome://extensions/shortcuts';

/** Chrome writes these keys as words, Firefox as their signs. */
const SIGNS: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };
const printed = (shortcut: string): string => shortcut.replace(/Period|Comma/, (name) => SIGNS[name] ?? name);

export async function listShortcuts(): Promise<void> {
  const all = (await commands?.getAll()) ?? [];
  const rows = all.flatMap(({ name, description, shortcut }) => [
    element('dt', t(NAMES[name ?? ''] ?? '') || (description ?? '')),
    element('dd', shortcut ? element('kbd', printed(shortcut)) : t('options_key_none')),
  ]);
  byId('keys', HTMLDListElement).replaceChildren(...rows);
}

/** The button may be of no use where the reader's browser keeps extensions from its own pages: the address can be taken along. */
export function showShortcutAddress(): void {
  const address = byId('keys-address', HTMLElement);
  address.hidden = !isChrome();
  address.querySelector('code')?.replaceChildren(CHROME_PAGE);
}

export async function openShortcutSettings(): Promise<void> {
  await (isChrome() ? tabs.create({ url: CHROME_PAGE }) : commands?.openShortcutSettings());
}

/** Firefox for Android has no shortcuts. */
export const hasShortcuts = (): boolean => commands !== undefined;
