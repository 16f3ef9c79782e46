import { saveViewState } from '../platform/settings.js';
import type { SidebarState } from '../sidebar/contract.js';

/** What the reader has changed and is not stored yet; stored together. */
export class Unsaved {
  #change: Partial<SidebarState> = {};

  add(change: Partial<SidebarState>): void {
    this.#change = { ...this.#change, ...change };
  }

  save(): void {
    void saveViewState(this.#change);
    this.#change = {};
  }
}
