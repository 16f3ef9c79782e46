import { saveViewState } from '../platform/settings.js';
import type { SidebarState } from '../sidebar/contract.js';

/** What the reader has changed: stored together in a task of its own, at the latest when the page goes or the signal aborts. */
export class Unsaved {
  #change: Partial<SidebarState> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    addEventListener('pagehide', () => this.#save(), { signal });
    signal.addEventListener('abort', () => this.#save(), { once: true });
  }

  add(change: Partial<SidebarState>): void {
    this.#change = { ...this.#change, ...change };
    this.#timer ??= setTimeout(() => this.#save());
  }

  #save(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void saveViewState(this.#change);
    this.#change = {};
  }
}
