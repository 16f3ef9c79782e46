/** The browser's own side panel (Chrome) or sidebar (Firefox): the same sidebar, where no page can cover it, read it or throw it out. */
import { holdPanel } from '../../platform/panel-lock.js';
import { readSettings, type Settings, watchSettings } from '../../platform/settings.js';
import { byId } from '../shared/dom.js';
import { speak, t, translatePage } from '../shared/translate.js';
import { Drawn } from './drawn.js';
import { frontTab } from './front-tab.js';
import { Link, type Showing } from './link.js';

function say(showing: Exclude<Showing, { readonly shown: unknown }>): void {
  const isUnknown = showing !== null && 'unknown' in showing;
  byId('notice', HTMLElement).hidden = false;
  byId('said', HTMLElement).textContent = showing === null ? '' : t(isUnknown ? 'sidebar_nothing' : `refused_${showing.refused}`);
  byId('look', HTMLButtonElement).hidden = !isUnknown || showing.unknown === 'read';
}

async function start(): Promise<void> {
  const box = byId('sidebar', HTMLElement);
  let last: Showing = null;
  const show = (showing: Showing) => {
    last = showing;
    const shown = showing && 'shown' in showing ? showing.shown : null;
    box.hidden = shown === null;
    drawn.show(shown);
    if (showing === null || !('shown' in showing)) say(showing);
    else byId('notice', HTMLElement).hidden = true;
  };
  const speakAs = async ({ language }: Settings) => {
    await speak(language);
    translatePage('extName');
  };
  await speakAs(await readSettings());
  holdPanel((await frontTab())?.windowId);
  const link = new Link((showing) => show(showing));
  const drawn = new Drawn(box, link);
  byId('look', HTMLButtonElement).addEventListener('click', () => void link.look());
  watchSettings((changed) => void speakAs(changed).then(() => show(last)), new AbortController().signal);
}

void start();
