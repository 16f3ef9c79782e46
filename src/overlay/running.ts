/** One instance of stage 2 per page is enough; the background may bring it twice. */
const RUNNING = Symbol.for('sidelight.overlay');
const world = globalThis as { [RUNNING]?: boolean };

export const isRunning = (): boolean => world[RUNNING] === true;

export function setRunning(running: boolean): void {
  world[RUNNING] = running;
}
