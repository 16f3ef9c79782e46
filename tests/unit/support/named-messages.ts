/** Messages by their names, so that a test sees which was asked for; those that only join others as English has them. */
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { fill } from '../../../src/platform/words.js';
import type { Translate } from '../../../src/sidebar/contract.js';

const STRINGS: Readonly<Record<string, { readonly message: string }>> = messages;

export const namedMessages =
  (between: string): Translate =>
  (key, ...said) =>
    key.startsWith('join_') ? fill(STRINGS[key]?.message ?? '', said) : [key, ...said].join(between);
