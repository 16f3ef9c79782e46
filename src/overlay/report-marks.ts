/** Entry of the script that marks other prose than a known article's, see report-marker.ts. */
import { reportDate } from '../page/metadata.js';
import type { ReadOptions } from '../view-model/read-text.js';
import { markReport } from '../view-model/report-marks.js';
import { MARKER } from './marker-key.js';

const options: ReadOptions = {
  markReport,
  // The page is asked for its date only when a report is read: a known article brings its own.
  get date() {
    return reportDate();
  },
};
Object.defineProperty(globalThis, MARKER, { value: options, configurable: true });
