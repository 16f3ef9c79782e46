/** Entry of the script that writes citations, exports and the files of single sections: brought when a reader first takes something along, see taking.ts. */
import { make } from '../sidebar/make.js';
import { citation } from '../view-model/export/citation.js';
import { write } from '../view-model/export/write.js';
import { textNow } from './text-now.js';
import { WRITERS, type Writers } from './writers-key.js';

const writers: Writers = { citation, write, make, textNow };
Object.defineProperty(globalThis, WRITERS, { value: writers, configurable: true });
