/** "Erase everything", behind a question whose first answer is "keep". */
import { eraseEverything } from '../../platform/settings.js';
import { byId } from '../shared/dom.js';

export function bindErase(told: (erased: boolean) => void): void {
  const dialog = byId('confirm-erase', HTMLDialogElement);
  byId('erase', HTMLButtonElement).addEventListener('click', () => {
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'erase') void eraseEverything().then(told);
  });
}
