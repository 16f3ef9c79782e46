/** Sites to leave alone: a list with "remove", and one field to add to it. */
import { hostOf } from '../../platform/quiet.js';
import { readSettings } from '../../platform/settings.js';
import { button, byId, element } from '../shared/dom.js';
import { t } from '../shared/translate.js';
import type { Save } from './save.js';

/** After a removal the row with the focus is gone: the field is the next best place. */
async function remove(site: string, save: Save): Promise<void> {
  const { quietSites } = await readSettings();
  await save({ quietSites: quietSites.filter((other) => other !== site) });
  byId('site', HTMLInputElement).focus();
}

const row = (site: string, save: Save): HTMLLIElement =>
  element(
    'li',
    element('span', site),
    button(t('options_sites_remove'), () => void remove(site, save), t('options_sites_remove_name', site)),
  );

export function showSites(sites: readonly string[], save: Save): void {
  byId('sites', HTMLUListElement).replaceChildren(...sites.map((site) => row(site, save)));
  byId('no-sites', HTMLElement).hidden = sites.length > 0;
}

function showProblem(text: string): void {
  byId('site-problem', HTMLElement).replaceChildren(text);
  byId('site', HTMLInputElement).setAttribute('aria-invalid', String(text !== ''));
}

async function add(save: Save): Promise<void> {
  const field = byId('site', HTMLInputElement);
  const host = hostOf(field.value);
  showProblem(host ? '' : t('options_sites_problem'));
  if (!host) return field.focus();
  const { quietSites } = await readSettings();
  await save({ quietSites: [...quietSites, host] });
  field.value = '';
}

export function bindSites(save: Save): void {
  byId('add-site', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void add(save);
  });
}
