/** The reader's notes that something is wrong: counted, saved to a file, erased. */
import { runtime } from '../../platform/browser.js';
import { eraseNotes, isNoteKey, readNotes } from '../../platform/notes.js';
import type { Settings } from '../../platform/settings.js';
import { watchItems } from '../../platform/storage.js';
import { byId } from '../shared/dom.js';
import { pageLanguage, t } from '../shared/translate.js';
import type { Save } from './save.js';

/** Forms of a count as `counted` in the sidebar has them. */
function countText(count: number): string {
  const one = new Intl.PluralRules(pageLanguage()).select(count) === 'one';
  return t(`options_wrong_count_${one ? 'one' : 'other'}`, new Intl.NumberFormat(pageLanguage()).format(count));
}

function show(count: number): void {
  byId('wrong-count', HTMLElement).textContent = countText(count);
  byId('wrong-download', HTMLButtonElement).disabled = count === 0;
  byId('wrong-erase', HTMLButtonElement).disabled = count === 0;
}

const showCount = async () => show((await readNotes()).length);

export async function showNotes({ noteAddress }: Settings): Promise<void> {
  byId('wrong-address', HTMLInputElement).checked = noteAddress;
  await showCount();
}

/** A file that says what it is: the notes, and which version of the extension kept them. */
async function download(): Promise<void> {
  const file = { notes: await readNotes(), extension: runtime.getManifest().version };
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'sidelight-notes.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}

export function bindNotes(save: Save, say: (text: string) => void): void {
  byId('wrong-download', HTMLButtonElement).addEventListener('click', () => void download());
  byId('wrong-erase', HTMLButtonElement).addEventListener('click', async () => {
    const erased = await eraseNotes();
    say(t(erased ? 'options_wrong_erased' : 'options_not_erased'));
    if (!erased) return;
    // The button goes out of use, and the focus would be lost with it.
    byId('wrong-address', HTMLInputElement).focus();
  });
  const address = byId('wrong-address', HTMLInputElement);
  address.addEventListener('change', () => void save({ noteAddress: address.checked }));
  watchItems(isNoteKey, () => void showCount(), new AbortController().signal);
}
