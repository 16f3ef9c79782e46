/**
 * What marks other prose than a known article's, brought on demand: most known articles have no use for it, so it comes as a script of its
 * own after the first paint.
 */
import { ask } from '../messaging/ask.js';
import type { MarkReport } from '../view-model/report-marks.js';
import { MARKER } from './marker-key.js';

const marker = (): MarkReport | undefined => (globalThis as { [MARKER]?: MarkReport })[MARKER];

export interface ReportMarker {
  /** Undefined until it has been brought. */
  markReport(): MarkReport | undefined;
  /** Brings it, once; `arrived` is told. */
  want(): void;
}

export function reportMarker(arrived: () => void): ReportMarker {
  let wanted = false;
  return {
    markReport: marker,
    want: () => {
      if (wanted || marker() !== undefined) return;
      wanted = true;
      requestAnimationFrame(() =>
        setTimeout(async () => {
          await ask({ type: 'report-marks' });
          if (marker() !== undefined) arrived();
        }),
      );
    },
  };
}
