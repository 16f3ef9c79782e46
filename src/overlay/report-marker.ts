/**
 * What marks other prose than a known article's, brought on demand: most known articles have no use for it, so it comes as a script of its
 * own after the first paint. It is let go with the record (record-at-hand.ts).
 */
import { ask } from '../messaging/ask.js';
import type { ReadOptions } from '../view-model/read-text.js';
import { MARKER } from './marker-key.js';

const world = globalThis as { [MARKER]?: ReadOptions };

export interface ReportMarker {
  /** For a reading; empty until it has been brought. */
  options(): ReadOptions;
  /** Brings it, once; `arrived` is told. */
  want(): void;
  /** Brings it again where it was wanted and has been let go. */
  bringBack(): Promise<void>;
}

export function reportMarker(arrived: () => void): ReportMarker {
  let wanted = false;
  const bring = async () => void (await ask({ type: 'report-marks' }));
  return {
    options: () => world[MARKER] ?? {},
    want: () => {
      if (wanted || world[MARKER] !== undefined) return;
      wanted = true;
      requestAnimationFrame(() =>
        setTimeout(async () => {
          await bring();
          if (world[MARKER] !== undefined) arrived();
        }),
      );
    },
    bringBack: async () => {
      if (wanted && world[MARKER] === undefined) await bring();
    },
  };
}
