/** How the dataset's words become names of `_locales` messages. */
import type { Translate } from './contract.js';
import type { Formats } from './format.js';

/** `_locales` allows letters, digits and `_` in names: `('sidebar_state', 'borne-out')` is `sidebar_state_borne_out`. */
export const messageKey = (family: string, value: string) => `${family}_${value.replaceAll('-', '_')}`;

/** A message in the form that the count asks for. `_locales` knows no plurals, so each form is a message: `…_one`, `…_other`. */
export function counted(t: Translate, format: Formats, key: string, count: number): string {
  return t(`${key}_${format.plural(count) === 'one' ? 'one' : 'other'}`, format.number(count));
}

/** What stands between a name and what is told of it, as the language sets it: `: `, ` : ` or `：`. */
export const colon = (t: Translate): string => t('join_colon', '', '');

/** What opens and closes a remark: ` (` and `)`, or `（` and `）`. */
export const brackets = (t: Translate): readonly string[] => t('join_brackets', '', '\n').split('\n');
