/** Entry of the script that serves the browser's own side panel: brought by the panel, when it shows a page on which stage 2 is. */
import { BESIDE } from './beside-key.js';
import { serveBeside } from './beside-service.js';
import { groundOf } from './ground.js';

const SERVING = Symbol.for('sidelight.beside.serving');
const world = globalThis as { [SERVING]?: AbortController };

// One that is there may be of an older version of ours.
world[SERVING]?.abort();
const serving = new AbortController();
world[SERVING] = serving;
Object.defineProperty(globalThis, BESIDE, { value: serveBeside(serving.signal, groundOf), configurable: true });
