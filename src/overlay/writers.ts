/** Entry of the script that writes citations, exports and the files of single sections: brought when a reader first takes something along, see taking.ts. */
import { give } from './giving.js';
import { WRITERS } from './writers-key.js';

Object.defineProperty(globalThis, WRITERS, { value: give, configurable: true });
