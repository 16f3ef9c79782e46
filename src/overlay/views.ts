import { shareAlike } from '../view-model/share-alike.js';
import type { ViewModel } from '../view-model/view-model.js';
import type { PageReading } from './page-reading.js';

/** Key of what is shown of a page on which nothing was found. */
const NOTHING = {};

/** What is to be shown of each reading, made once: the record that it is made from is not always at hand. */
export class Views {
  readonly #make: (of: PageReading | null) => ViewModel | null;
  #made = new WeakMap<object, ViewModel>();

  /** `make`: null while the record is not at hand. */
  constructor(make: (of: PageReading | null) => ViewModel | null) {
    this.#make = make;
  }

  of(reading: PageReading | null): ViewModel | null {
    const view = this.#made.get(reading ?? NOTHING) ?? this.#make(reading);
    if (view !== null) this.#made.set(reading ?? NOTHING, view);
    return view;
  }

  /** Whether that of a reading is made; it takes no more memory than it needs from now on. */
  rest(reading: PageReading | null): boolean {
    const view = this.of(reading);
    if (view !== null) shareAlike(view);
    return view !== null;
  }

  /** In another language; where the record does not come, what is shown of this reading stays as it is. */
  makeAnew(reading: PageReading | null): void {
    const view = this.#make(reading);
    if (view !== null) this.#made = new WeakMap([[reading ?? NOTHING, view]]);
  }
}
