/** When to rest: on one site, today, or everywhere until told otherwise. */
import { hostOf, isQuiet, isResting, localDay } from '../../platform/quiet.js';
import { readSettings, type Settings } from '../../platform/settings.js';
import { byId } from '../shared/dom.js';
import { t } from '../shared/translate.js';
import { bindRadios, showRadio } from './choices.js';
import type { Save } from './save.js';

/** The site that the reader came from, as the background wrote it into the address; null where none. */
function siteFrom(): string | null {
  return hostOf(new URLSearchParams(location.hash.slice(1)).get('from') ?? '');
}

async function leave(site: string, save: Save): Promise<void> {
  const { quietSites } = await readSettings();
  await save({ quietSites: [...quietSites, site] });
}

/** A day of rest that has passed is none. */
export function showRest({ rest, quietSites }: Settings): void {
  showRadio('rest', rest === 'always' ? 'always' : isResting(rest) ? 'today' : 'no');
  const site = siteFrom();
  byId('leave-from', HTMLElement).hidden = site === null || isQuiet(site, quietSites);
  byId('leave-site', HTMLButtonElement).textContent = t('options_rest_site', site ?? '');
}

export function bindRest(save: Save): void {
  bindRadios('rest', ['no', 'today', 'always'], 'options_rest', (rest) => save({ rest: rest === 'today' ? localDay() : rest }));
  byId('leave-site', HTMLButtonElement).addEventListener('click', () => {
    const site = siteFrom();
    // The button goes with its purpose: the focus moves on to the choice below it.
    if (site !== null) void leave(site, save).then(() => document.querySelector<HTMLInputElement>('input[name=rest]:checked')?.focus());
  });
}
