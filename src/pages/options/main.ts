/** The settings page. What is changed here holds at once, in every open tab; there is nothing to submit. */
import { runtime } from '../../platform/browser.js';
import { readSettings, type Settings, saveSettings, watchSettings } from '../../platform/settings.js';
import { watchAccess } from '../shared/access.js';
import { byId } from '../shared/dom.js';
import { hasShortcuts, listShortcuts, openShortcutSettings } from '../shared/shortcuts.js';
import { t, translatePage } from '../shared/translate.js';
import { bindRadios, showRadio } from './choices.js';
import { bindErase } from './erase.js';
import { bindMarks, showMarks } from './marks.js';
import type { Save } from './save.js';
import { bindSites, showSites } from './sites.js';
import { listStories } from './stories.js';

const say = (text: string): void => byId('status', HTMLElement).replaceChildren(text);

const save: Save = async (change) => {
  const stored = await saveSettings(change);
  say(t(stored ? 'options_saved' : 'options_not_saved'));
};

function show(settings: Settings): void {
  showRadio('open', settings.open);
  showRadio('side', settings.side);
  showRadio('depth', settings.depth);
  showMarks(settings);
  showSites(settings.quietSites, save);
}

function bind(): void {
  bindRadios('open', ['sidebar', 'tab', 'badge'], (open) => save({ open }));
  bindRadios('side', ['right', 'left'], (side) => save({ side }));
  bindRadios('depth', ['line', 'minute', 'everything'], (depth) => save({ depth }));
  bindMarks(save);
  bindSites(save);
  bindErase((settings) => {
    show(settings);
    say(t('options_erased'));
  });
  byId('change-keys', HTMLButtonElement).addEventListener('click', () => void openShortcutSettings());
}

async function start(): Promise<void> {
  translatePage('options_title_page');
  bind();
  watchAccess();
  listStories();
  byId('version', HTMLElement).append(runtime.getManifest().version);
  byId('shortcuts', HTMLElement).hidden = !hasShortcuts();
  await listShortcuts();
  watchSettings(show, new AbortController().signal);
  show(await readSettings());
}

void start();
