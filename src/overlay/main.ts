/** Stage 2's entry. The background may bring it twice; one instance per page is enough. */
import { runOverlay } from './controller.js';

const RUNNING = Symbol.for('sidelight.overlay');
const world = globalThis as { [RUNNING]?: boolean };

if (!world[RUNNING]) {
  world[RUNNING] = true;
  void runOverlay(() => {
    world[RUNNING] = false;
  });
}
