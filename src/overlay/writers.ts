/** Entry of the script that writes citations and exports: brought when a reader first takes something along, see taking.ts. */
import { citation } from '../view-model/export/citation.js';
import { write } from '../view-model/export/write.js';
import { WRITERS, type Writers } from './writers-key.js';

const writers: Writers = { citation, write };
Object.defineProperty(globalThis, WRITERS, { value: writers, configurable: true });
