/** The page that opens once, after the first installation: what this is, a report to try it on, how it is called, and where its settings are. */
import { runtime } from '../../platform/browser.js';
import { readSettings } from '../../platform/settings.js';
import { watchAccess } from '../shared/access.js';
import { byId } from '../shared/dom.js';
import { hasShortcuts, listShortcuts } from '../shared/shortcuts.js';
import { nameStories } from '../shared/stories.js';
import { speak, translatePage } from '../shared/translate.js';
import { showSample } from './sample.js';

/** Brought on demand: most newcomers' first look is at the words. */
const tryOut = async (): Promise<void> => (await import('./try-out.js')).tryOut();

async function start(): Promise<void> {
  await speak((await readSettings()).language);
  translatePage('welcome_title_page');
  watchAccess();
  nameStories();
  showSample();
  byId('try', HTMLButtonElement).addEventListener('click', () => void tryOut());
  byId('options', HTMLButtonElement).addEventListener('click', () => void runtime.openOptionsPage());
  byId('keys', HTMLElement).hidden = !hasShortcuts();
  await listShortcuts();
}

void start();
