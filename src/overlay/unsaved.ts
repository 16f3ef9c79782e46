import { saveViewState } from '../platform/settings.js';
import type { SidebarState } from '../sidebar/contract.js';

/** What the reader has changed and is not stored yet; stored together, at the latest when the page goes or the signal aborts. */
export class Unsaved {
  #change: Partial<SidebarState> = {};

  constructor(signal: AbortSignal) {
    addEventListener('pagehide', () => this.save(), { signal });
    signal.addEventListener('abort', () => this.save(), { once: true });
  }

  add(change: Partial<SidebarState>): void {
    this.#change = { ...this.#change, ...change };
  }

  save(): void {
    const change = this.#change;
    this.#change = {};
    if (Object.keys(change).length > 0) void saveViewState(change);
  }
}
