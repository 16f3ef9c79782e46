/**
 * The date parser, brought on demand: known articles carry their dates, so only another report of a story needs one, and it comes as a
 * script of its own after the first paint.
 */
import type { FindDates } from '../core/mentions/dates.js';
import { ask } from '../messaging/ask.js';
import { DATES } from './dates-key.js';

const finder = (): FindDates | undefined => (globalThis as { [DATES]?: FindDates })[DATES];

export interface DateParser {
  findDates(): FindDates | undefined;
  /** Brings it, once; `arrived` is told. */
  want(): void;
}

export function dateParser(arrived: () => void): DateParser {
  let wanted = false;
  return {
    findDates: finder,
    want: () => {
      if (wanted || finder() !== undefined) return;
      wanted = true;
      requestAnimationFrame(() =>
        setTimeout(async () => {
          await ask({ type: 'date-parser' });
          if (finder() !== undefined) arrived();
        }),
      );
    },
  };
}
