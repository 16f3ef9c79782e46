/** The page that opens once, after the first installation: what this is, how it is called, and where its settings are. */
import { runtime } from '../../platform/browser.js';
import { watchAccess } from '../shared/access.js';
import { byId } from '../shared/dom.js';
import { hasShortcuts, listShortcuts } from '../shared/shortcuts.js';
import { translatePage } from '../shared/translate.js';
import { SAMPLE, showSample } from './sample.js';

async function start(): Promise<void> {
  translatePage('welcome_title_page');
  watchAccess();
  if (SAMPLE) showSample(SAMPLE);
  byId('options', HTMLButtonElement).addEventListener('click', () => void runtime.openOptionsPage());
  byId('keys', HTMLElement).hidden = !hasShortcuts();
  await listShortcuts();
}

void start();
