/** Entry of the script that marks other prose than a known article's, see report-marker.ts. */
import { markReport } from '../view-model/report-marks.js';
import { MARKER } from './marker-key.js';

Object.defineProperty(globalThis, MARKER, { value: markReport, configurable: true });
