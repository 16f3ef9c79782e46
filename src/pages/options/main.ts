/** The settings page. What is changed here holds at once, in every open tab; there is nothing to submit. */
import { runtime } from '../../platform/browser.js';
import { readSettings, type Settings, saveSettings, watchSettings } from '../../platform/settings.js';
import { OPEN_MODES, SIDES } from '../../platform/settings-fields.js';
import { DEPTHS } from '../../sidebar/contract.js';
import { watchAccess } from '../shared/access.js';
import { byId } from '../shared/dom.js';
import { hasShortcuts, listShortcuts, openShortcutSettings, showShortcutAddress } from '../shared/shortcuts.js';
import { listStories, showLog } from '../shared/stories.js';
import { speak, t, translatePage } from '../shared/translate.js';
import { bindRadios, showRadio } from './choices.js';
import { bindErase } from './erase.js';
import { bindMarks, showMarks } from './marks.js';
import { bindNotes, showNotes } from './notes.js';
import { bindRest, showRest } from './rest.js';
import type { Save } from './save.js';
import { bindSelects, showSelects } from './selects.js';
import { bindSites, showSites } from './sites.js';

/** Said anew even where it says the same as before: what does not change is not read aloud. */
const say = (text: string): void => {
  const status = byId('status', HTMLElement);
  status.replaceChildren();
  setTimeout(() => status.replaceChildren(text));
};

const save: Save = async (change) => {
  const stored = await saveSettings(change);
  // In the new words, where the language is what was changed.
  if (change.language && (await speak(change.language))) await name();
  say(t(stored ? 'options_saved' : 'options_not_saved'));
};

/** The words first: what is shown is shown in them. */
async function show(settings: Settings): Promise<void> {
  if (await speak(settings.language)) await name();
  showRadio('open', settings.open);
  showRadio('side', settings.side);
  showRadio('depth', settings.depth);
  showRest(settings);
  showSelects(settings);
  showMarks(settings);
  showSites(settings.quietSites, save);
  await showNotes(settings);
}

/** All that has words but no state. */
async function name(): Promise<void> {
  translatePage('options_title_page');
  await listStories();
  await listShortcuts();
}

function bind(): void {
  bindRadios('open', OPEN_MODES, 'options_open', (open) => save({ open }));
  bindRadios('side', SIDES, 'options_side', (side) => save({ side }));
  bindRadios('depth', DEPTHS, 'sidebar_depth', (depth) => save({ depth }));
  bindRest(save);
  bindSelects(save);
  bindMarks(save);
  bindSites(save);
  bindNotes(save, say);
  bindErase(async (erased) => {
    await show(await readSettings());
    say(t(erased ? 'options_erased' : 'options_not_erased'));
  });
  byId('change-keys', HTMLButtonElement).addEventListener('click', () => void openShortcutSettings());
}

async function start(): Promise<void> {
  const settings = await readSettings();
  await speak(settings.language);
  bind();
  await name();
  watchAccess();
  byId('version', HTMLElement).append(runtime.getManifest().version);
  byId('shortcuts', HTMLElement).hidden = !hasShortcuts();
  showShortcutAddress();
  watchSettings((changed) => void show(changed), new AbortController().signal);
  await show(settings);
  if (location.hash === '#log') showLog();
}

void start();
