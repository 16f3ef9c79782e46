/** News of the store that may be those of a change made here. */
import { type Settings, viewStateIn } from '../platform/settings.js';
import type { SidebarState } from '../sidebar/contract.js';

/** Milliseconds in which the store's news may be the echo of a change made here: that of the first of two quick ones would undo the second. */
const ECHO = 1500;

export interface Echo {
  /** Something was changed here that is being stored. */
  changed(): void;
  /** The store has news. */
  news(): void;
}

/** Follows the store's news: at once or, while it may be an echo, once that has passed. What it says then is the newest, whoever changed it. */
export function afterEcho(follow: () => void, signal: AbortSignal): Echo {
  let until = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const news = () => {
    clearTimeout(timer);
    const left = until - performance.now();
    if (left > 0) timer = setTimeout(news, left);
    else if (!signal.aborted) follow();
  };
  return {
    changed: () => {
      until = performance.now() + ECHO;
    },
    news,
  };
}

/** The news tell of nothing but what is shown here already. */
export const isEcho = (news: Settings, before: Settings, state: SidebarState): boolean =>
  JSON.stringify(news) === JSON.stringify({ ...before, ...viewStateIn(state) });
