/** Stage 2's entry. The background may bring it twice; one instance per page is enough. */
import { runOverlay } from './controller.js';
import { isRunning, setRunning } from './running.js';

if (!isRunning()) {
  setRunning(true);
  void runOverlay(() => setRunning(false));
}
