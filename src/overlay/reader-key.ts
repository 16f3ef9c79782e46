import type { GateIndex } from '../core/recognition/gate.js';
import type { Dossier, Texts } from '../dossier/types.js';
import type { ReadOptions } from '../view-model/read-text.js';
import type { ViewModel } from '../view-model/view-model.js';
import type { PageReading } from './page-reading.js';

/** Where the script of `reader.ts` leaves its function, in the world that our scripts on a page share. */
export const READER = Symbol.for('sidelight.reader');

/** The record of the stories that a page may hold, and what reads the page by it. */
export interface OpenRecord {
  /** Reads the page, in steps of some milliseconds. */
  read(options: ReadOptions): Generator<undefined, PageReading>;
  /** What the sidebar shows of a reading; null: of a page on which nothing was found. `language`: BCP 47 tag of the interface. */
  view(of: PageReading | null, language: string): ViewModel;
  /** Stage 1's question, about these stories. */
  gate(): GateIndex;
}

/** `texts`: the record's in the language of the interface. Null without any story. */
export type Open = (dossiers: readonly Dossier[], texts: Texts) => OpenRecord | null;
