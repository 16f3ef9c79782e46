/** Entry of the date parser's script, see date-parser.ts. */
import { findDates } from '../core/mentions/dates.js';
import { DATES } from './dates-key.js';

Object.defineProperty(globalThis, DATES, { value: findDates, configurable: true });
